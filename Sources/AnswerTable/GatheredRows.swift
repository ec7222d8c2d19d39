import Comparison
import SurveyModel

/// Responses of several tables, put together until there are enough of them to be worth counting: to
/// count costs something for each library and question, however few there are.
struct GatheredRows: Sendable {
  /// Those of one version in one wave.
  struct Group: Sendable {
    let wave: Int16
    let version: Int16
    var answers: VersionAnswers
    var units: [Int32] = []
    var synthetic = 0

    /// Whole responses are needed for quotients alone.
    var part: CodedPart {
      CodedPart(
        answers, at: Array(units.indices), units: units, isSynthetic: synthetic > 0
      ) { _ in Response(instanceID: "", survey: "", version: "") }
    }
  }

  /// So many are worth counting; all that is held of each are its answers' codes.
  private static let enough = 1 << 16

  /// One for each wave and version.
  private(set) var groups: [Group] = []
  private var count = 0

  var isEmpty: Bool { count == 0 }
  var areEnough: Bool { count >= GatheredRows.enough }

  /// Adds rows of a table.
  mutating func add(_ rows: [Int32], of table: FactTable) {
    count += rows.count
    var places: [Int: [Int]] = [:]
    for number in rows {
      let row = table.rows[Int(number)]
      let group = self.group(row.wave, row.version, of: table)
      groups[group].units.append(row.unit)
      groups[group].synthetic += Int(row.synthetic)
      places[group, default: []].append(Int(row.place))
    }
    for (group, places) in places {
      groups[group].answers.append(table.versions[Int(groups[group].version)], at: places)
    }
  }

  private mutating func group(_ wave: Int16, _ version: Int16, of table: FactTable) -> Int {
    if let known = groups.firstIndex(where: { $0.wave == wave && $0.version == version }) {
      return known
    }
    groups.append(
      Group(
        wave: wave, version: version,
        answers: VersionAnswers(table.versions[Int(version)].shape)))
    return groups.count - 1
  }
}
