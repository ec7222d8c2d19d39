/// The trend over waves that no single odd wave can turn: the median of the slopes of all pairs.
///
/// Formulas: slope = median of (y_j − y_i)/(x_j − x_i) over pairs with x_j ≠ x_i; intercept =
/// median(y) − slope·median(x); interval: with the N slopes in rising order and
/// σ² = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5))/18 over the ties t of x and of y, the slopes at places
/// ⌊(N − zσ)/2⌉ − 1 and ⌊(N + zσ)/2⌉ from 0, within the first and the last.
///
/// Sources: H. Theil, Proceedings of the Royal Netherlands Academy of Sciences 53 (1950), 386–392;
/// P. K. Sen, JASA 63 (1968), 1379–1389. Units: of y for one unit of x (a year, a wave). At fewer than
/// some six waves the interval is all slopes there are.
package struct TheilSenTrend: Sendable, Hashable {
  package let slope: Double
  package let intercept: Double
  package let interval: ConfidenceInterval

  /// Throws `tooFew` below 2 points, `allAlike` where all x are the same, `outsideDomain` for
  /// numbers that are not finite or a confidence outside (0, 1).
  package init(
    _ points: [(x: Double, y: Double)], confidence: Double = 0.95
  ) throws(NotEstimable) {
    guard points.count >= 2 else { throw NotEstimable.tooFew(given: points.count, needed: 2) }
    guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }), confidence > 0, confidence < 1
    else { throw NotEstimable.outsideDomain }
    let slopes = TheilSenTrend.slopes(points)
    guard let middle = EmpiricalQuantile.of(sorted: slopes, at: 0.5),
      let x = EmpiricalQuantile.of(sorted: points.map(\.x).sorted(), at: 0.5),
      let y = EmpiricalQuantile.of(sorted: points.map(\.y).sorted(), at: 0.5)
    else { throw NotEstimable.allAlike }
    slope = middle
    intercept = y - middle * x
    let count = Double(slopes.count)
    let reach =
      Distribution.normalQuantile((1 + confidence) / 2) * TheilSenTrend.spread(points)
    let low = ((count - reach) / 2).rounded(.toNearestOrEven) - 1
    let high = ((count + reach) / 2).rounded(.toNearestOrEven)
    interval = ConfidenceInterval(
      low: slopes[Int(max(0, low))], high: slopes[Int(min(count - 1, high))])
  }

  /// Ascending.
  private static func slopes(_ points: [(x: Double, y: Double)]) -> [Double] {
    var slopes: [Double] = []
    for (i, a) in points.enumerated() {
      for b in points[(i + 1)...] where a.x != b.x { slopes.append((b.y - a.y) / (b.x - a.x)) }
    }
    return slopes.sorted()
  }

  /// σ: the deviation of Kendall's count of rising pairs.
  private static func spread(_ points: [(x: Double, y: Double)]) -> Double {
    func part(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
    let tied = (TieCounts(points.map(\.x)).sizes + TieCounts(points.map(\.y)).sizes)
    let left = part(points.count) - tied.reduce(0) { $0 + part($1) }
    return (Double(max(0, left)) / 18).squareRoot()
  }
}

/// How often each value occurs, in rising order of the values.
struct TieCounts {
  let sizes: [Int]

  init(_ values: [Double]) {
    var sizes: [Int] = []
    var last: Double?
    for value in values.sorted() {
      if value == last { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
      last = value
    }
    self.sizes = sizes
  }
}
