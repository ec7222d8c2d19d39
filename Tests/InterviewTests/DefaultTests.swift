import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A default` {
  @Test func `is given once, and an answer or an emptied one is left alone`() throws {
    var visit = try Scenario(
      question("a", "integer", "default=\"5\"") + question("b", "integer", "default=\"7\""))
    #expect(visit.stored("a") == "5")
    visit.answer("a", "6")
    visit.answer("b", "")
    #expect([visit.stored("a"), visit.stored("b")] == ["6", ""])
  }

  @Test func `that calculates is worked out when the question is first relevant, never again`()
    throws
  {
    var visit = try Scenario(
      question("a", "integer")
        + question("b", "integer", "relevant=\"${a} &gt; 0\" default=\"${a} * 2\""))
    visit.answer("a", "4")
    #expect(visit.stored("b") == "8")
    visit.answer("a", "5")
    #expect(visit.stored("b") == "8")
    visit.answer("a", "0")
    visit.answer("a", "9")
    #expect(visit.stored("b") == "8")
  }

  @Test func `sees the defaults and calculations of what stands after it`() throws {
    let visit = try Scenario(
      question("a", "integer", "default=\"${b} + ${c}\"")
        + question("b", "integer", "default=\"5\"")
        + question("c", "calculate", "calculation=\"${b} * 10\""))
    #expect(visit.stored("a") == "55")
  }

  @Test func `is not given to a question that was never relevant`() throws {
    let visit = try Scenario(
      question("a", "integer", "relevant=\"${b} != 5\" default=\"${b} + 1\"")
        + question("b", "integer", "default=\"5\""))
    #expect(visit.stored("a") == nil)
    #expect(visit.state.answer(AnswerKey("a")) == "")
  }

  @Test func `does not wait for a later answer once the question was relevant`() throws {
    var visit = try Scenario(
      question("a", "integer") + question("b", "integer", "default=\"${a} * 2\""))
    visit.answer("a", "4")
    #expect(visit.stored("b") == "")
  }

  @Test func `is given to each instance of a repeat as it is added`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + repeated("r", "", question("x", "integer", "default=\"${a} + position()\"")))
    visit.answer("a", "10")
    visit.add("r")
    visit.answer("a", "20")
    visit.add("r")
    #expect([visit.stored("x", at: 0), visit.stored("x", at: 1)] == ["11", "22"])
  }

  @Test func `is not given to what a stored response answers`() throws {
    let outline = try Samples.survey(question("a", "integer", "default=\"5\""))
    let stored = Response(
      instanceID: "uuid:x", survey: "kysely", version: "1", answers: [AnswerKey("a"): ""])
    #expect(Scenario(outline, stored: stored).stored("a") == "")
  }
}
