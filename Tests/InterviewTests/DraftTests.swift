import Expressions
import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A draft` {
  private static let items =
    question("a", "integer")
    + question("b", "integer", "default=\"${a} + 1\" relevant=\"${a} &gt; 0\"")
    + repeated("r", "", question("x", "text") + repeated("s", "", question("y", "text")))
    + question("c", "calculate", "calculation=\"count(${y}) div ${a}\" decimals=\"1\"")

  private func restored(_ draft: InterviewDraft, _ scenario: Scenario) -> InterviewJourney {
    InterviewJourney(
      InterviewState(
        outline: scenario.outline, world: scenario.state.world, fitting: scenario.state.fitting,
        draft: draft),
      snapshot: scenario.snapshot, resuming: draft)
  }

  @Test func `gives back exactly the same state and place`() throws {
    let outline = try Samples.survey(Self.items)
    let stored = Response(
      instanceID: "uuid:y", survey: "kysely", version: "1", timeStart: Samples.now,
      deprecatedID: "uuid:old")
    let scenario = Scenario(outline, stored: stored)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    journey.answer("a", "3")
    journey.answer("a", "0")
    journey.add("r")
    journey.answer("x", "text", at: 0)
    journey.add("s", in: 0)
    journey.answer("y", "deep", at: 0, 0)
    let draft = journey.draft(confirmed: [AnswerKey("y", [0, 0]): "deep"])
    let again = restored(draft, scenario)
    #expect(again.draft(confirmed: draft.confirmed) == draft)
    #expect(again.state.visible == journey.state.visible)
    #expect(again.state.visible.deprecatedID == "uuid:old")
    #expect(again.state.warnings == journey.state.warnings && !again.state.warnings.isEmpty)
    #expect(again.steps == journey.steps)
    #expect(again.place == journey.place && again.here == "y[0][0]")
    #expect(again.problems == journey.problems)
    #expect(again.progress == journey.progress)
  }

  @Test func `of an interview at its end goes on at the end`() throws {
    let scenario = try Scenario(Self.items)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    while journey.place != nil { journey.forward() }
    #expect(restored(journey.draft(), scenario).here == "end")
  }

  @Test func `keeps what is irrelevant, and defaults that have had their turn`() throws {
    let scenario = try Scenario(Self.items)
    var journey = InterviewJourney(scenario.state, snapshot: scenario.snapshot)
    journey.answer("a", "3")
    journey.answer("a", "0")
    var again = restored(journey.draft(), scenario)
    #expect(again.state.visible["b"] == nil)
    again.answer("a", "9")
    #expect(again.state.visible["b"] == "4")
  }
}
