/// The interval of a difference between two independent shares.
///
/// Formula: with Wilson's intervals [l₁, u₁] and [l₂, u₂] of the shares p₁ and p₂ and d = p₂ − p₁,
/// d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²).
///
/// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10. Domain: shares in [0, 1],
/// counts > 0 (which need not be whole); the ends are kept within [−1, 1].
package struct ShareDifference: Sendable, Hashable {
  private let wilson: WilsonInterval

  package init(confidence: Double) { wilson = WilsonInterval(confidence: confidence) }

  /// Of the second share less the first.
  package func between(
    _ first: Double, count firstCount: Double, _ second: Double, count secondCount: Double
  ) -> ConfidenceInterval {
    let one = wilson.around(first, count: firstCount)
    let two = wilson.around(second, count: secondCount)
    let difference = second - first
    func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return ConfidenceInterval(
      low: difference - root(second - two.low, one.high - first),
      high: difference + root(two.high - second, first - one.low)
    ).clamped(to: -1...1)
  }
}
