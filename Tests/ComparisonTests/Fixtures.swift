import Comparison
import Expressions
import NetworkModel
import ReportModel
import SurveyModel

/// Short ways to write surveys, networks and responses in tests.
func choice(
  _ name: String, _ score: String? = nil, missing: MissingReason? = nil, exclusive: Bool = false
) -> Choice {
  Choice(
    name: name, label: .none, score: score.flatMap { FixedDecimal($0) }, missing: missing,
    exclusive: exclusive)
}

func question(
  _ name: String, _ type: QuestionType, list: String? = nil, weight: Int = 1,
  change: (inout Question) -> Void = { _ in }
) -> Item {
  var question = Question(name: name, type: type)
  question.list = list
  question.weight = FixedDecimal(weight)
  change(&question)
  return .question(question)
}

func library(
  _ name: String, region: String?, staff: Double? = nil, towns: [String] = [],
  points: [(name: String, staff: Double?)] = []
) -> Library {
  Library(
    name: name, label: .none, municipalities: towns, staff: figures(staff),
    memberships: region.map { [Membership(name: $0)] } ?? [],
    servicePoints: points.map {
      ServicePoint(name: $0.name, label: .none, staff: figures($0.staff))
    })
}

func figures(_ value: Double?) -> [YearFigure] {
  guard let value else { return [] }
  return [
    YearFigure(year: 2018, value: FixedDecimal(millionths: Int(value * 1e6)), source: "test")
  ]
}

func town(_ name: String, _ population: Int) -> Municipality {
  Municipality(
    name: name, code: "", label: .none,
    populations: [YearFigure(year: 2018, value: FixedDecimal(population), source: "test")])
}

func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

let springWave = Wave(
  name: "2018-kevat", label: .none, from: day("2018-04-01"), until: day("2018-05-31"),
  surveys: ["tiny"])

func snapshot(_ network: Network) -> NetworkSnapshot {
  NetworkSnapshot(network, on: springWave.from)
}

func world(_ snapshot: NetworkSnapshot) -> ExpressionWorld {
  ExpressionWorld(
    now: Moment(
      millisecondsSince1970: springWave.until.daysSince1970 * 86_400_000, offsetMinutes: 0),
    zone: .utc, pull: { _, want, key, value in snapshot.pull(want, where: key, equals: value) })
}

func request(_ survey: Survey, _ network: Network) -> ComparisonRequest {
  let snapshot = snapshot(network)
  return ComparisonRequest(
    outline: SurveyOutline(survey), snapshot: snapshot, wave: springWave, world: world(snapshot))
}

func used(
  _ unit: String, _ answers: [String: String], version: String = "1", synthetic: Bool = false
) -> UsedResponse {
  UsedResponse(
    response: Response(
      instanceID: "uuid:test", survey: "tiny", version: version, synthetic: synthetic,
      answers: Dictionary(uniqueKeysWithValues: answers.map { (AnswerKey($0), $1) })),
    unit: unit)
}

extension ComparisonTable {
  func row(
    _ level: Level, _ unit: String, _ item: String, _ measure: Measure, _ choice: String = ""
  ) -> TidyRow? {
    rows.first {
      $0.level == level && $0.unit == unit && $0.item == item && $0.measure == measure
        && $0.choice == choice
    }
  }
}

/// Equal to the given number of decimals, as the specification quotes its figures.
func agrees(_ value: Double?, _ expected: Double, decimals: Int = 4) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= 0.500001
    * [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6][decimals]
}
