/// Probabilities of many tests, adjusted for their being many.
///
/// Each function returns, for each probability in the given order, the least level at which that
/// test would still be called a finding. Equal probabilities get equal results, and the order of
/// the tests changes no bit. Domain: probabilities in [0, 1]; none give none.
package enum AdjustedProbabilities {
  /// Holm's step-down: the chance of even one false finding stays at the level.
  ///
  /// Formula: with p₍₁₎ ≤ … ≤ p₍ₘ₎, p̃₍ᵢ₎ = min(1, max_{j ≤ i} (m − j + 1)·p₍ⱼ₎).
  /// Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70.
  /// Throws `outsideDomain`.
  package static func holm(_ probabilities: [Double]) throws(NotEstimable) -> [Double] {
    let order = try ascending(probabilities)
    var adjusted = probabilities
    var reached = 0.0
    for (place, index) in order.enumerated() {
      reached = max(reached, Double(order.count - place) * probabilities[index])
      adjusted[index] = min(1, reached)
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up: of what is called a finding, the expected share of false
  /// ones stays at the level (for independent or positively dependent tests).
  ///
  /// Formula: p̃₍ᵢ₎ = min(1, min_{j ≥ i} m·p₍ⱼ₎/j).
  /// Source: Y. Benjamini & Y. Hochberg, JRSS B 57 (1995), 289–300. Throws `outsideDomain`.
  package static func benjaminiHochberg(
    _ probabilities: [Double]
  ) throws(NotEstimable) -> [Double] {
    let order = try ascending(probabilities)
    var adjusted = probabilities
    var reached = 1.0
    for (place, index) in order.enumerated().reversed() {
      // m/j first: it is at least 1, so that nothing is ever adjusted below what it was.
      reached = min(reached, probabilities[index] * (Double(order.count) / Double(place + 1)))
      adjusted[index] = reached
    }
    return adjusted
  }

  private static func ascending(_ probabilities: [Double]) throws(NotEstimable) -> [Int] {
    guard probabilities.allSatisfy({ (0...1).contains($0) }) else {
      throw NotEstimable.outsideDomain
    }
    return probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
  }
}
