import Comparison
import NetworkModel
import ReportModel

/// Somebody who knows the network, sees a table, and adds and subtracts whatever it shows.
///
/// The unknowns are the strata; each shown cell is an equation. A hidden cell can be worked out when
/// its own row is a combination of the rows that are shown: then, and only then, adding it does not
/// raise the rank. (Written apart from the engine: plain elimination over doubles.)
struct Attacker {
  let network: Network
  let snapshot: NetworkSnapshot
  /// Names of the units that responses name.
  let strata: [String]
  let responses: [UsedResponse]

  init(_ world: RandomWorld) {
    network = world.network
    snapshot = ComparisonTests.snapshot(world.network)
    responses = world.responses
    strata = Array(Set(world.responses.map(\.unit))).sorted()
  }

  struct Cell: Hashable {
    let level: Level
    let unit: String
    let item: String
  }

  /// Which strata make up a unit.
  func holds(_ level: Level, _ unit: String, _ stratum: String) -> Bool {
    guard let listed = snapshot[unit: stratum] else { return false }
    let library = network.libraries[listed.library].name
    switch level {
    case .servicePoint: return stratum == unit
    case .library: return library == unit
    case .region: return snapshot.regionOfLibrary[listed.library] == unit
    case .network: return true
    case .peerGroup:
      guard let group = network.peerGroups.first(where: { $0.name == unit }) else { return false }
      return snapshot.members(of: group).contains { $0.name == stratum || $0.name == library }
    case .event: return false
    }
  }

  /// The row of a cell among counts: one for each stratum inside.
  func counting(_ cell: Cell) -> [Double] {
    strata.map { holds(cell.level, cell.unit, $0) ? 1 : 0 }
  }

  /// The row of a cell among sums of values: the weight of a response in the cell's mean.
  func weighing(_ cell: Cell, valid: [String: Int], _ weighting: Weighting) -> [Double] {
    var inLibrary: [Int: Int] = [:]
    for stratum in strata where holds(cell.level, cell.unit, stratum) {
      guard let library = snapshot[unit: stratum]?.library else { continue }
      inLibrary[library, default: 0] += valid[stratum] ?? 0
    }
    return strata.map { stratum in
      guard holds(cell.level, cell.unit, stratum), (valid[stratum] ?? 0) > 0,
        let library = snapshot[unit: stratum]?.library, let count = inLibrary[library]
      else { return 0 }
      let above = cell.level != .servicePoint && cell.level != .library
      guard above else { return 1 }
      switch weighting {
      case .responses: return 1
      case .libraries: return 1 / Double(count)
      case .population: return (snapshot.populationOfLibrary[library] ?? 0) / 1000 / Double(count)
      }
    }
  }
}

/// The rank of a matrix, by elimination with the largest pivot.
func rank(_ matrix: [[Double]]) -> Int {
  var rows = matrix
  var rank = 0
  for column in 0..<(rows.first?.count ?? 0) {
    guard
      let best = (rank..<rows.count).max(by: {
        rows[$0][column].magnitude < rows[$1][column].magnitude
      }), rows[best][column].magnitude > 1e-9
    else { continue }
    rows.swapAt(rank, best)
    for row in (rank + 1)..<max(rows.count, rank + 1) {
      let factor = rows[row][column] / rows[rank][column]
      guard factor != 0 else { continue }
      for index in column..<rows[row].count { rows[row][index] -= factor * rows[rank][index] }
    }
    rank += 1
  }
  return rank
}
