import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A journey` {
  @Test func `goes from step to step and ends after the last`() throws {
    var journey = try InterviewJourney(question("a", "text") + question("b", "text"))
    #expect(journey.route == "a b")
    var places = [journey.here]
    for _ in 0..<4 {
      journey.forward()
      places.append(journey.here)
    }
    #expect(places == ["a", "b", "end", "end", "end"])
    #expect(journey.current == nil)
    for _ in 0..<4 { journey.back() }
    #expect(journey.here == "unit")
  }

  @Test func `tells notes and read-only answers, and goes back past them`() throws {
    var journey = try InterviewJourney(
      question("a", "integer") + question("n", "note")
        + question("b", "integer", "read_only=\"yes\" default=\"5\"")
        + question("c", "integer", "read_only=\"${a} &gt; 3\"")
        + question("h", "hidden", "default=\"x\"")
        + question("k", "calculate", "calculation=\"${a} + 1\"") + question("d", "text"))
    #expect(journey.route == "a n b c d")
    #expect(journey.steps.map(\.waits) == [true, true, false, false, true, true])
    journey.answer("a", "4")
    #expect(journey.route == "a n b c d")
    #expect(journey.steps.map(\.isAsked) == [true, true, false, false, false, true])
    journey.jump(to: "d")
    journey.back()
    #expect(journey.here == "a")
    journey.forward()
    #expect(journey.here == "n")
    journey.back()
    #expect(journey.here == "a")
  }

  @Test func `counts the questions that are asked, and nothing else`() throws {
    var journey = try InterviewJourney(
      question("n", "note") + question("a", "text") + repeated("r", "", question("x", "text"))
        + question("b", "text"))
    #expect(journey.progress == (1, 3))
    journey.jump(to: "a")
    #expect(journey.progress == (2, 3))
    journey.jump(to: .more(RepeatKey("r")))
    #expect(journey.progress == (2, 3))
    journey.add("r")
    #expect(journey.progress == (3, 4))
    journey.jump(to: "b")
    journey.forward()
    #expect(journey.progress == (4, 4))
  }

  @Test func `stays where it is when an answer takes three questions away before it`() throws {
    let gone = ["b", "c", "d"].map { question($0, "text", "relevant=\"${a} = 1\"") }.joined()
    var journey = try InterviewJourney(question("a", "integer") + gone + question("e", "text"))
    journey.answer("a", "1")
    #expect(journey.route == "a b c d e")
    journey.jump(to: "e")
    #expect(journey.progress == (6, 6))
    journey.answer("a", "2")
    #expect(journey.route == "a e")
    #expect(journey.here == "e")
    #expect(journey.progress == (3, 3))
  }

  @Test func `goes to the next step when its own question is not asked any more`() throws {
    var journey = try InterviewJourney(
      question("a", "text", "relevant=\"${b} != 'x'\"")
        + question("c", "text", "relevant=\"${b} != 'x'\"") + question("b", "text"))
    journey.jump(to: "a")
    journey.answer("b", "x")
    #expect(journey.here == "b")
    journey.jump(to: "a")
    #expect(journey.here == "b")
    journey.answer("b", "")
    journey.jump(to: "c")
    #expect(journey.here == "c")
  }

  @Test func `jumps past the end when nothing follows, and to the beginning from nowhere`() throws {
    var journey = try InterviewJourney(
      question("a", "text") + question("b", "text", "relevant=\"${a} = 'x'\""))
    journey.jump(to: "b")
    #expect(journey.here == "end")
    journey.jump(to: "nowhere")
    #expect(journey.here == "unit")
  }

  @Test func `goes through empty groups and repeats as through nothing`() throws {
    var journey = try InterviewJourney(
      group("g", "relevant=\"false()\"", question("a", "text")) + question("b", "text")
        + repeated("r", "relevant=\"${b} = 'x'\"", question("x", "text"))
        + repeated("s", "repeat_count=\"0\"", question("y", "text")) + question("c", "text"))
    #expect(journey.route == "b c")
    journey.forward()
    #expect(journey.here == "c")
    journey.add("r")
    journey.answer("b", "x")
    #expect(journey.route == "b r+ c", "a repeat that is not asked takes no instance")
  }

  @Test func `goes nowhere in a survey that asks nothing`() throws {
    let outline = SurveyOutline(Survey(name: "s", version: "1", kind: .feedback))
    let scenario = Scenario(outline)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    journey.forward()
    journey.back()
    journey.jump(to: "a")
    journey.jumpToFirstUnanswered()
    #expect(journey.steps.isEmpty && journey.place == nil && journey.progress == (0, 0))
    let problem = InterviewProblem(key: AnswerKey("a"), kind: .irrelevant)
    let found = journey.jump(to: problem)
    #expect(!found)
  }

  /// The question with the problem, where it leads.
  @Test(arguments: [("b", "b"), ("locked", "b"), ("sum", "c"), ("early", "a"), ("late", "c")])
  func `leads to the question that can mend a problem`(_ wrong: String, _ place: String) throws {
    var journey = try InterviewJourney(
      question("early", "calculate", "calculation=\"${a}\"") + question("a", "integer")
        + question("b", "integer") + question("locked", "integer", "read_only=\"yes\"")
        + question("c", "integer") + question("sum", "calculate", "calculation=\"${a} + ${b}\"")
        + question("late", "hidden", "default=\"1\""))
    let found = journey.jump(to: InterviewProblem(key: AnswerKey(wrong), kind: .irrelevant))
    #expect(found)
    #expect(journey.here == (wrong == "early" ? "unit" : place))
  }

  @Test func `leads to the first question when a problem stands before all of them`() throws {
    let outline = try Samples.survey(
      question("early", "calculate", "calculation=\"1\"")
        + question("unit", "select_one_from_file", "list=\"network\" role=\"unit\""))
    let scenario = Scenario(outline)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    journey.forward()
    let found = journey.jump(to: InterviewProblem(key: AnswerKey("early"), kind: .irrelevant))
    #expect(found && journey.here == "unit")
  }

  @Test func `tells what is wrong with an answer and keeps it`() throws {
    var journey = try InterviewJourney(
      question("a", "integer", "constraint=\". &gt; 3\" required=\"yes\""))
    let tooSmall = journey.answer(AnswerKey("a"), "2")
    let empty = journey.answer(AnswerKey("a"), "")
    let fine = journey.answer(AnswerKey("a"), "5")
    #expect(tooSmall?.kind == .constraint(.none))
    #expect(empty?.kind == .required(.none))
    #expect(fine == nil && journey.problems.isEmpty)
  }

  @Test func `finds the first question without an answer`() throws {
    var journey = try InterviewJourney(
      question("n", "note") + question("a", "integer", "default=\"1\"") + question("b", "text")
        + question("c", "text"))
    journey.answer("unit", "iitti_paa")
    journey.jumpToFirstUnanswered()
    #expect(journey.here == "b")
    journey.answer("b", "x")
    journey.answer("c", "x")
    journey.jumpToFirstUnanswered()
    #expect(journey.here == "end")
  }
}
