/// How probable it is that a library is the best, or in the best third.
///
/// Formula: the share of the draws θ_i + SE_i·z_i in which no other library is better (best), or in
/// which fewer than a third of the libraries are (top third: place ≤ p/3 rounded down, at least 1).
/// Give shrunken means and their standard errors for posterior probabilities, raw ones for a
/// parametric bootstrap; the seed of the draws belongs in the report.
///
/// Source: H. Goldstein & D. J. Spiegelhalter, JRSS A 159 (1996), 385–443. Units: shares in [0, 1].
/// The error of simulation of a share q of R draws is √(q(1 − q)/R).
package struct PlaceProbabilities: Sendable, Hashable {
  package struct Library: Sendable, Hashable {
    package let best: Double
    package let topThird: Double
  }

  /// In the order of the libraries.
  package let libraries: [Library]

  /// Throws as `RankSets` does; a standard error may be 0.
  package init(
    means: [Double], standardErrors: [Double], draws: [[Double]],
    better: BetterDirection = .higher
  ) throws(NotEstimable) {
    guard means.count >= 2 else { throw NotEstimable.tooFew(given: means.count, needed: 2) }
    guard !draws.isEmpty else { throw NotEstimable.tooFew(given: 0, needed: 1) }
    guard means.allSatisfy(\.isFinite), standardErrors.allSatisfy({ $0 >= 0 && $0.isFinite }),
      standardErrors.count == means.count, draws.allSatisfy({ $0.count == means.count })
    else { throw NotEstimable.outsideDomain }
    let third = max(1, means.count / 3)
    var best = [Int](repeating: 0, count: means.count)
    var top = best
    for draw in draws {
      let drawn = means.indices.map {
        (better == .higher ? means[$0] : -means[$0]) + standardErrors[$0] * draw[$0]
      }
      let descending = drawn.sorted(by: >)
      for (library, value) in drawn.enumerated() where value >= descending[third - 1] {
        top[library] += 1
        if value == descending[0] { best[library] += 1 }
      }
    }
    let count = Double(draws.count)
    libraries = zip(best, top).map {
      Library(best: Double($0) / count, topThird: Double($1) / count)
    }
  }
}
