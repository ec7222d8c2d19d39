import Diagnostics
import Expressions
import Interview
import InterviewSamples
import SurveyModel
import Testing

/// Two versions of a survey and what becomes of an answer.
struct VersionChange: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let key: AnswerKey
  let text: String
  /// `name[0]: text`, or the English reason.
  let then: String
  var lists = ""

  init(
    _ old: String, _ new: String, _ text: String, _ then: String, key: AnswerKey = AnswerKey("q"),
    lists: String = ""
  ) {
    self.old = old
    self.new = new
    self.key = key
    self.text = text
    self.then = then
    self.lists = lists
  }

  /// From one type to another.
  init(type old: String, _ new: String, _ text: String, _ then: String) {
    self.init(question("q", old), question("q", new), text, then)
  }

  var testDescription: String { "\(text): \(then)" }
}

@Suite struct `A draft moved to a new version` {
  private static func outline(_ items: String, _ version: String, lists: String = "") throws
    -> SurveyOutline
  {
    try Samples.survey(items, lists: lists, version: version)
  }

  private static func draft(
    _ answers: [AnswerKey: String], added: [RepeatKey: Int] = [:], place: StepID? = nil,
    confirmed: [AnswerKey: String] = [:]
  ) -> InterviewDraft {
    InterviewDraft(
      instanceID: "uuid:x", survey: "kysely", version: "1", timeStart: Samples.now,
      answers: answers, added: added, defaulted: Set(answers.keys), place: place,
      confirmed: confirmed)
  }

  private static let places2 =
    "<list name=\"places2\"><choice name=\"hall\"><label>H</label></choice>"
    + "<choice name=\"attic\"><label>A</label></choice></list>"

  static let changes: [VersionChange] = [
    // Names
    .init(question("q", "text"), question("q", "text"), "x", "q: x"),
    .init(question("q", "text"), question("p", "text"), "x", "the question is not there any more"),
    .init(question("q", "text"), question("p", "text", "same_as=\"1/q\""), "x", "p: x"),
    .init(
      question("q", "text"), question("p", "text", "same_as=\"0/q\""), "x",
      "the question is not there any more"),
    .init(
      question("q", "text"), question("q", "text") + question("p", "text", "same_as=\"1/q\""), "x",
      "p: x"),
    .init(
      question("q", "text") + question("p", "text"), question("q", "text", "same_as=\"1/p\""), "x",
      "the question is not there any more"),
    // Types
    .init(type: "integer", "decimal", "12", "q: 12"),
    .init(type: "decimal", "integer", "12.0", "q: 12"),
    .init(
      type: "decimal", "integer", "12.5",
      "the answer is of another kind: a number before, a whole number now"),
    .init(type: "text", "integer", "12", "q: 12"),
    .init(
      type: "text", "integer", "twelve",
      "the answer is of another kind: a text before, a whole number now"),
    .init(type: "date", "text", "2018-04-03", "q: 2018-04-03"),
    .init(
      type: "dateTime", "date", "2018-04-03T10:15:00.000+03:00",
      "the answer is of another kind: a date and time before, a date now"),
    .init(type: "image", "file", "a.jpg", "q: a.jpg"),
    .init(
      type: "file", "image", "a.jpg",
      "the answer is of another kind: a file before, a picture now"),
    .init(
      question("q", "integer"), question("q", "range", "parameters=\"start=0 end=10 step=1\""),
      "7", "q: 7"),
    .init(
      question("q", "integer"), question("q", "range", "parameters=\"start=0 end=10 step=1\""),
      "11", "the value must be within 0–10"),
    .init(
      question("q", "integer"), question("q", "calculate", "calculation=\"1 + 1\""), "7",
      "the answer is now worked out from other answers"),
    .init(
      question("q", "integer", "", "<missing value=\"-1\" as=\"refused\"/>"),
      question("q", "integer"), "-1",
      "the number means something else now: the sign for a missing figure has changed"),
    .init(
      question("q", "integer", "", "<missing value=\"-1\" as=\"refused\"/>"),
      question("q", "integer"), "5", "q: 5"),
    // Choices
    .init(
      question("q", "select_one", "list=\"places\""),
      question("q", "select_one", "list=\"places2\""), "hall", "q: hall", lists: places2),
    .init(
      question("q", "select_one", "list=\"places\""),
      question("q", "select_one", "list=\"places2\""), "yard",
      "“yard” is not in the list places2", lists: places2),
    .init(
      question("q", "select_multiple", "list=\"places\""),
      question("q", "select_multiple", "list=\"places2\""), "hall yard",
      "“yard” is not in the list places2", lists: places2),
    .init(
      question("q", "select_one", "list=\"places\""),
      question("q", "select_multiple", "list=\"places\""), "yard", "q: yard"),
    .init(
      question("q", "select_multiple", "list=\"places\""),
      question("q", "select_one", "list=\"places\""), "yard", "q: yard"),
    .init(
      question("q", "select_multiple", "list=\"places\""),
      question("q", "select_one", "list=\"places\""), "yard hall",
      "the answer is of another kind: several choices before, one choice now"),
    .init(
      question("q", "select_one_from_file", "list=\"network\""),
      question("q", "select_one_from_file", "list=\"network\""), "gone_since", "q: gone_since"),
    // Repeats
    .init(
      repeated("r", "", question("q", "text")),
      repeated("r", "", question("p", "text") + question("q", "text")), "x", "q[2]: x",
      key: AnswerKey("q", [2])),
    .init(
      repeated("r", "", question("q", "text")),
      repeated("s", "", question("p", "text", "same_as=\"1/q\"")), "x", "p[2]: x",
      key: AnswerKey("q", [2])),
    .init(
      repeated("r", "", question("q", "text")), question("q", "text"), "x",
      "the question is not in the same repeat any more", key: AnswerKey("q", [2])),
    .init(
      repeated("r", "", question("q", "text")), repeated("s", "", question("q", "text")), "x",
      "the question is not in the same repeat any more", key: AnswerKey("q", [0])),
    .init(
      repeated("r", "", repeated("s", "", question("q", "text"))),
      repeated("r", "", question("q", "text") + repeated("s", "", question("p", "text"))), "x",
      "the question is not in the same repeat any more", key: AnswerKey("q", [0, 1])),
    // Not anybody's answer
    .init(question("q", "calculate", "calculation=\"1 + 1\""), question("p", "text"), "2", ""),
    .init(question("q", "hidden", "default=\"1\""), question("p", "text"), "1", ""),
    .init(
      question("q", "hidden", "default=\"1\""), question("q", "hidden", "default=\"2\""), "1", ""),
    .init(
      question("q", "hidden", "default=\"1\""), question("q", "hidden", "default=\"1\""), "1",
      "q: 1"),
  ]

  @Test(arguments: changes)
  func `keeps an answer that fits, and tells one that does not`(_ change: VersionChange) throws {
    let used = [change.old, change.new].map { $0.contains("places2") ? change.lists : "" }
    let old = try Self.outline(change.old, "1", lists: used[0])
    let new = try Self.outline(change.new, "2", lists: used[1])
    let moved = moved(Self.draft([change.key: change.text]), from: old, to: new)
    let kept = moved.draft.answers.map { "\(StepID.question($0.key).short): \($0.value)" }
    #expect((kept + moved.lost.map(\.reason.what.en)).joined(separator: "; ") == change.then)
    #expect(Set(moved.draft.answers.keys) == moved.draft.defaulted)
    for lost in moved.lost {
      #expect(lost.key == change.key && lost.text == change.text && lost.label["fi"] == "q")
      #expect(Set([lost.reason.what.fi, lost.reason.what.sv, lost.reason.what.en]).count == 3)
    }
    #expect(moved.draft.version == "2" && moved.draft.instanceID == "uuid:x")
  }

  @Test func `keeps its instances, and counts by answers what was counted before`() throws {
    let old = try Self.outline(
      question("n", "integer") + repeated("r", "", repeated("s", "", question("x", "text")))
        + repeated("c", "repeat_count=\"${n}\"", question("y", "text"))
        + repeated("gone", "", question("z", "text")), "1")
    let new = try Self.outline(
      question("n", "integer") + repeated("r", "", repeated("s", "", question("x", "text")))
        + repeated("c", "", question("y", "text")), "2")
    let moved = moved(
      Self.draft(
        [AnswerKey("x", [0, 1]): "x", AnswerKey("y", [1]): "y", AnswerKey("z", [0]): "z"],
        added: [RepeatKey("r"): 2, RepeatKey("s", [0]): 3, RepeatKey("gone"): 1]), from: old,
      to: new)
    #expect(
      moved.draft.added == [RepeatKey("r"): 2, RepeatKey("s", [0]): 3, RepeatKey("c"): 2])
    #expect(moved.lost.map(\.text) == ["z"])
  }

  @Test func `tells what is lost in the order of the questions`() throws {
    let old = try Self.outline(
      repeated("r", "", question("b", "text")) + question("a", "text"), "1")
    let moved = moved(
      Self.draft([
        AnswerKey("a"): "3", AnswerKey("b", [1]): "2", AnswerKey("b", [0]): "1",
        AnswerKey("nowhere"): "4",
      ]), from: old, to: try Self.outline(question("c", "text"), "2"))
    #expect(moved.lost.map(\.text) == ["1", "2", "3", "4"])
  }

  @Test func `keeps what was confirmed only with the very text`() throws {
    let old = try Self.outline(
      question("a", "text") + question("b", "text") + question("c", "decimal"), "1")
    let new = try Self.outline(
      question("p", "text", "same_as=\"1/a\"") + question("b", "text") + question("c", "integer"),
      "2")
    let moved = moved(
      Self.draft(
        [AnswerKey("a"): "x", AnswerKey("b"): "y", AnswerKey("c"): "1.0"],
        confirmed: [AnswerKey("a"): "x", AnswerKey("b"): "old", AnswerKey("c"): "1.0"]), from: old,
      to: new)
    #expect(moved.draft.confirmed == [AnswerKey("p"): "x"])
  }

  @Test func `gives a default to what is new or lost, and none to what was left empty`() throws {
    let old = try Self.outline(question("a", "text") + question("b", "text"), "1")
    let new = try Self.outline(
      question("a", "text", "default=\"d\"") + question("b", "integer", "default=\"5\"")
        + question("c", "text", "default=\"d\""), "2")
    let moved = moved(
      Self.draft([AnswerKey("a"): "", AnswerKey("b"): "x"]), from: old, to: new)
    let scenario = Scenario(new)
    let state = InterviewState(
      outline: new, world: scenario.state.world, fitting: scenario.state.fitting,
      draft: moved.draft)
    #expect([state.visible["a"], state.visible["b"], state.visible["c"]] == ["", "5", "d"])
  }

  /// Where the person was, where they are then.
  @Test(arguments: [
    (StepID.question(AnswerKey("a")), "p"), (.question(AnswerKey("gone")), "fresh"),
    (.more(RepeatKey("r")), "s+"), (.question(AnswerKey("x", [0])), "x2[0]"), (nil, "fresh"),
  ])
  func `goes on from the same step, else from the first without an answer`(
    _ place: StepID?, _ then: String
  ) throws {
    let old = try Self.outline(
      question("a", "text") + question("gone", "text") + repeated("r", "", question("x", "text")),
      "1")
    let new = try Self.outline(
      question("p", "text", "same_as=\"1/a\"")
        + repeated("s", "", question("x2", "text", "same_as=\"1/x\"")) + question("fresh", "text"),
      "2")
    let moved = moved(
      Self.draft(
        [AnswerKey("unit"): "iitti_paa", AnswerKey("a"): "x", AnswerKey("x", [0]): "y"],
        added: [RepeatKey("r"): 1], place: place), from: old, to: new)
    let scenario = Scenario(new)
    let state = InterviewState(
      outline: new, world: scenario.state.world, fitting: scenario.state.fitting,
      draft: moved.draft)
    let journey = InterviewJourney(state, snapshot: scenario.snapshot, resuming: moved)
    #expect(journey.here == then)
  }
}
