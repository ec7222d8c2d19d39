package import ReportModel

/// Which rows of a comparison somebody will look at. What is left out changes no figure.
package enum RowScope: Sendable, Hashable {
  case all
  /// What a summary shows, where no further figures are asked for: overall, sections and key figures
  /// of the network, its regions and the units of one level, and of the other libraries the words.
  case summary(Level)

  /// All rows of a unit and item, but those about being distinguishable.
  func holds(_ unit: Level, _ item: ItemType) -> Bool {
    switch self {
    case .all: true
    case .summary(let level):
      item != .question && (unit == level || unit == .network || unit == .region)
    }
  }

  /// Whether libraries have rows that set an item beside the others of a group.
  func holdsStanding(of item: ItemType, in group: Level) -> Bool {
    self == .all || item != .question && group == .network
  }
}
