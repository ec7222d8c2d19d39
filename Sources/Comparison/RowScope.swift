package import ReportModel

/// Which rows of a comparison somebody will look at. What is left out changes no figure.
package enum RowScope: Sendable, Hashable {
  case all
  /// What a summary shows, where no further figures are asked for: the network, its regions, the
  /// units of one level; of the other libraries the words of the items that pages compare.
  case summary(Level)

  /// All rows of a unit, but those about being distinguishable.
  func holds(_ unit: ComparisonUnit) -> Bool {
    switch self {
    case .all: true
    case .summary(let level):
      unit.level == level || unit.level == .network || unit.level == .region
    }
  }

  /// Whether libraries have rows that set an item beside the others of a group.
  func holdsStanding(of item: ItemType, in group: Level) -> Bool {
    self == .all || item != .question && group == .network
  }
}
