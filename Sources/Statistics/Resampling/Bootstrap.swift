/// The bootstrap: what a figure would have been, had the same libraries been visited anew.
///
/// Visits are drawn with replacement *within* each library, as many as it had, so that every
/// replicate keeps the design. A library of one visit never varies: the interval then tells too
/// little, as any method must that looks at the library alone (`PooledVariance` is what the reports
/// use).
///
/// Sources: B. Efron, Annals of Statistics 7 (1979), 1–26; BCa: B. Efron, JASA 82 (1987), 171–185,
/// for several samples B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap, 1993, §14.
/// Units: those of the figure.
package struct Bootstrap: Sendable, Hashable {
  package let observed: Double
  /// Ascending.
  package let replicates: [Double]
  /// For each library the figure without each of its visits; empty for a library of one visit.
  package let leftOut: [[Double]]

  /// From replicates made elsewhere.
  package init(observed: Double, replicates: [Double], leftOut: [[Double]]) {
    self.observed = observed
    self.replicates = replicates.sorted()
    self.leftOut = leftOut
  }

  /// - Parameters:
  ///   - libraries: the visits' values, by library; libraries without any are passed on empty.
  ///   - count: how many replicates; 2000 or more for an interval.
  ///   - generator: seeded by the caller, who tells the seed. One number of 64 bits makes one draw:
  ///     visit ⌊u·n⌋ with u its upper 53 bits over 2⁵³; drawn library by library.
  ///   - figure: what is wanted of such visits.
  ///
  /// Throws `noValues` without any visit, `outsideDomain` for a count below 1, and what `figure`
  /// throws.
  package init(
    _ libraries: [[Double]], count: Int, using generator: inout some RandomNumberGenerator,
    figure: ([[Double]]) throws(NotEstimable) -> Double
  ) throws(NotEstimable) {
    guard libraries.contains(where: { !$0.isEmpty }) else { throw NotEstimable.noValues }
    guard count >= 1 else { throw NotEstimable.outsideDomain }
    observed = try figure(libraries)
    var replicates: [Double] = []
    for _ in 0..<count {
      replicates.append(
        try figure(
          libraries.map { visits in
            visits.map { _ in
              visits[
                Int(Double(generator.next() >> 11) * 0x1p-53 * Double(visits.count))]
            }
          }))
    }
    self.replicates = replicates.sorted()
    leftOut = try Bootstrap.leaveEachOut(libraries, figure)
  }

  private static func leaveEachOut(
    _ libraries: [[Double]], _ figure: ([[Double]]) throws(NotEstimable) -> Double
  ) throws(NotEstimable) -> [[Double]] {
    var leftOut: [[Double]] = []
    for (place, visits) in libraries.enumerated() {
      var figures: [Double] = []
      for visit in visits.indices where visits.count > 1 {
        var without = libraries
        without[place].remove(at: visit)
        figures.append(try figure(without))
      }
      leftOut.append(figures)
    }
    return leftOut
  }

  /// From the (1 − c)/2 to the (1 + c)/2 quantile of the replicates. Throws `noValues` without
  /// replicates, `outsideDomain` for a confidence outside (0, 1).
  package func percentileInterval(
    confidence: Double = 0.95
  ) throws(NotEstimable) -> ConfidenceInterval {
    guard confidence > 0, confidence < 1 else { throw NotEstimable.outsideDomain }
    return try interval(from: (1 - confidence) / 2, to: (1 + confidence) / 2)
  }

  /// Bias-corrected and accelerated (BCa).
  ///
  /// Formula: z₀ = Φ⁻¹(share of replicates below the figure, those equal counting half);
  /// with U_hi = (n_h − 1)(mean of library h's left-out figures − the i-th),
  /// a = ⅙ Σ_h Σ_i U³/n_h³ / (Σ_h Σ_i U²/n_h²)^(3/2);
  /// the ends are the quantiles at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) for z = ±z_(1+c)/2.
  ///
  /// Throws `allAlike` where all replicates fall on one side of the figure (z₀ would be infinite) or
  /// no left-out figure differs, and as `percentileInterval`.
  package func acceleratedInterval(
    confidence: Double = 0.95
  ) throws(NotEstimable) -> ConfidenceInterval {
    guard confidence > 0, confidence < 1 else { throw NotEstimable.outsideDomain }
    guard !replicates.isEmpty else { throw NotEstimable.noValues }
    // Equal figures of the same visits in another order can differ in their last bits.
    let hair = 1e-12 * max(observed.magnitude, replicates[replicates.count - 1].magnitude)
    let below = replicates.count { $0 < observed - hair }
    let upTo = replicates.count { $0 <= observed + hair }
    let share = Double(below + upTo) / Double(2 * replicates.count)
    guard share > 0, share < 1 else { throw NotEstimable.allAlike }
    let bias = Distribution.normalQuantile(share)
    let acceleration = try acceleration()
    let ends = [(1 - confidence) / 2, (1 + confidence) / 2].map { probability in
      let shifted = bias + Distribution.normalQuantile(probability)
      return Distribution.normal(bias + shifted / (1 - acceleration * shifted))
    }
    return try interval(from: ends[0], to: ends[1])
  }

  private func acceleration() throws(NotEstimable) -> Double {
    var cubes = CompensatedSum()
    var squares = CompensatedSum()
    for figures in leftOut where figures.count > 1 {
      let count = Double(figures.count)
      let mean = CompensatedSum(figures).value / count
      for figure in figures {
        let influence = (count - 1) * (mean - figure) / count
        squares.add(influence * influence)
        cubes.add(influence * influence * influence)
      }
    }
    guard squares.value > 0 else { throw NotEstimable.allAlike }
    return cubes.value / (6 * squares.value * squares.value.squareRoot())
  }

  private func interval(
    from low: Double, to high: Double
  ) throws(NotEstimable) -> ConfidenceInterval {
    guard let low = EmpiricalQuantile.of(sorted: replicates, at: low),
      let high = EmpiricalQuantile.of(sorted: replicates, at: high)
    else { throw NotEstimable.noValues }
    return ConfidenceInterval(low: low, high: high)
  }
}
