/// The least and greatest raw score that a question can give (docs/specification/comparison.md).
package struct ItemScale: Sendable, Hashable {
  package let least: FixedDecimal
  package let greatest: FixedDecimal

  package init(least: FixedDecimal, greatest: FixedDecimal) {
    self.least = least
    self.greatest = greatest
  }

  /// The raw score rescaled to 0–100, in billionths (1e-9), rounded half away from zero.
  package func billionths(_ raw: FixedDecimal) -> Int {
    let span = Int128(greatest.millionths - least.millionths)
    guard span > 0 else { return 0 }
    let over = Int128(min(max(raw, least), greatest).millionths - least.millionths)
    return Int((over * 100_000_000_000 * 2 + span) / (span * 2))
  }
}

extension Survey {
  /// How a question scores, or nil when it does not.
  package func scale(of question: Question) -> ItemScale? {
    switch question.type {
    case .selectOne, .selectMultiple: listScale(of: question)
    case .integer, .decimal, .range, .calculate: numberScale(of: question)
    default: nil
    }
  }

  private func listScale(of question: Question) -> ItemScale? {
    guard let list = question.list.flatMap({ list($0) }), list.isScored else { return nil }
    let scored = list.choices.filter { $0.score != nil && $0.missing == nil }
    let all = scored.compactMap(\.score)
    guard question.type == .selectMultiple else {
      guard let least = all.min(), let greatest = all.max() else { return nil }
      return ItemScale(least: least, greatest: greatest)
    }
    let alone = scored.filter(\.exclusive).compactMap(\.score)
    let summed = scored.filter { !$0.exclusive }.compactMap(\.score)
    let negatives = summed.filter { $0 < .zero }.reduce(.zero, +)
    let positives = summed.filter { $0 > .zero }.reduce(.zero, +)
    return ItemScale(
      least: min(negatives, alone.min() ?? negatives),
      greatest: max(positives, alone.max() ?? positives))
  }

  private func numberScale(of question: Question) -> ItemScale? {
    if question.linearScore, let range = question.rangeParameters {
      return ItemScale(least: range.start, greatest: range.end)
    }
    guard let least = question.bands.map(\.score).min(),
      let greatest = question.bands.map(\.score).max()
    else { return nil }
    return ItemScale(least: least, greatest: greatest)
  }
}
