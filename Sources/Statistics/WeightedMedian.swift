/// The weighted median: the smallest value whose cumulative weight passes one half of the total;
/// where the cumulative weight of a value meets one half exactly, the midpoint of that value and
/// the next one that weighs anything (docs/specification/comparison.md; the usual "lower–upper midpoint" definition).
package enum WeightedMedian {
  /// Weights are whole numbers, so "exactly one half" is exact.
  /// Domain: values finite, weights ≥ 0 with a sum below 2¹²⁵; nil when nothing weighs anything.
  package static func exact(_ entries: [(value: Double, weight: Int128)]) -> Double? {
    let sorted = entries.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = sorted.reduce(Int128(0)) { $0 + $1.weight }
    var passed = Int128(0)
    var index = 0
    while index < sorted.count {
      let value = sorted[index].value
      while index < sorted.count, sorted[index].value == value {
        passed += sorted[index].weight
        index += 1
      }
      if passed * 2 > total { return value }
      if passed * 2 == total, index < sorted.count { return midpoint(value, sorted[index].value) }
    }
    return nil
  }

  /// The same with real weights: half of the total counts as met within `tolerance` of the total.
  package static func approximate(
    _ entries: [(value: Double, weight: Double)], tolerance: Double = tolerance
  ) -> Double? {
    let sorted = entries.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = CompensatedSum(sorted.lazy.map(\.weight)).value
    var passed = CompensatedSum()
    var index = 0
    while index < sorted.count {
      let value = sorted[index].value
      while index < sorted.count, sorted[index].value == value {
        passed.add(sorted[index].weight)
        index += 1
      }
      let over = passed.value / total - 0.5
      if over > tolerance || index == sorted.count { return value }
      if over >= -tolerance { return midpoint(value, sorted[index].value) }
    }
    return nil
  }

  /// How near to one half of the total real weights count as meeting it.
  package static let tolerance = 1e-9

  /// The mean of two values; halved first only where their sum would overflow.
  package static func midpoint(_ low: Double, _ high: Double) -> Double {
    let sum = low + high
    return sum.isFinite ? sum / 2 : low / 2 + high / 2
  }
}
