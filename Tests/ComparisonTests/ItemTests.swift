import Comparison
import Expressions
import NetworkModel
import ReportModel
import SurveyModel
import Testing

/// What each kind of question gives.
@Suite struct ItemTests {
  private func survey(
    _ items: [Item], kind: SurveyKind = .feedback, version: String = "1",
    change: (inout Survey) -> Void = { _ in }
  ) -> Survey {
    var survey = Survey(
      name: "tiny", version: version, kind: kind, lists: TinyExample.survey.lists, items: items)
    change(&survey)
    return survey
  }

  private func table(
    _ items: [Item], _ answers: [(String, [String: String])], kind: SurveyKind = .feedback
  ) -> ComparisonTable {
    compare(
      answers.map { used($0.0, $0.1) }, request(survey(items, kind: kind), TinyExample.network))
  }

  private func group(_ items: [Item], weight: Int = 1, name: String = "g") -> Item {
    .group(Group(name: name, weight: FixedDecimal(weight), items: items))
  }

  @Test func `codes for missing figures never enter a mean`() {
    let wait = question("wait", .decimal) {
      $0.sentinels = [
        SentinelValue(value: FixedDecimal(-1), reason: .notReported),
        SentinelValue(value: FixedDecimal(-3), reason: .dontKnow),
        SentinelValue(value: FixedDecimal(-9), reason: .refused),
      ]
    }
    let table = table(
      [wait], ["4", "-1", "-3.0", "-9", "2.5", ""].map { ("C", ["wait": $0]) })
    #expect(table.row(.library, "C", "wait", .mean)?.value == 3.25)
    #expect(table.row(.library, "C", "wait", .min)?.value == 2.5)
    #expect(table.row(.library, "C", "wait", .mean)?.n == 2)
    #expect(table.row(.library, "C", "wait", .responses)?.value == 6)
    #expect(table.row(.library, "C", "wait", .missing)?.value == 2)
    #expect(table.row(.library, "C", "wait", .dontKnow)?.value == 1)
    #expect(table.row(.library, "C", "wait", .refused)?.value == 1)
  }

  @Test func `bands and the range score numbers, which keep their own unit too`() {
    let wait = question("wait", .integer) {
      $0.bands = [
        Band(upTo: FixedDecimal(2), score: .one),
        Band(upTo: FixedDecimal(5), score: FixedDecimal(millionths: 500_000)),
        Band(upTo: nil, score: .zero),
      ]
    }
    let grade = question("grade", .range) {
      $0.linearScore = true
      $0.rangeParameters = RangeParameters(
        start: FixedDecimal(4), end: FixedDecimal(10), step: .one)
    }
    let table = table(
      [group([wait, grade])],
      [("C", ["wait": "2", "grade": "7"]), ("C", ["wait": "5", "grade": "4"])])
    #expect(table.row(.library, "C", "wait", .score)?.value == 75)
    #expect(table.row(.library, "C", "wait", .mean)?.value == 3.5)
    #expect(table.row(.library, "C", "grade", .score)?.value == 25)
    #expect(table.row(.library, "C", "g", .score)?.value == 50)
    #expect(
      table.method.pooled.filter { $0.item == "wait" }.map(\.measure) == [.score, .mean])
  }

  @Test func `everything not applicable leaves no score, and weight 0 counts nothing`() {
    let answers = [("C", ["greeted": "na", "help": "x"])]
    let nothing = table(
      [group([question("greeted", .selectOne, list: "yes_no")])], answers)
    #expect(nothing.row(.library, "C", "overall", .score)?.notes == [.noData])
    #expect(nothing.row(.library, "C", "overall", .missing)?.value == 1)
    #expect(nothing.row(.library, "C", "overall", .libraries)?.value == 0)
    let light = table(
      [group([question("help", .selectMultiple, list: "helps", weight: 0)])], answers)
    #expect(light.row(.library, "C", "help", .score)?.value == 50)
    #expect(light.row(.library, "C", "g", .score)?.value == nil)
  }

  @Test func `an item all yes has an interval from its share`() {
    let table = table(
      [group([question("greeted", .selectOne, list: "yes_no")])],
      (0..<3).map { _ in ("C", ["greeted": "yes"]) })
    let row = table.row(.library, "C", "greeted", .score)
    #expect(row?.value == 100 && row?.high == 100 && agrees(row?.low, 43.85, decimals: 2))
    #expect(row?.standardError == 0)
  }

  @Test func `in a repeat a response counts once, by its mean`() {
    let inner = Repeat(
      name: "visit",
      items: [
        question("greeted", .selectOne, list: "yes_no"), question("wait", .decimal),
      ])
    let response = Response(
      instanceID: "uuid:1", survey: "tiny", version: "1",
      answers: [
        AnswerKey("greeted", [0]): "yes", AnswerKey("greeted", [1]): "no",
        AnswerKey("greeted", [2]): "yes", AnswerKey("greeted", [3]): "na",
        AnswerKey("wait", [0]): "1", AnswerKey("wait", [1]): "4",
      ],
      repeatCounts: [RepeatKey("visit"): 4])
    let table = compare(
      [UsedResponse(response: response, unit: "C"), used("C", [:])],
      request(survey([group([.repeat(inner)])]), TinyExample.network))
    #expect(table.row(.library, "C", "greeted", .score)?.n == 1)
    #expect(agrees(table.row(.library, "C", "greeted", .score)?.value, 66.6667))
    #expect(
      agrees(table.row(.library, "C", "greeted", .share, "yes")?.value, 0.666667, decimals: 6))
    #expect(table.row(.library, "C", "wait", .mean)?.value == 2.5)
    #expect(table.row(.library, "C", "greeted", .irrelevant)?.value == 1)
    #expect(agrees(table.row(.library, "C", "g", .score)?.value, 66.6667))
  }

  @Test func `a ranking gives mean ranks`() {
    let table = table(
      [question("order", .rank, list: "helps")],
      [("C", ["order": "x y none"]), ("C", ["order": "y x none"]), ("A", ["order": "y none x"])])
    #expect(table.row(.library, "C", "order", .meanRank, "x")?.value == 1.5)
    #expect(table.row(.network, "net", "order", .meanRank, "x")?.value == 2.25)
    #expect(table.row(.network, "net", "order", .meanRank, "none")?.n == 3)
  }

  @Test func `an indicator has a ratio over the libraries with both parts`() throws {
    let quotient = Quotient(
      numerator: try Expression.parse("${loans}").get(),
      denominator: try Expression.parse("${visits_in}").get())
    let rate = question("rate", .calculate) { $0.quotient = quotient }
    let items = [question("loans", .integer), question("visits_in", .integer), rate]
    let table = table(
      items,
      [
        ("A", ["loans": "10", "visits_in": "5", "rate": "2"]),
        ("B", ["loans": "90", "visits_in": "10", "rate": "9"]),
        ("C", ["loans": "7", "visits_in": "", "rate": ""]),
      ], kind: .benchmark)
    let ratio = table.row(.network, "net", "rate", .ratio)
    #expect(ratio?.itemType == .indicator && ratio?.n == 2 && agrees(ratio?.value, 6.6667))
    #expect(table.row(.network, "net", "rate", .mean)?.value == 5.5)
    #expect(table.row(.network, "net", "rate", .median)?.value == 5.5)
    #expect(table.row(.network, "net", "rate", .mean)?.notes == [.census, .partial])
    #expect(table.row(.network, "net", "rate", .median)?.notes == [.partial])
    #expect(table.row(.network, "net", "rate", .mean)?.standardError == nil)
    #expect(table.row(.network, "net", "overall", .score) == nil)
    #expect(table.row(.network, "net", "overall", .responses)?.value == 3)
  }

  @Test func `who, where, when and words give no rows`() throws {
    let shouted = try Expression.parse("concat(${words}, '!')").get()
    let doubled = try Expression.parse("${wait} * 2").get()
    let table = table(
      [
        question("unit", .selectOneFromFile, list: "network") { $0.role = .unit },
        question("at", .dateTime) { $0.role = .time },
        question("who", .selectOne, list: "yes_no") { $0.role = .visitor },
        question("words", .text), question("day", .date), question("told", .note),
        question("shout", .calculate) { $0.calculation = shouted },
        question("twice", .calculate) { $0.calculation = doubled },
        question("wait", .integer),
      ], [("C", ["wait": "4", "twice": "8", "words": "a", "shout": "a!"])])
    #expect(Set(table.rows.map(\.item)) == ["twice", "wait", "overall"])
    #expect(table.row(.library, "C", "twice", .mean)?.value == 8)
  }

  @Test func `an event is a level of its own`() {
    let event = question("event", .text) { $0.role = .event }
    let table = table(
      [event, question("wait", .integer)],
      [
        ("a1", ["event": "story", "wait": "1"]), ("a2", ["event": "story", "wait": "3"]),
        ("B", ["event": "story", "wait": "10"]), ("B", ["event": "concert", "wait": "5"]),
        ("C", ["event": "", "wait": "7"]),
      ])
    #expect(table.row(.event, "story", "wait", .mean)?.value == 6)
    #expect(table.row(.event, "concert", "wait", .mean)?.value == 5)
    #expect(table.row(.library, "B", "wait", .mean)?.value == 7.5)
    #expect(
      table.rows.filter { $0.level == .event }.map(\.unit).first == "concert")
  }

  @Test(arguments: [["story", "concert"], ["concert", "story"]])
  func `events of the network stand in its order, those that it does not know after them`(
    _ known: [String]
  ) {
    var network = TinyExample.network
    network.events = known.map { Event(name: $0, label: .none) }
    let event = question("event", .selectOneFromFile, list: "events") { $0.role = .event }
    var survey = TinyExample.survey
    survey.items.append(event)
    let answers = ["old", "concert", "story"].map { used("a1", ["event": $0, "greeted": "yes"]) }
    let table = compare(answers, request(survey, network))
    var order: [String] = []
    for row in table.rows where row.level == .event && order.last != row.unit {
      order.append(row.unit)
    }
    #expect(order == known + ["old"])
  }

  @Test func `a peer group of service points counts their responses alone`() {
    var network = TinyExample.network
    network.peerGroups = [
      PeerGroup(
        name: "small", label: .none,
        rule: .members([Membership(name: "a1"), Membership(name: "b1")])),
      PeerGroup(name: "pair", label: .none, rule: .members([Membership(name: "A")])),
    ]
    let table = compare(TinyExample.responses, request(TinyExample.survey, network))
    #expect(table.row(.peerGroup, "small", "help", .score)?.value == 62.5)
    #expect(table.row(.peerGroup, "small", "help", .responses)?.value == 3)
    #expect(
      table.row(.peerGroup, "pair", "help", .score)?.value
        == table.row(.library, "A", "help", .score)?.value)
  }
}
