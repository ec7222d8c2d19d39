import NetworkModel
import ReportModel

/// The libraries of the network and of each region compared with each other on one item.
struct LibraryStandings: Sendable {
  /// In the order of the reference groups.
  let groups: [GroupStanding]
  private let ofLibrary: [[Int]]

  /// Nil for items without a level.
  init?(
    _ counted: CountedUnits, _ references: ReferenceGroups, _ item: ComparedItem, at index: Int,
    _ request: ComparisonRequest
  ) {
    guard item.hasLevel else { return nil }
    let levels = counted.libraryLevels(item, at: index, of: request.snapshot)
    ofLibrary = references.ofLibrary
    groups = references.groups.map {
      GroupStanding(
        $0, item, levels, counted.spreads[index].level, request.figures,
        confidence: request.confidence,
        isWanted: request.rows.holdsStanding(of: item.type, in: $0.level))
    }
  }

  /// The groups that a library belongs to.
  func groups(of library: Int) -> [(position: Int, standing: GroupStanding)] {
    ofLibrary[library].map { (position: $0, standing: groups[$0]) }
  }
}

extension CountedUnits {
  /// For each library of the network its own figure of an item.
  fileprivate func libraryLevels(
    _ item: ComparedItem, at index: Int, of snapshot: NetworkSnapshot
  ) -> [LibraryLevel?] {
    var levels = [LibraryLevel?](repeating: nil, count: snapshot.network.libraries.count)
    for part in list.wholeLibraries {
      levels[part.library] = part.counts.cells[index].level(item).map {
        LibraryLevel(count: $0.count, mean: $0.mean)
      }
    }
    return levels
  }
}
