/// Weights that make each stratum weigh what it does in the population.
///
/// Formula: w·N_h/Σ_h w. Source: D. Holt & T. M. F. Smith, JRSS A 142 (1979), 33–46. Units: those of
/// the targets (inhabitants, visits).
package enum Poststratification {
  /// - Parameters:
  ///   - weights: of the responses, before; 1 each where there are none.
  ///   - strata: of the responses, 0 ..< the number of targets.
  ///   - targets: N_h.
  ///
  /// Throws `noValues` without responses, `emptyStratum` where a target above 0 has no response that
  /// weighs anything, `outsideDomain` for negative numbers, unknown strata or unequal lengths.
  package static func weights(
    _ weights: [Double], strata: [Int], targets: [Double]
  ) throws(NotEstimable) -> [Double] {
    guard !weights.isEmpty else { throw NotEstimable.noValues }
    let margin = WeightMargin(strata: strata, targets: targets)
    try margin.check(weights)
    return margin.adjusted(weights)
  }
}

/// One way of dividing the population: which stratum each response is in, and what each is to weigh.
package struct WeightMargin: Sendable, Hashable {
  package let strata: [Int]
  package let targets: [Double]

  package init(strata: [Int], targets: [Double]) {
    self.strata = strata
    self.targets = targets
  }

  func check(_ weights: [Double]) throws(NotEstimable) {
    guard strata.count == weights.count, strata.allSatisfy(targets.indices.contains),
      (weights + targets).allSatisfy({ $0 >= 0 && $0.isFinite })
    else { throw NotEstimable.outsideDomain }
    guard zip(totals(weights), targets).allSatisfy({ $0 > 0 || $1 == 0 }) else {
      throw NotEstimable.emptyStratum
    }
  }

  /// What each stratum weighs.
  package func totals(_ weights: [Double]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: targets.count)
    for (stratum, weight) in zip(strata, weights) { sums[stratum].add(weight) }
    return sums.map(\.value)
  }

  func adjusted(_ weights: [Double]) -> [Double] {
    let totals = totals(weights)
    return zip(strata, weights).map { stratum, weight in
      totals[stratum] > 0 ? weight * (targets[stratum] / totals[stratum]) : 0
    }
  }

  /// The greatest |weight/target − 1| of a stratum with a target.
  func greatestMiss(_ weights: [Double]) -> Double {
    zip(totals(weights), targets).reduce(0) {
      $1.1 > 0 ? max($0, ($1.0 / $1.1 - 1).magnitude) : $0
    }
  }
}
