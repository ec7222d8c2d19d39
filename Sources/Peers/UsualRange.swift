/// Between which figures those of a library's peers usually lie: what falls outside is asked about.
///
/// Formula: Q1·(Q1/Q3)³ … Q3·(Q3/Q1)³, the outer fences of Tukey on a scale of ratios; quartiles by
/// linear interpolation at (n − 1)·q. Ratios, because figures per inhabitant are skewed to the right and a
/// slip of the hand is a factor (ten times too many), not a difference.
///
/// Source: J. W. Tukey, Exploratory Data Analysis, 1977. Units: those of the figures.
package struct UsualRange: Sendable, Hashable {
  /// With fewer peers there is no range.
  package static let fewestPeers = 8

  package let low: Double
  package let high: Double

  /// Nil where fewer than `fewestPeers` have a figure above 0: only those count.
  package init?(_ figures: [Double?]) {
    let rising = figures.compactMap { figure in
      figure.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }.sorted()
    guard rising.count >= UsualRange.fewestPeers else { return nil }
    let first = UsualRange.quantile(rising, 0.25)
    let third = UsualRange.quantile(rising, 0.75)
    let ratio = third / first
    let fence = ratio * ratio * ratio
    low = first / fence
    high = third * fence
  }

  /// 0 is never outside: whether nothing is likely is not for a scale of ratios to say.
  package func holds(_ figure: Double) -> Bool {
    figure == 0 || (low...high).contains(figure)
  }

  private static func quantile(_ rising: [Double], _ share: Double) -> Double {
    let place = Double(rising.count - 1) * share
    let below = Int(place)
    let above = min(below + 1, rising.count - 1)
    return rising[below] + (rising[above] - rising[below]) * (place - Double(below))
  }
}
