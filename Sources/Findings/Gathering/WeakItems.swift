package import ReportModel

extension Finding {
  /// The figures of a comparison that are weak: clearly weaker than the other libraries, or wholly below a bound.
  ///
  /// Only what the table shows is read, so a table made for an audience gives what that audience may see.
  ///
  /// - Parameters:
  ///   - touchpoint: of an item's name.
  ///   - bound: 0–100; nil asks for no bound.
  ///   - library: the library that a unit is or belongs to.
  package static func weakItems(
    in table: ComparisonTable, below bound: Double?, digest: Digest,
    touchpoint: (String) -> String?, library: (Level, String) -> String?
  ) -> [Finding] {
    let scores = table.rows.filter { $0.measure == .score && $0.wave == table.method.wave }
    let network = scores.filter { $0.level == .network }.reduce(into: [String: Double]()) {
      $0[$1.itemType.rawValue + "/" + $1.item] = $1.value
    }
    // A library with one service point would be told twice.
    let ofLibraries = Set(
      scores.filter { $0.level == .library && $0.weakness(below: bound) != nil }
        .map { [$0.unit, $0.item, String($0.n ?? 0)] })
    return scores.compactMap { row in
      guard let reason = row.weakness(below: bound), let n = row.n, let value = row.value,
        row.level != .servicePoint
          || !ofLibraries.contains([library(row.level, row.unit) ?? "", row.item, String(n)])
      else { return nil }
      let point = touchpoint(row.item)
      let item = WeakItem(
        survey: row.survey, wave: row.wave, level: row.level, unit: row.unit,
        itemType: row.itemType, item: row.item, touchpoint: point, reason: reason, n: n,
        value: value, low: row.low, high: row.high,
        network: network[row.itemType.rawValue + "/" + row.item])
      return Finding(
        id: FindingID(item, digest: digest), basis: .measured(item), survey: row.survey,
        wave: row.wave, kind: .weakItem, text: nil, touchpoint: point, severity: nil,
        unit: row.unit, library: library(row.level, row.unit), responses: [],
        synthetic: row.notes.contains(.synthetic))
    }
  }
}

extension TidyRow {
  /// Overall scores are no finding: they say nothing of what to mend.
  fileprivate func weakness(below bound: Double?) -> WeakItem.Reason? {
    guard itemType == .question || itemType == .group, !notes.contains(.suppressed) else {
      return nil
    }
    if level == .library, notes.contains(.word(.worse)) { return .weakerThanOthers }
    if let bound, let high, high < bound { return .below(bound) }
    return nil
  }
}
