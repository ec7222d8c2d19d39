/// Count, mean and spread of plain numbers.
///
/// Formulas: m = Σx/n; squares = Σ(x − m)²; variance = squares/(n − 1). Two passes with compensated
/// sums, so that a large common level costs no digits; the order of
/// the values changes no bit. Domain: finite doubles, any unit.
package struct Moments: Sendable, Hashable {
  package let count: Int
  package let mean: Double
  /// Σ(x − mean)².
  package let squares: Double

  /// Nil for no values.
  package init?(_ values: some Collection<Double>) {
    guard let first = values.first else { return nil }
    count = values.count
    // Values all alike have that mean and no spread, to the last bit.
    let mean =
      values.allSatisfy { $0 == first }
      ? first : CompensatedSum(unordered: values).value / Double(values.count)
    self.mean = mean
    squares = CompensatedSum(unordered: values.lazy.map { ($0 - mean) * ($0 - mean) }).value
  }

  /// Nil for one value.
  package var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  /// Nil for one value.
  package var standardDeviation: Double? { variance?.squareRoot() }
}
