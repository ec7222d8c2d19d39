import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `Relevance` {
  @Test func `cascades through answers and keeps what is irrelevant in the draft`() throws {
    var visit = try Scenario(
      question("a", "select_one", "list=\"yes_no\"")
        + question("b", "select_one", "list=\"yes_no\" relevant=\"${a} = 'yes'\"")
        + question("c", "text", "relevant=\"${b} = 'yes'\""))
    #expect(visit.stored("b") == nil)
    visit.answer("a", "yes")
    visit.answer("b", "yes")
    visit.answer("c", "text")
    #expect(visit.stored("c") == "text")
    visit.answer("a", "no")
    #expect(visit.stored("b") == nil)
    #expect(visit.stored("c") == nil)
    #expect(visit.state.answer(AnswerKey("c")) == "text")
    #expect(visit.submit()?.answers.keys.map(\.question).sorted() == ["a", "unit"])
    visit.answer("a", "yes")
    #expect(visit.stored("c") == "text")
  }

  @Test func `is empty for every expression when it is lacking`() throws {
    var visit = try Scenario(
      question("a", "integer") + question("b", "integer", "relevant=\"${a} = 1\"")
        + question("c", "calculate", "calculation=\"coalesce(${b}, 99)\"")
        + question("d", "text", "relevant=\"${b} = ''\""))
    visit.answer("a", "1")
    visit.answer("b", "5")
    #expect(visit.stored("c") == "5")
    #expect(visit.stored("d") == nil)
    visit.answer("a", "2")
    #expect(visit.stored("c") == "99")
    #expect(visit.stored("d") == "")
  }

  @Test func `of a group covers what is in it, however deep`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + group(
          "g", "relevant=\"${a} &gt; 1\"",
          group("h", "relevant=\"${a} &gt; 2\"", question("x", "text")) + question("y", "text")))
    #expect([visit.stored("x"), visit.stored("y")] == [nil, nil])
    visit.answer("a", "2")
    #expect([visit.stored("x"), visit.stored("y")] == [nil, ""])
    visit.answer("a", "3")
    #expect([visit.stored("x"), visit.stored("y")] == ["", ""])
    #expect(visit.next == "x")
  }

  @Test func `follows answers that come later in the survey`() throws {
    var visit = try Scenario(
      question("early", "text", "relevant=\"${middle} = 'yes'\"")
        + question("middle", "select_one", "list=\"yes_no\" relevant=\"${late} = 3\"")
        + question("late", "integer"))
    visit.answer("middle", "yes")
    #expect(visit.stored("early") == nil)
    visit.answer("late", "3")
    #expect(visit.stored("early") == "")
    visit.answer("late", "4")
    #expect(visit.stored("early") == nil)
  }

  @Test func `of a group in a repeat counts the instances of that repeat`() throws {
    var visit = try Scenario(
      repeated(
        "r", "",
        group(
          "g", "relevant=\"position() = 2\"",
          repeated("s", "", question("x", "text")) + question("y", "text"))))
    visit.add("r")
    visit.add("r")
    visit.add("s", in: 0)
    visit.add("s", in: 1)
    visit.add("s", in: 1)
    #expect(visit.stored("y", at: 0) == nil)
    #expect(visit.stored("y", at: 1) == "")
    #expect(visit.stored("x", at: 1, 0) == "")
    #expect(visit.stored("x", at: 1, 1) == "")
    #expect(visit.instances(of: "s", in: 0) == 0)
    #expect(visit.instances(of: "s", in: 1) == 2)
  }

  @Test func `of a repeat takes its instances away and gives them back`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + repeated("r", "relevant=\"${a} = 1\"", question("x", "integer"))
        + question("n", "calculate", "calculation=\"count(${x})\"")
        + question("sum", "calculate", "calculation=\"sum(${x})\""))
    visit.answer("a", "1")
    visit.add("r")
    visit.add("r")
    visit.answer("x", "3", at: 0)
    visit.answer("x", "4", at: 1)
    #expect([visit.stored("n"), visit.stored("sum")] == ["2", "7"])
    visit.answer("a", "2")
    #expect([visit.stored("n"), visit.stored("sum")] == ["0", "0"])
    #expect(visit.instances(of: "r") == 0)
    #expect(!visit.state.isAsked(RepeatKey("r")))
    visit.answer("a", "1")
    #expect(visit.stored("x", at: 1) == "4")
    #expect(visit.state.isAsked(RepeatKey("r")))
  }
}
