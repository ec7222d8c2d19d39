import Expressions
import SurveyModel
import VisitChecks

/// A small survey of visits, and reports of it.
enum Sample {
  static let outline: SurveyOutline = {
    func choice(_ name: String, _ score: Int?) -> Choice {
      Choice(
        name: name, label: Label(sourceLanguage: "fi", wordings: ["fi": name]),
        score: score.map { FixedDecimal($0) }, missing: score == nil ? .notApplicable : nil)
    }
    var unit = Question(name: "unit", type: .selectOneFromFile)
    unit.role = .unit
    var visited = Question(name: "visited", type: .dateTime)
    visited.role = .time
    var visitor = Question(name: "visitor", type: .text)
    visitor.role = .visitor
    var evidence = Question(name: "evidence", type: .text)
    evidence.role = .evidence
    if case .success(let low) = Expression.parse("${s1} = 'no'") { evidence.relevant = low }
    let scale = (1...7).map { number in
      var question = Question(name: "s\(number)", type: .selectOne)
      question.list = "degree"
      return question
    }
    let wait = Question(name: "wait", type: .integer)
    let told = Question(name: "told", type: .text)
    return SurveyOutline(
      Survey(
        name: "kaynti", version: "1", kind: .mysteryVisit,
        lists: [
          ChoiceList(
            name: "degree",
            choices: [
              choice("fully", 2), choice("partly", 1), choice("no", 0), choice("na", nil),
            ])
        ],
        items: ([unit, visited, visitor] + scale + [wait, told, evidence]).map { .question($0) }))
  }()

  static let zone = LocalZone { _ in 180 }
  /// 2018-04-17 12:30 where clocks are three hours ahead: a Tuesday.
  static let noon = "2018-04-17T12:30:00.000+03:00"

  /// A report of an ordinary visit: ten minutes for the form, answers that differ.
  static func report(
    _ id: String = "uuid:1", visitor: String = "kulkija1", end: Int = 1_523_960_000_000,
    _ answers: [String: String] = [:]
  ) -> CheckedReport {
    var all = [
      "unit": "a1", "visited": noon, "visitor": visitor, "s1": "fully", "s2": "partly",
      "s3": "fully", "s4": "no", "s5": "na", "s6": "fully", "s7": "fully", "wait": "3", "told": "",
    ]
    all.merge(answers) { _, new in new }
    let response = Response(
      instanceID: id, survey: "kaynti", version: "1",
      timeStart: Moment(millisecondsSince1970: end - 600_000, offsetMinutes: 180),
      timeEnd: Moment(millisecondsSince1970: end, offsetMinutes: 180),
      answers: Dictionary(uniqueKeysWithValues: all.map { (AnswerKey($0), $1) }))
    return CheckedReport(
      response: response, outline: outline, unit: "a1", library: "a", wave: "kevat", zone: zone)
  }

  static func codes(
    _ report: CheckedReport, among others: [CheckedReport] = []
  ) -> [VisitCheck] {
    VisitChecking(others + [report]).findings(of: report).map(\.check)
  }
}
