import Findings
import SurveyModel
import Testing

let emptyOutline = SurveyOutline(Survey(name: "kysely", version: "1", kind: .mysteryVisit))

/// Two touchpoints, a scored group with an evidence note, and a repeat of findings with severity in three steps.
let sampleOutline: SurveyOutline = {
  func question(
    _ name: String, _ type: QuestionType, _ list: String? = nil, _ role: Role? = nil
  ) -> Question {
    var question = Question(name: name, type: type)
    question.list = list
    question.role = role
    return question
  }
  func list(_ name: String, _ names: [String], scores: [Int?] = []) -> ChoiceList {
    ChoiceList(
      name: name,
      choices: names.enumerated().map { place, name in
        Choice(
          name: name, label: .none,
          score: scores.isEmpty
            ? nil : scores[place].map { FixedDecimal(millionths: $0 * 1_000_000) },
          missing: name == "na" ? .notApplicable : nil)
      })
  }
  var heavy = question("greeted", .selectOne, "yes_no")
  heavy.weight = FixedDecimal(millionths: 3_000_000)
  var elsewhere = question("signs", .selectOne, "yes_no")
  elsewhere.touchpoint = "tila"
  return SurveyOutline(
    Survey(
      name: "kysely", version: "1", kind: .mysteryVisit,
      touchpoints: ["saapuminen", "tila", "lahto"].map { Touchpoint(name: $0, label: .none) },
      lists: [
        list("yes_no", ["yes", "no", "na"], scores: [1, 0, nil]),
        list("sorts", ["pain", "delight", "idea", "good_practice"]),
        list("severities", ["1", "2", "3", "na"]),
      ],
      items: [
        .group(
          Group(
            name: "arrival", touchpoint: "saapuminen",
            items: [
              .question(heavy), .question(elsewhere),
              .question(question("why", .text, nil, .evidence)),
              .question(question("photo", .image, nil, .evidence)),
            ])),
        .repeat(
          Repeat(
            name: "finding",
            items: [
              .question(question("finding_at", .selectOne, "touchpoints", .touchpoint)),
              .question(question("finding_sort", .selectOne, "sorts", .sort)),
              .question(question("finding_text", .text, nil, .finding)),
              .question(question("finding_severity", .selectOne, "severities", .severity)),
            ])),
      ]))
}()

@Suite struct `Gathering` {
  private let visit = FindingGathering.Visit(
    wave: "2018", origin: "uuid:r1", unit: "a1", library: "a", keptBack: [])

  private func response(_ answers: [AnswerKey: String], repeats: Int = 2) -> Response {
    Response(
      instanceID: "uuid:r1", survey: "kysely", version: "1", answers: answers,
      repeatCounts: [RepeatKey("finding"): repeats])
  }

  private func gathered(
    _ answers: [AnswerKey: String], _ visit: FindingGathering.Visit? = nil
  ) -> [Finding] {
    FindingGathering(sampleOutline, digest: sampleDigest)
      .findings(in: response(answers), visit ?? self.visit)
  }

  @Test func `takes touchpoint, sort and severity from the same instance`() {
    let found = gathered([
      .init("finding_text", [0]): " Jono\n oli  pitkä. ", .init("finding_at", [0]): "lahto",
      .init("finding_sort", [0]): "pain", .init("finding_severity", [0]): "2",
      .init("finding_text", [1]): "Hymy.", .init("finding_at", [1]): "tila",
      .init("finding_sort", [1]): "delight",
    ])
    #expect(found.map(\.text) == ["Jono oli pitkä.", "Hymy."])
    #expect(found.map(\.kind) == [.pain, .delight])
    #expect(found.map(\.touchpoint) == ["lahto", "tila"])
    #expect(found.map(\.severity) == [Severity(step: 2, of: 3), nil])
    #expect(found.map(\.unit) == ["a1", "a1"])
  }

  @Test func `takes notes of evidence at the touchpoint of their group, and no pictures`() {
    let found = gathered([.init("why"): "Kukaan ei tullut.", .init("photo"): "kuva.jpg"])
    #expect(found.map(\.kind) == [.observation])
    #expect(found.map(\.touchpoint) == ["saapuminen"])
  }

  @Test func `leaves out what is empty and keeps back what may be about a person`() {
    #expect(gathered([.init("finding_text", [0]): "  ", .init("why"): ""]).isEmpty)
    let suspect = FindingGathering.Visit(
      wave: "2018", origin: "uuid:r1", unit: "a1", library: "a", keptBack: [AnswerKey("why")])
    let found = gathered([.init("why"): "Maija ei auttanut."], suspect)
    #expect(found.map(\.text) == [nil])
    #expect(found.map(\.isKeptBack) == [true])
  }

  @Test func `names a corrected response's findings as those of the first`() {
    let answers = [AnswerKey("why"): "Kukaan ei tullut."]
    let first = gathered(answers)[0]
    var corrected = response(answers)
    corrected.instanceID = "uuid:r9"
    let later = FindingGathering(sampleOutline, digest: sampleDigest).findings(in: corrected, visit)
    #expect(later.map(\.id) == [first.id])
    #expect(later.map(\.responses) == [["uuid:r9"]])
  }

  @Test func `knows on which touchpoint most is decided`() {
    let importance = TouchpointImportance(sampleOutline)
    #expect(importance.shares == ["saapuminen": 0.75, "tila": 0.25, "lahto": 0])
    #expect(importance["saapuminen"] == 1)
    #expect(importance["lahto"] == 0.5)
    #expect(abs(importance[nil] - (1 + (0.5 + 0.5 / 3) + 0.5) / 3) < 1e-12)
    #expect(TouchpointImportance(emptyOutline)["x"] == 1)
  }
}
