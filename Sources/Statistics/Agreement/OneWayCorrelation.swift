/// The intraclass correlation of targets that have raters of their own, however many each: which share
/// of the spread of one rating is due to what was rated.
///
/// Formula: with N ratings of k targets, n_i of each, the mean squares B between and W within targets
/// and n₀ = (N − Σn_i²/N)/(k − 1), ICC(1) = (B − W)/(B + (n₀ − 1)W); with as many ratings of each
/// target this is Shrout & Fleiss's ICC(1). The interval is (F/F_u − 1)/(F/F_u + n₀ − 1), F = B/W and
/// F_u the quantile of F with k − 1 and N − k degrees of freedom: exact for equal n_i, near enough
/// for others.
///
/// Sources: P. E. Shrout & J. L. Fleiss, Psychological Bulletin 86 (1979), 420–428; A. Donner,
/// International Statistical Review 54 (1986), 67–82. Units: none; may be negative.
package struct OneWayCorrelation: Sendable, Hashable {
  package let value: Double
  package let targets: Int
  package let ratings: Int
  /// n₀.
  package let ratingsEach: Double
  package let betweenTargets: Double
  package let withinTargets: Double

  /// - Parameter ratings: for each target its ratings; targets with fewer than two say nothing here
  ///   and are left out.
  ///
  /// Throws `outsideDomain` for ratings that are not finite, `tooFew` below 2 targets with two ratings,
  /// `allAlike` where nothing varies.
  package init(_ ratings: [[Double]]) throws(NotEstimable) {
    let rated = ratings.filter { $0.count >= 2 }
    guard rated.joined().allSatisfy(\.isFinite) else { throw NotEstimable.outsideDomain }
    guard rated.count >= 2, let all = Moments(rated.flatMap { $0 }) else {
      throw NotEstimable.tooFew(given: rated.count, needed: 2)
    }
    let groups = rated.compactMap { Moments($0) }
    let total = Double(all.count)
    let within = CompensatedSum(unordered: groups.lazy.map(\.squares)).value
    let between = CompensatedSum(
      unordered: groups.lazy.map { Double($0.count) * ($0.mean - all.mean) * ($0.mean - all.mean) }
    ).value
    let sizes = Double(rated.reduce(0) { $0 + $1.count * $1.count })
    targets = rated.count
    self.ratings = all.count
    ratingsEach = (total - sizes / total) / Double(rated.count - 1)
    betweenTargets = between / Double(rated.count - 1)
    withinTargets = within / Double(all.count - rated.count)
    let denominator = betweenTargets + (ratingsEach - 1) * withinTargets
    guard denominator > 0 else { throw NotEstimable.allAlike }
    value = (betweenTargets - withinTargets) / denominator
  }

  /// Nil where ratings of one target never differ.
  /// - Parameter confidence: in (0, 1).
  package func interval(confidence: Double) -> (low: Double, high: Double)? {
    guard withinTargets > 0 else { return nil }
    let tail = (1 - confidence) / 2
    let (between, within) = (Double(targets - 1), Double(ratings - targets))
    func bound(_ probability: Double) -> Double {
      let part = Distribution.betaQuantile(probability, a: between / 2, b: within / 2)
      let quantile = within * part / (between * (1 - part))
      let ratio = betweenTargets / withinTargets / quantile
      return (ratio - 1) / (ratio + ratingsEach - 1)
    }
    return (bound(1 - tail), bound(tail))
  }
}
