import Statistics

/// How many responses have each value; values ascend. Adding two of them adds the counts, so the
/// order in which responses arrive leaves no trace.
package struct Histogram<Value: Tallied>: Sendable, Hashable {
  package struct Bin: Sendable, Hashable {
    package let value: Value
    package let count: Int
  }

  package private(set) var bins: [Bin]

  package init() { bins = [] }

  package init(_ values: [Value]) {
    self.init(sorting: values.map { Bin(value: $0, count: 1) })
  }

  /// Of values that several responses share; nil is none.
  init<Shared>(counted: [(Shared, count: Int)], value: (Shared) -> Value?) {
    self.init(
      sorting: counted.compactMap { shared, count in
        value(shared).map { Bin(value: $0, count: count) }
      })
  }

  private init(sorting bins: [Bin]) {
    guard bins.count > 1 else {
      self.bins = bins
      return
    }
    var merged: [Bin] = []
    for bin in bins.sorted(by: { $0.value < $1.value }) {
      if let last = merged.last, last.value == bin.value {
        merged[merged.count - 1] = Bin(value: last.value, count: last.count + bin.count)
      } else {
        merged.append(bin)
      }
    }
    self.bins = merged
  }

  package mutating func merge(_ other: Histogram) {
    if bins.isEmpty {
      bins = other.bins
    } else if !other.bins.isEmpty {
      self = Histogram(sorting: bins + other.bins)
    }
  }

  package var isEmpty: Bool { bins.isEmpty }
  package var count: Int { bins.reduce(0) { $0 + $1.count } }
}

/// A value that histograms count.
package protocol Tallied: Sendable, Hashable, Comparable {
  /// The value in the unit of the rows.
  var figure: Double { get }
  /// The mean of a histogram and Σ(x − mean)² about it, in the unit of the rows.
  static func moments(_ histogram: Histogram<Self>) -> (count: Int, mean: Double, squares: Double)
}

/// Scores and ranks, in billionths: sums are exact, rounding happens in the last division only.
extension Int: Tallied {
  package var figure: Double { Double(self) / 1e9 }

  package static func moments(
    _ histogram: Histogram<Int>
  ) -> (count: Int, mean: Double, squares: Double) {
    var count = 0
    var sum = Int128(0)
    var squares = Int128(0)
    for bin in histogram.bins {
      count += bin.count
      sum += Int128(bin.value) * Int128(bin.count)
      squares += Int128(bin.value) * Int128(bin.value) * Int128(bin.count)
    }
    guard count > 0 else { return (0, 0, 0) }
    let about = count == 1 ? 0 : squares * Int128(count) - sum * sum
    return (count, Double(sum) / (Double(count) * 1e9), Double(about) / (Double(count) * 1e18))
  }
}

/// Numbers in a unit of their own: compensated sums in ascending order of the values.
extension Double: Tallied {
  package var figure: Double { self }

  package static func moments(
    _ histogram: Histogram<Double>
  ) -> (count: Int, mean: Double, squares: Double) {
    let bins = histogram.bins
    if bins.count == 1 { return (bins[0].count, bins[0].value, 0) }
    let count = histogram.count
    guard count > 0 else { return (0, 0, 0) }
    let mean =
      CompensatedSum(bins.lazy.map { $0.value * Double($0.count) }).value / Double(count)
    let squares = CompensatedSum(
      bins.lazy.map { ($0.value - mean) * ($0.value - mean) * Double($0.count) })
    return (count, mean, squares.value)
  }
}
