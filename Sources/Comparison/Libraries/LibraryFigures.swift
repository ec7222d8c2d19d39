import NetworkModel
package import ReportModel
package import Statistics

/// Each library's own figure of each item, and whether an audience may see it or what stands on it.
package struct LibraryFigures: Sendable {
  package struct Item: Sendable, Hashable {
    package let type: ItemType
    package let name: String
    /// Nil where neither direction is good, or none was said.
    package let better: BetterDirection?
  }

  package struct Figure: Sendable, Hashable {
    /// Of an indicator its numerator divided by its denominator, unrounded.
    package let value: Double
    /// Responses with a value.
    package let count: Int
    /// The denominator of an indicator.
    package let denominator: Double?
  }

  /// Those that libraries can be compared by, in the order of the rows.
  package let items: [Item]
  package let audience: Audience
  /// For each item and library of the network.
  private let figures: [[Figure?]]
  private let hidden: [[Bool]]
  private let spreads: [SeriesSpread]
  private let hiddenGroups: [[GroupKey: Bool]]
  private let weighsAlike: Bool

  private struct GroupKey: Hashable {
    let level: Level
    let name: String
  }

  init(_ units: CountedUnits, _ request: ComparisonRequest, _ catalogue: ItemCatalogue) {
    let chosen = catalogue.items.enumerated().filter { $1.hasLevel }
    let libraries = request.snapshot.network.libraries.count
    items = chosen.map { Item(type: $1.type, name: $1.name, better: $1.better) }
    audience = request.audience
    weighsAlike = request.weighsLibrariesAlike
    spreads = chosen.map { units.spreads[$0.offset].level }
    figures = chosen.map { index, item in
      var found = [Figure?](repeating: nil, count: libraries)
      for part in units.list.wholeLibraries {
        found[part.library] = Figure(part.counts.cells[index], item)
      }
      return found
    }
    let position = units.list.positionOfLibrary
    hidden = chosen.map { index, _ in
      (0..<libraries).map { library in
        guard let unit = position[library] else { return false }
        return !units.shown.isPublished(unit) || units.shown.isHidden(unit, item: index)
      }
    }
    hiddenGroups = chosen.map { index, _ in
      var groups: [GroupKey: Bool] = [:]
      for (unit, one) in units.list.units.enumerated() where groupLevels.contains(one.level) {
        groups[GroupKey(level: one.level, name: one.name)] = units.shown.isHidden(unit, item: index)
      }
      return groups
    }
  }

  /// A library's figure, whoever reads.
  package func figure(_ item: Int, of library: Int) -> Figure? { figures[item][library] }

  /// A library's figure as far as the audience may see it.
  package func shown(_ item: Int, of library: Int) -> Figure? {
    hidden[item][library] ? nil : figures[item][library]
  }

  package func isHidden(_ item: Int, of library: Int) -> Bool { hidden[item][library] }

  package func index(of name: String) -> Int? { items.firstIndex { $0.name == name } }

  /// Whether positions in a group may be shown to those whose own figure is
  /// (docs/specification/peers.md).
  /// - Parameters:
  ///   - members: all libraries of the group.
  ///   - named: the group's level and name where it has rows of its own.
  package func showsPositions(
    _ item: Int, among members: [Int], named: (level: Level, name: String)?
  ) -> Bool {
    switch audience {
    case .coordinator: return true
    case .region, .public:
      return members.allSatisfy { figures[item][$0] == nil || !hidden[item][$0] }
    case .library:
      guard members.count(where: { figures[item][$0] != nil }) >= 4, weighsAlike else {
        return false
      }
      guard let named, groupLevels.contains(named.level) else { return true }
      return hiddenGroups[item][GroupKey(level: named.level, name: named.name)] == false
    }
  }

  /// Whether libraries have several answers, so that their figures have a spread.
  package func isSampled(_ item: Int) -> Bool { spreads[item].degreesOfFreedom > 0 }

  /// The places that each library of a group may hold; nil where the spread of answers is not known.
  /// - Parameter libraries: those of the group with a figure.
  package func ranks(
    _ item: Int, among libraries: [Int], confidence: Double
  ) -> [RankSets.Places]? {
    let spread = spreads[item]
    guard let better = items[item].better, spread.degreesOfFreedom > 0, libraries.count <= 100
    else { return nil }
    let levels = libraries.compactMap { figures[item][$0] }.map {
      LibraryLevel(count: $0.count, mean: $0.value)
    }
    guard levels.count == libraries.count else { return nil }
    return RankDraws.sets(levels, spread.standardDeviation, better, confidence: confidence)
  }
}

extension LibraryFigures.Figure {
  fileprivate init?(_ cell: CellTally, _ item: ComparedItem) {
    if item.isQuotient, let parts = cell.quotients.means {
      guard parts.denominator > 0 else { return nil }
      value = parts.numerator / parts.denominator
      count = cell.quotients.count
      denominator = parts.denominator
    } else if let level = cell.level(item) {
      value = level.mean
      count = level.count
      denominator = nil
    } else {
      return nil
    }
  }
}

/// The levels that are groups of libraries.
private let groupLevels: Set<Level> = [.region, .network, .peerGroup]
