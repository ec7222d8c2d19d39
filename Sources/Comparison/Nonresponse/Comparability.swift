import Expressions
import NetworkModel
import ReportModel
import SurveyModel

/// For each group of libraries who answered, and what stands in the way of comparing them
/// (docs/specification/comparison.md, C44–C46).
struct Comparability {
  let groups: [GroupComparability]

  init(_ units: CountedUnits, _ request: ComparisonRequest, _ catalogue: ItemCatalogue) {
    let list = units.list
    let isOneVersion = units.counted.versions.count < 2
    let differing = list.parts.map { part in
      isOneVersion
        ? []
        : catalogue.items.indices.filter {
          part.counts.cells[$0].states.total < part.counts.responses
        }
    }
    let planned = request.plannedVisits.map { Comparability.byLibrary($0, request.snapshot) }
    let wave = request.wave
    let date = request.snapshot.date
    groups = list.units.enumerated().compactMap { position, unit in
      guard unit.isGroup, units.shown.isPublished(position),
        !units.shown.isHidden(position, item: catalogue.overall)
      else { return nil }
      let parts = unit.parts.map { list.parts[$0] }
      let different = unit.parts.filter { !differing[$0].isEmpty }
      return GroupComparability(
        level: unit.level, unit: unit.name, libraries: unit.librariesOf, answered: parts.count,
        planned: planned.map { Comparability.planned($0, of: unit, request.snapshot) },
        responses: parts.reduce(0) { $0 + $1.counts.responses },
        differing: different.count,
        questions: Set(different.flatMap { differing[$0] }).count {
          catalogue.items[$0].type == .question || catalogue.items[$0].type == .indicator
        },
        moved: Comparability.moved(unit, request.snapshot, wave),
        isGroupedOutsideWave: unit.level != .network && !(wave.from...wave.until).contains(date))
    }
  }

  /// For each library the planned visits to it or to its service points.
  private static func byLibrary(_ planned: [String: Int], _ snapshot: NetworkSnapshot) -> [Int] {
    var result = [Int](repeating: 0, count: snapshot.network.libraries.count)
    for unit in snapshot.units { result[unit.library] += planned[unit.name] ?? 0 }
    return result
  }

  private static func planned(
    _ planned: [Int], of unit: ComparisonUnit, _ snapshot: NetworkSnapshot
  ) -> Int {
    snapshot.libraries(of: unit).reduce(0) { $0 + planned[$1] }
  }

  /// Libraries that were in the group on one end of the wave, and not on the other or on the grouping
  /// date. Memberships with days tell; rules and sizes change with the year alone.
  private static func moved(
    _ unit: ComparisonUnit, _ snapshot: NetworkSnapshot, _ wave: Wave
  ) -> Int {
    let days = [wave.from, snapshot.date, wave.until]
    let libraries = snapshot.network.libraries
    switch unit.level {
    case .region:
      return libraries.count { library in
        let inside = days.map { day in
          library.memberships.first { $0.holds(on: day) }?.name == unit.name
        }
        return inside.contains(true) && inside.contains(false)
      }
    case .peerGroup:
      guard let group = snapshot.network.peerGroups.first(where: { $0.name == unit.name }),
        case .members(let members) = group.rule
      else { return 0 }
      return Set(members.map(\.name)).count { name in
        let inside = days.map { day in members.contains { $0.name == name && $0.holds(on: day) } }
        return inside.contains(true) && inside.contains(false)
      }
    default: return 0
    }
  }
}

extension NetworkSnapshot {
  /// The libraries that belong to a group on the day.
  fileprivate func libraries(of unit: ComparisonUnit) -> [Int] {
    switch unit.level {
    case .region: regionOfLibrary.indices.filter { regionOfLibrary[$0] == unit.name }
    case .peerGroup:
      network.peerGroups.first { $0.name == unit.name }
        .map { Set(members(of: $0).map(\.library)).sorted() } ?? []
    default: Array(network.libraries.indices)
    }
  }
}
