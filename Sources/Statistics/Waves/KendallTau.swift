/// Kendall's τ-b: how steadily one thing rises with another, by pairs alone.
///
/// Formulas: τ = (C − D)/√((n₀ − n_x)(n₀ − n_y)) with C concordant and D discordant pairs,
/// n₀ = n(n − 1)/2 pairs in all and n_x, n_y those tied in x, in y. Two-sided p: without ties and for
/// n ≤ 33 exact, from the number of orders with so few discordant pairs; else normal, with the variance
/// for ties.
///
/// Source: M. G. Kendall, Rank Correlation Methods, 4th ed. 1970. Units: none, in [−1, 1]. The order
/// of the points changes no bit.
package struct KendallTau: Sendable, Hashable {
  package static let mostForExact = 33

  package let value: Double
  package let probability: Double

  /// Throws `tooFew` below 2 points, `allAlike` where all x or all y are the same, `outsideDomain`
  /// for numbers that are not finite.
  package init(_ points: [(x: Double, y: Double)]) throws(NotEstimable) {
    guard points.count >= 2 else { throw NotEstimable.tooFew(given: points.count, needed: 2) }
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw NotEstimable.outsideDomain
    }
    var rising = 0
    var falling = 0
    for (i, a) in points.enumerated() {
      for b in points[(i + 1)...] where a.x != b.x && a.y != b.y {
        if (a.x < b.x) == (a.y < b.y) { rising += 1 } else { falling += 1 }
      }
    }
    let x = TieCounts(points.map(\.x)).sizes
    let y = TieCounts(points.map(\.y)).sizes
    let pairs = points.count * (points.count - 1) / 2
    let untied = [x, y].map { pairs - KendallTau.sum($0) { $0 * ($0 - 1) } / 2 }
    guard untied[0] > 0, untied[1] > 0 else { throw NotEstimable.allAlike }
    let score = Double(rising - falling)
    value = score / Double(untied[0]).squareRoot() / Double(untied[1]).squareRoot()
    if untied == [pairs, pairs], points.count <= KendallTau.mostForExact {
      probability = KendallTau.exact(points.count, min(falling, rising))
    } else {
      let spread = KendallTau.variance(points.count, x, y).squareRoot()
      probability = min(1, 2 * Distribution.normal(-score.magnitude / spread))
    }
  }

  private static func sum(_ sizes: [Int], _ term: (Int) -> Int) -> Int {
    sizes.reduce(0) { $0 + term($1) }
  }

  /// 2·P(at most so many discordant pairs) among all n! orders.
  private static func exact(_ count: Int, _ discordant: Int) -> Double {
    // shares[d]: of the orders of the first k, those with d discordant pairs.
    var shares = [1.0] + [Double](repeating: 0, count: discordant)
    for k in 2...count {
      var next = shares
      for d in shares.indices {
        next[d] = CompensatedSum(shares[max(0, d - k + 1)...d]).value / Double(k)
      }
      shares = next
    }
    return min(1, 2 * CompensatedSum(shares).value)
  }

  private static func variance(_ count: Int, _ x: [Int], _ y: [Int]) -> Double {
    let n = Double(count)
    func plain(_ t: Int) -> Int { t * (t - 1) * (2 * t + 5) }
    func pairs(_ t: Int) -> Int { t * (t - 1) }
    func triples(_ t: Int) -> Int { t * (t - 1) * (t - 2) }
    let first = plain(count) - sum(x, plain) - sum(y, plain)
    var variance = Double(first) / 18
    variance += Double(sum(x, pairs)) * Double(sum(y, pairs)) / (2 * n * (n - 1))
    if count > 2 {
      variance +=
        Double(sum(x, triples)) * Double(sum(y, triples)) / (9 * n * (n - 1) * (n - 2))
    }
    return variance
  }
}
