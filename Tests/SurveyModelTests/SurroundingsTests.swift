import Expressions
import SurveyModel
import Testing

/// outer { a, inner { b } }, other { c }, d
private let nested = outline([
  .repeat(
    Repeat(
      name: "outer",
      items: [question("a"), .repeat(Repeat(name: "inner", items: [question("b")]))])),
  .repeat(Repeat(name: "other", items: [question("c")])),
  question("d") { $0.sentinels = [SentinelValue(value: decimal("-1"), reason: .notReported)] },
])

private let filled = response(
  [
    AnswerKey("a", [0]): "1", AnswerKey("a", [1]): "2", AnswerKey("b", [0, 0]): "10",
    AnswerKey("b", [0, 1]): "20", AnswerKey("b", [1, 0]): "30", AnswerKey("c", [0]): "5",
    AnswerKey("d"): "-1",
  ],
  [
    RepeatKey("outer"): 2, RepeatKey("inner", [0]): 2, RepeatKey("inner", [1]): 1,
    RepeatKey("other"): 2,
  ])

private let world = ExpressionWorld(
  now: Moment("2018-05-15T22:30:00Z")!, zone: LocalZone { _ in 180 },
  pull: { table, want, key, value in
    .text([table, want, key, value.storedText].joined(separator: "/"))
  })

/// The value of an expression that stands within instances of repeats.
private func value(
  _ source: String, in repeats: [String] = [], _ instances: [Int] = [],
  of response: Response = filled, current: Value = .empty, row: [String: Value] = [:]
) -> String {
  let around = AnswerSurroundings(
    outline: nested, response: response, world: world, repeats: repeats, instances: instances,
    current: current, row: row)
  var warnings: [EvaluationWarning] = []
  return ex(source).evaluate(in: around, warnings: &warnings).storedText
}

@Suite struct `What an expression sees` {
  @Test func `is every instance from outside the repeats`() {
    #expect(value("sum(${a})") == "3")
    #expect(value("sum(${b})") == "60")
    #expect(value("count(${b})") == "3")
    #expect(value("count(${c})") == "2")
    #expect(value("count-non-empty(${c})") == "1")
    #expect(value("join(',', ${b})") == "10,20,30")
  }

  @Test func `is the same instance first from within`() {
    #expect(value("${a}", in: ["outer"], [1]) == "2")
    #expect(value("${b}", in: ["outer", "inner"], [0, 1]) == "20")
    #expect(value("${a}", in: ["outer", "inner"], [1, 0]) == "2")
    #expect(value("sum(${b})", in: ["outer"], [0]) == "30")
    #expect(value("sum(${b})", in: ["outer"], [1]) == "30")
    #expect(value("count(${b})", in: ["outer"], [1]) == "1")
    #expect(value("sum(${b})", in: ["other"], [0]) == "60")
    #expect(value("sum(${b})", in: ["outer", "inner"], [0, 1]) == "20")
  }

  @Test func `counts the instance from one`() {
    #expect(value("position()", in: ["outer"], [1]) == "2")
    #expect(value("position()", in: ["outer", "inner"], [1, 0]) == "1")
  }

  @Test func `holds no sentinel, no misfit and no unanswered or irrelevant question`() {
    #expect(value("${d}") == "")
    #expect(value("${d} = ''") == "true")
    #expect(value("${d}", of: response([AnswerKey("d"): ""])) == "")
    #expect(value("${d}", of: response([:])) == "")
    #expect(value("${d}", of: response([AnswerKey("d"): "abc"])) == "")
    #expect(value("${d}", of: response([AnswerKey("d"): "7"])) == "7")
    #expect(value("${nobody}") == "")
    #expect(value("sum(${nobody})") == "0")
  }

  @Test func `is the day, the row, the answer and the tables that were passed in`() {
    #expect(value("today()") == "2018-05-16")
    #expect(value("date(now())") == "2018-05-16")
    #expect(value("town", row: ["town": .text("iitti")]) == "iitti")
    #expect(value("town") == "")
    #expect(value(". + 1", current: .number(4)) == "5")
    #expect(value("pulldata('t', 'w', 'k', ${a})", in: ["outer"], [0]) == "t/w/k/1")
  }
}

@Suite struct `The value of a stored answer` {
  @Test func `is of the question's type, and empty when it is a sentinel or does not fit`() {
    var question = Question(name: "q", type: .decimal)
    question.sentinels = [
      SentinelValue(value: decimal("-1"), reason: .notReported),
      SentinelValue(value: decimal("-9.5"), reason: .refused),
    ]
    #expect(question.value(of: "1.5") == .number(1.5))
    #expect(question.value(of: "-1") == .empty)
    #expect(question.value(of: "-1.0") == .empty)
    #expect(question.value(of: "-9.5") == .empty)
    #expect(question.value(of: "x") == .empty)
    #expect(question.value(of: "") == .empty)
    #expect(question.sentinel(-9.5) == .refused)
  }

  @Test func `of a calculation is a number when it reads as one`() {
    let question = Question(name: "q", type: .calculate)
    #expect(question.value(of: "12") == .number(12))
    #expect(question.value(of: "12 kg") == .text("12 kg"))
  }
}

@Suite struct `The instances of repeats` {
  @Test func `come in order, nested ones within theirs`() {
    #expect(filled.instances(of: []) == [[]])
    #expect(filled.instances(of: ["outer"]) == [[0], [1]])
    #expect(filled.instances(of: ["outer", "inner"]) == [[0, 0], [0, 1], [1, 0]])
    #expect(filled.instances(of: ["nothing"]) == [])
    #expect(response([:], [RepeatKey("outer"): -3]).instances(of: ["outer"]) == [])
  }
}
