/// For each library the places that its true mean may hold among all, place 1 being the best.
///
/// Method: every pair of libraries is compared, (θ̂_a − θ̂_b)/√(s_a² + s_b²), both ways; "a is above
/// b" is settled where this passes the quantile of the greatest of the same ratios among draws
/// without any difference. Settled comparisons leave, and the quantile is found anew for those that
/// remain, until none more is settled (step-down). A library with m others settled above it and
/// n settled below it holds a place from 1 + m to p − n.
///
/// Scope: *marginal* looks at the pairs of one library at a time (its own set holds its true place
/// with the confidence); *simultaneous* at all pairs at once (all sets hold together).
///
/// Source: M. Mogstad, J. P. Romano, A. M. Shaikh & D. Wilhelm, Inference for ranks, Review of
/// Economic Studies 91 (2024), 476–518. Errors are taken as independent and normal; the quantile is
/// `EmpiricalQuantile`. Units: places.
package struct RankSets: Sendable, Hashable {
  package enum Scope: Sendable, Hashable {
    case marginal, simultaneous
  }

  package struct Places: Sendable, Hashable {
    package let best: Int
    package let worst: Int
    /// The place by the means at hand: 1 + the number of better ones (ties share the better place).
    package let observed: Int
  }

  /// In the order of the libraries.
  package let places: [Places]

  /// - Parameter draws: rows of as many standard normal numbers as there are libraries
  ///   (`NormalDraws`); 1000 rows or more.
  ///
  /// Throws `tooFew` below 2 libraries or without draws, `outsideDomain` for standard errors not
  /// above 0, lengths that differ or a confidence outside (0, 1).
  package init(
    means: [Double], standardErrors: [Double], draws: [[Double]],
    better: BetterDirection = .higher, confidence: Double = 0.95, scope: Scope = .marginal
  ) throws(NotEstimable) {
    guard means.count >= 2 else { throw NotEstimable.tooFew(given: means.count, needed: 2) }
    guard !draws.isEmpty else { throw NotEstimable.tooFew(given: 0, needed: 1) }
    guard means.allSatisfy(\.isFinite), standardErrors.allSatisfy({ $0 > 0 && $0.isFinite }),
      standardErrors.count == means.count, draws.allSatisfy({ $0.count == means.count }),
      confidence > 0, confidence < 1
    else { throw NotEstimable.outsideDomain }
    let means = better == .higher ? means : means.map { -$0 }
    let comparisons = PairedComparisons(means, standardErrors, draws, confidence)
    let everyone = scope == .simultaneous ? comparisons.settled(about: means.indices) : []
    places = means.indices.map { library in
      let settled =
        scope == .simultaneous
        ? everyone : comparisons.settled(about: library..<(library + 1))
      return Places(
        best: 1 + settled.count { $0.below == library },
        worst: means.count - settled.count { $0.above == library },
        observed: 1 + means.count { $0 > means[library] })
    }
  }
}

/// The comparisons of pairs, stepped down.
private struct PairedComparisons {
  struct Pair {
    let above: Int
    let below: Int
    let spread: Double
  }

  let means: [Double]
  let errors: [Double]
  /// The draws, each times its library's standard error.
  let errorDraws: [[Double]]
  let confidence: Double

  init(_ means: [Double], _ errors: [Double], _ draws: [[Double]], _ confidence: Double) {
    self.means = means
    self.errors = errors
    errorDraws = draws.map { row in zip(row, errors).map { $0 * $1 } }
    self.confidence = confidence
  }

  /// Which of the comparisons with any of these libraries are settled.
  func settled(about libraries: Range<Int>) -> [Pair] {
    var open: [Pair] = []
    for a in means.indices {
      for b in means.indices where a != b && (libraries.contains(a) || libraries.contains(b)) {
        let spread = (errors[a] * errors[a] + errors[b] * errors[b]).squareRoot()
        open.append(Pair(above: a, below: b, spread: spread))
      }
    }
    var settled: [Pair] = []
    while !open.isEmpty {
      let bound = greatestByChance(open)
      let passing = open.filter { (means[$0.above] - means[$0.below]) / $0.spread > bound }
      if passing.isEmpty { break }
      settled += passing
      open.removeAll { (means[$0.above] - means[$0.below]) / $0.spread > bound }
    }
    return settled
  }

  private func greatestByChance(_ open: [Pair]) -> Double {
    let greatest = errorDraws.map { row in
      open.reduce(-Double.infinity) { max($0, (row[$1.above] - row[$1.below]) / $1.spread) }
    }
    return EmpiricalQuantile.of(sorted: greatest.sorted(), at: confidence) ?? .infinity
  }
}
