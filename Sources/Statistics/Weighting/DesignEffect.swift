/// What the design costs: by how much clustering or unequal weights raise a variance.
///
/// Source: L. Kish, Survey Sampling, 1965, §5.4 and §11.7. Units: none (a ratio of variances), and
/// responses for effective numbers.
package enum DesignEffect {
  /// Of visits in clusters of m, with the intraclass correlation ρ: 1 + (m − 1)ρ. m may be a mean
  /// and need not be whole. Throws `outsideDomain` for m below 1 or ρ outside [−1, 1].
  package static func ofClusters(
    size: Double, correlation: Double
  ) throws(NotEstimable) -> Double {
    guard size >= 1, size.isFinite, (-1...1).contains(correlation) else {
      throw NotEstimable.outsideDomain
    }
    return 1 + (size - 1) * correlation
  }

  /// Of unequal weights: n·Σw²/(Σw)², n being how many weigh anything. Throws as
  /// `effectiveCount`.
  package static func ofWeights(_ weights: [Double]) throws(NotEstimable) -> Double {
    let effective = try effectiveCount(weights)
    return Double(weights.count { $0 > 0 }) / effective
  }

  /// Kish's effective number of responses: (Σw)²/Σw², at most the number of weights above 0.
  /// Throws `outsideDomain` for a negative weight or one that is not finite, `noValues` where
  /// nothing weighs anything.
  package static func effectiveCount(_ weights: [Double]) throws(NotEstimable) -> Double {
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw NotEstimable.outsideDomain
    }
    guard let greatest = weights.max(), greatest > 0 else { throw NotEstimable.noValues }
    // Over the greatest, so that no square overflows or vanishes.
    let relative = weights.map { $0 / greatest }
    let total = CompensatedSum(unordered: relative).value
    return total * total / CompensatedSum(unordered: relative.lazy.map { $0 * $0 }).value
  }
}
