/// Weights that fit several margins at once (iterative proportional fitting), kept from running away.
///
/// Method: the margins are fitted in turn, w·target/Σ_h w; then, where bounds are given, each weight
/// is kept within them times its share of the sum of the targets (``Share``); and so on until no weight
/// changes by more than ε of itself in a whole round. With bounds the margins
/// may be met in part only; `greatestMiss` tells.
///
/// Source: W. E. Deming & F. F. Stephan, Annals of Mathematical Statistics 11 (1940), 427–444.
/// Units: those of the targets.
package struct Raking: Sendable, Hashable {
  package let weights: [Double]
  package let rounds: Int
  /// The greatest |weight/target − 1| of any stratum of any margin.
  package let greatestMiss: Double

  /// A response's share of the sum of the targets, which bounds are parts of.
  package enum Share: Sendable, Hashable {
    /// Alike for all that weigh anything: bounds keep weights near each other.
    case equal
    /// As the weights were before: bounds keep what each is multiplied by near 1.
    case asBefore
  }

  /// - Parameters:
  ///   - weights: of the responses, before; 1 each where there are none.
  ///   - margins: all with the same sum of targets (to 1e-6 of it).
  ///   - bounds: least and greatest weight, as parts of a response's share of the targets' sum;
  ///     nil for none.
  ///   - share: what that share is.
  ///   - tolerance: ε.
  ///
  /// Throws what `Poststratification` throws, `outsideDomain` for no margin, sums that differ and
  /// bounds that do not hold 1, `notConverged` where after `mostRounds` weights still change, or
  /// where margins contradict each other, so that they are not met (to 1e-6) though there are no
  /// bounds.
  package init(
    _ weights: [Double], margins: [WeightMargin], bounds: ClosedRange<Double>? = nil,
    of share: Share = .equal, tolerance: Double = 1e-12, mostRounds: Int = 10_000
  ) throws(NotEstimable) {
    guard !weights.isEmpty else { throw NotEstimable.noValues }
    let sums = margins.map { CompensatedSum($0.targets).value }
    guard let total = sums.first, sums.allSatisfy({ ($0 - total).magnitude <= 1e-6 * total }),
      tolerance > 0, bounds.map({ $0.contains(1) && $0.lowerBound >= 0 }) ?? true
    else { throw NotEstimable.outsideDomain }
    for margin in margins { try margin.check(weights) }
    let shares = Raking.shares(share, weights, total)
    var fitted = weights
    for round in 1...max(1, mostRounds) {
      var next = fitted
      for margin in margins { next = margin.adjusted(next) }
      if let bounds { next = Raking.trimmed(next, bounds, shares) }
      let settled = zip(next, fitted).allSatisfy { ($0 - $1).magnitude <= tolerance * $0 }
      fitted = next
      if settled {
        let miss = margins.reduce(0) { max($0, $1.greatestMiss(next)) }
        guard bounds != nil || miss <= 1e-6 else { throw NotEstimable.notConverged }
        self.weights = fitted
        rounds = round
        greatestMiss = miss
        return
      }
    }
    throw NotEstimable.notConverged
  }

  private static func shares(_ share: Share, _ weights: [Double], _ total: Double) -> [Double] {
    switch share {
    case .equal:
      let equal = total / Double(max(1, weights.count { $0 > 0 }))
      return weights.map { _ in equal }
    case .asBefore:
      let sum = CompensatedSum(weights).value
      return weights.map { sum > 0 ? $0 / sum * total : 0 }
    }
  }

  private static func trimmed(
    _ weights: [Double], _ bounds: ClosedRange<Double>, _ shares: [Double]
  ) -> [Double] {
    zip(weights, shares).map { weight, share in
      weight > 0 ? min(max(weight, bounds.lowerBound * share), bounds.upperBound * share) : 0
    }
  }
}
