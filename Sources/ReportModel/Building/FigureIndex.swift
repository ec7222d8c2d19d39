/// The rows of one wave, found by unit and item. Order is never taken from here.
struct FigureIndex: Sendable {
  private struct Key: Hashable {
    let level: Level
    let unit: String
    let type: ItemType
    let item: String
  }

  private struct UnitKey: Hashable {
    let level: Level
    let unit: String
  }

  private var rowsByItem: [Key: [TidyRow]] = [:]
  private var present: Set<UnitKey> = []
  private var families: [Key: AskedMethod.Family] = [:]
  /// Whether any interval came out without width.
  private(set) var hasFiguresWithoutSpread = false

  /// Only the rows of the method's wave: waves are never pooled.
  init(_ table: ComparisonTable) {
    hasFiguresWithoutSpread = table.omitsIntervalsWithoutWidth
    for row in table.rows where row.wave == table.method.wave {
      let key = Key(level: row.level, unit: row.unit, type: row.itemType, item: row.item)
      rowsByItem[key, default: []].append(row)
      present.insert(UnitKey(level: row.level, unit: row.unit))
      if row.hasNoSpread, row.measure != .change { hasFiguresWithoutSpread = true }
    }
    for family in table.method.asked.families {
      let key = Key(
        level: .network, unit: family.reference, type: family.itemType, item: family.item)
      families[key] = family
    }
  }

  func hasRows(_ unit: Naming.Unit) -> Bool {
    present.contains(UnitKey(level: unit.level, unit: unit.name))
  }

  /// The libraries compared with each other on an item; `reference` as in the rows.
  func family(_ reference: String, _ entry: Naming.Entry) -> AskedMethod.Family? {
    families[Key(level: .network, unit: reference, type: entry.type, item: entry.name)]
  }

  func rows(_ unit: Naming.Unit, _ entry: Naming.Entry) -> [TidyRow] {
    rowsByItem[Key(level: unit.level, unit: unit.name, type: entry.type, item: entry.name)] ?? []
  }

  func row(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ measure: Measure, choice: String = ""
  ) -> TidyRow? {
    rows(unit, entry).first { $0.measure == measure && $0.choice == choice }
  }
}

extension TidyRow {
  /// The row as a figure of a report.
  package func figure(_ shape: NumberShape) -> Figure {
    if notes.contains(.suppressed) { return .absent(.suppressed) }
    guard let value, value.isFinite else {
      return .absent(n == 0 || notes.contains(.noData) ? .noData : .notEstimable)
    }
    return .estimate(
      Estimate(
        value: value, low: hasNoSpread ? nil : low, high: hasNoSpread ? nil : high, shape: shape,
        isFromFew: notes.contains(.few)))
  }

  /// The answers did not differ at all, so that the formula gives an interval without width. It is no
  /// certainty, and no page shows it as one.
  var hasNoSpread: Bool { low != nil && low == high }

  /// The responses behind the row, or why they are not told.
  var count: Figure {
    if let n, !notes.contains(.suppressed) { return .count(n) }
    return .absent(notes.contains(.suppressed) ? .suppressed : .noData)
  }
}
