import Intake
import NetworkModel
import SurveyModel

/// Answers as they are taken in: columns of their own, that are put together with others later.
struct AnswerBatch: Sendable {
  var versions: [VersionAnswers]
  var ids = TextNumbers()

  init(_ versions: [VersionAnswers]) { self.versions = versions }
}

extension VersionAnswers {
  /// Adds a response without repeats.
  @inline(__always) mutating func append(_ response: [UInt32]) -> Int {
    for index in columns.indices { columns[index].codes.append(response[index]) }
    count += 1
    return count - 1
  }
}

extension VersionAnswers {
  /// Adds responses without repeats.
  /// - Parameter rows: the codes of so many responses, one response behind the other.
  mutating func append(_ rows: [UInt32], count added: Int) {
    for index in columns.indices {
      columns[index].codes.append(rows, from: index, every: columns.count)
    }
    count += added
  }
}

extension AnswerBatch {
  /// Adds a response that was judged by ``ResponseJudging``.
  mutating func add(
    _ response: Response, _ facts: ResponseFacts, stem: String, waves: WaveFinding,
    units: [String: Int32], to row: inout FileRow
  ) {
    let place = versions.firstIndex { $0.shape.outline.survey.version == facts.version }
    guard let place else { return }
    row.start = facts.timeStart
    row.end = facts.timeEnd
    row.synthetic = facts.synthetic ? 1 : 0
    row.unit = facts.unit.flatMap { units[$0] } ?? -1
    row.wave = waves.number(facts.wave)
    let isNamed =
      facts.instanceID == "uuid:" + stem && ResponseSorting.key(facts.instanceID) == stem
    row.id = isNamed ? -1 : Int32(ids.number(of: facts.instanceID))
    row.deprecated = facts.deprecatedID.map { Int32(ids.number(of: $0)) } ?? -1
    row.version = Int16(place)
    row.place = Int32(versions[place].append(response))
  }
}

/// The units of a network by name.
func unitNumbers(_ snapshot: NetworkSnapshot) -> [String: Int32] {
  Dictionary(
    snapshot.units.enumerated().map { ($1.name, Int32(truncatingIfNeeded: $0)) },
    uniquingKeysWith: { first, _ in first })
}
