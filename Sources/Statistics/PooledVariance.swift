/// The spread within strata, pooled over them all.
///
/// Formula: s_p² = Σ_h Σ_i (y_hi − ȳ_h)² / ν with ν = Σ_h (n_h − 1) (the mean square within, of a
/// one-way analysis of variance; docs/specification/comparison.md). Domain: strata of one response add nothing; where all
/// have one, ν = 0 and there is no spread to speak of.
package struct PooledVariance: Sendable, Hashable {
  private var squares = CompensatedSum()
  package private(set) var degreesOfFreedom = 0

  package init() {}

  /// Adds a stratum of `count` responses with the sum of squares about their own mean.
  package mutating func add(count: Int, squares stratum: Double) {
    guard count > 1 else { return }
    squares.add(stratum)
    degreesOfFreedom += count - 1
  }

  /// s_p; nil where ν = 0.
  package var standardDeviation: Double? {
    degreesOfFreedom > 0
      ? (max(0, squares.value) / Double(degreesOfFreedom)).squareRoot() : nil
  }
}
