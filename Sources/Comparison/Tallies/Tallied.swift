import Statistics

/// A value that histograms count.
package protocol Tallied: Sendable, Hashable, Comparable {
  /// The value in the unit of the rows.
  var figure: Double { get }
  /// A number that is in the order of the values: the same for equal values alone.
  var order: Int { get }
  /// The moments of a histogram in the unit of the rows.
  static func moments(_ bins: [Histogram<Self>.Bin]) -> Moments
}

/// Scores and ranks, in billionths: sums are exact, rounding happens in the last division only.
extension Int: Tallied {
  package var figure: Double { Double(self) / 1e9 }
  package var order: Int { self }

  package static func moments(_ bins: [Histogram<Int>.Bin]) -> Moments {
    var passed = 0
    var sum = Int128(0)
    var squares = Int128(0)
    for bin in bins {
      let part = Int128(bin.value) * Int128(bin.upTo - passed)
      passed = bin.upTo
      sum += part
      squares += part * Int128(bin.value)
    }
    guard passed > 0 else { return Moments() }
    let about = passed == 1 ? 0 : squares * Int128(passed) - sum * sum
    return Moments(
      count: passed, mean: nearest(sum) / (Double(passed) * 1e9),
      squares: nearest(about) / (Double(passed) * 1e18))
  }
}

/// Numbers in a unit of their own: compensated sums in ascending order of the values.
extension Double: Tallied {
  package var figure: Double { self }

  package var order: Int {
    let bits = Int(truncatingIfNeeded: (self == 0 ? 0 : self).bitPattern)
    return bits < 0 ? Int.min &- bits &- 1 : bits
  }

  package static func moments(_ bins: [Histogram<Double>.Bin]) -> Moments {
    guard let last = bins.last else { return Moments() }
    if bins.count == 1 { return Moments(count: last.upTo, mean: last.value, squares: 0) }
    let count = Double(last.upTo)
    var sum = CompensatedSum()
    var passed = 0
    for bin in bins {
      sum.add(bin.value * Double(bin.upTo - passed))
      passed = bin.upTo
    }
    let mean = sum.value / count
    var squares = CompensatedSum()
    passed = 0
    for bin in bins {
      squares.add((bin.value - mean) * (bin.value - mean) * Double(bin.upTo - passed))
      passed = bin.upTo
    }
    return Moments(count: last.upTo, mean: mean, squares: squares.value)
  }
}

/// The double nearest to a whole number, half to even.
func nearest(_ number: Int128) -> Double {
  if let small = Int64(exactly: number) { return Double(small) }
  let size = number.magnitude
  let shift = 64 - size.leadingZeroBitCount
  let isCut = size & ((UInt128(1) << UInt128(shift)) - 1) != 0
  // The lowest of 64 bits lies far below the 53 of a double: it only tells that more follows.
  let top = UInt64(truncatingIfNeeded: size >> UInt128(shift)) | (isCut ? 1 : 0)
  let value = Double(sign: .plus, exponent: shift, significand: Double(top))
  return number < 0 ? -value : value
}
