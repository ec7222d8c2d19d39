/// How much an item matters, judged by how it moves with the overall score instead of by asking.
///
/// Formula: Pearson's r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²) over the respondents who answered
/// both. Source: K. Pearson, Proceedings of the Royal Society 58 (1895), 240–242. Units: none, in
/// [−1, 1]. A correlation is no proof of cause.
package enum DerivedImportance {
  /// Throws `tooFew` below 2 respondents with both, `allAlike` where the item or the overall score
  /// does not vary.
  package static func of(
    _ answers: [(item: Double?, overall: Double?)]
  ) throws(NotEstimable) -> Double {
    var pairs: [(Double, Double)] = []
    for case (let item?, let overall?) in answers { pairs.append((item, overall)) }
    guard pairs.count >= 2, let x = Moments(pairs.map(\.0)), let y = Moments(pairs.map(\.1))
    else { throw NotEstimable.tooFew(given: pairs.count, needed: 2) }
    guard x.squares > 0, y.squares > 0 else { throw NotEstimable.allAlike }
    let together = pairs.map { ($0.0 - x.mean) * ($0.1 - y.mean) }
    let r =
      CompensatedSum(unordered: together).value / x.squares.squareRoot()
      / y.squares.squareRoot()
    return min(max(r, -1), 1)
  }
}
