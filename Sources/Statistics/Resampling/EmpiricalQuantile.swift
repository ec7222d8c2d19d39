/// A quantile of numbers at hand.
///
/// Formula: with x₍₁₎ ≤ … ≤ x₍ₙ₎ and h = (n − 1)p, the value at place h + 1, linearly between
/// neighbours (definition 7 of R. J. Hyndman & Y. Fan, The American Statistician 50 (1996),
/// 361–365; the default of R and NumPy). Domain: finite values, p in [0, 1].
package enum EmpiricalQuantile {
  /// Nil for no values. `sorted` must be ascending.
  package static func of(sorted: [Double], at probability: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let place = Double(sorted.count - 1) * min(max(probability, 0), 1)
    let below = min(Int(place), sorted.count - 1)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
