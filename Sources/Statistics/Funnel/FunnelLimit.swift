/// Between which lines a library's figure would lie, did it not differ from a target: the more
/// visits, the nearer. A funnel shows spread; the word (`DistinctLibraries`) alone is a verdict.
///
/// Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
/// Medicine 24 (2005), 1185–1202. The usual lines are those of `usualProbabilities`.
package enum FunnelLimit {
  /// Two standard errors and three, about.
  package static let usualProbabilities = [0.025, 0.975, 0.001, 0.999]

  /// The line of a share, by the exact binomial distribution with interpolation.
  ///
  /// Formula: with F the distribution of `count` answers of the target share, r the least number
  /// with F(r) ≥ t, a = (F(r) − t)/(F(r) − F(r − 1)): (r − a)/n, kept within [0, 1] (the
  /// interpolation passes 0 at few visits). Units: a share.
  ///
  /// Throws `allAlike` where the target is 0 or 1 (nothing can vary about it), `outsideDomain` for
  /// a count below 1, a target outside [0, 1] or a probability outside (0, 1).
  package static func ofShare(
    target: Double, count: Int, probability: Double
  ) throws(NotEstimable) -> Double {
    guard count >= 1, (0...1).contains(target), probability > 0, probability < 1 else {
      throw NotEstimable.outsideDomain
    }
    guard target > 0, target < 1 else { throw NotEstimable.allAlike }
    guard
      let number = Distribution.binomialQuantile(probability, trials: count, share: target)
    else { throw NotEstimable.outsideDomain }
    let reached = Distribution.binomial(number, trials: count, share: target)
    let before = Distribution.binomial(number - 1, trials: count, share: target)
    let back = (reached - probability) / (reached - before)
    return min(max((Double(number) - back) / Double(count), 0), 1)
  }

  /// The line of a mean.
  ///
  /// Formula: θ₀ + z_t·s/√n, with s the spread of one visit. Units: those of the scores; the caller
  /// clamps where scores have bounds. Throws `outsideDomain` for a count below 1, a negative spread
  /// or a probability outside (0, 1).
  package static func ofMean(
    target: Double, deviation: Double, count: Int, probability: Double
  ) throws(NotEstimable) -> Double {
    guard count >= 1, deviation >= 0, probability > 0, probability < 1 else {
      throw NotEstimable.outsideDomain
    }
    return target
      + Distribution.normalQuantile(probability) * deviation / Double(count).squareRoot()
  }
}
