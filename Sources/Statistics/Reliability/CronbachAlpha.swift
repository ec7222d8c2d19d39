/// Cronbach's α: how far the items of a scale move together.
///
/// Formula: k/(k − 1)·(1 − Σv_i/v_total), v_i the variance of an item and v_total that of the sum of
/// the items, over the respondents who answered all k.
///
/// Source: L. J. Cronbach, Psychometrika 16 (1951), 297–334. Units: none; may be negative.
package struct CronbachAlpha: Sendable, Hashable {
  package let value: Double
  /// How many respondents answered all items.
  package let respondents: Int

  /// - Parameter answers: a row for each respondent, a column for each item; nil where not
  ///   answered.
  ///
  /// Throws `tooFew` below 2 items or 2 complete respondents, `allAlike` where the sum does not
  /// vary, `outsideDomain` for rows of unequal length.
  package init(_ answers: [[Double?]]) throws(NotEstimable) {
    let items = answers.first?.count ?? 0
    guard answers.allSatisfy({ $0.count == items }) else { throw NotEstimable.outsideDomain }
    let complete = answers.map { $0.compactMap { $0 } }.filter { $0.count == items }
    guard complete.count >= 2 else {
      throw NotEstimable.tooFew(given: complete.count, needed: 2)
    }
    guard items >= 2 else { throw NotEstimable.tooFew(given: items, needed: 2) }
    let own = (0..<items).compactMap { item in Moments(complete.map { $0[item] })?.variance }
    let sums = complete.map { CompensatedSum($0).value }
    guard let total = Moments(sums)?.variance, total > 0 else { throw NotEstimable.allAlike }
    let share = CompensatedSum(own).value / total
    value = Double(items) / Double(items - 1) * (1 - share)
    respondents = complete.count
  }
}
