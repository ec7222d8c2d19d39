package import Statistics

/// Where one library stands in a group, by one figure.
package struct GroupPosition: Sendable, Hashable {
  /// Libraries of the group with a figure, this one among them.
  package let libraries: Int
  /// 0 last … 1 first; see `GroupPositions`.
  package let percentile: Double
  /// 1 the best quarter … 4 the last; nil without a direction and below 4 libraries.
  package let quarter: Int?
  /// The figure from which on a library is in the best quarter; nil as `quarter`.
  package let bestQuarterFrom: Double?
  /// How far this library is from it, never negative: 0 inside; nil as `quarter`.
  package let distance: Double?

  /// What the distance means in the units of the numerator: so many more loans (or so many euros
  /// fewer) a year.
  /// - Parameter denominator: the library's own (inhabitants, visits), 0 or more.
  package func inNumerator(_ denominator: Double) -> Double? { distance.map { $0 * denominator } }
}

/// The positions of the libraries of a group, by one figure.
///
/// Formulas. Percentile: (r − 1)/(n − 1), r the rank in rising order, ties sharing their mean rank; 1
/// minus that where lower is better; without a direction that of higher (more, not better). Quarters: the
/// best q quarters end at the ⌈q·n/4⌉-th best figure, and a library is in the first of them whose end it
/// reaches, so that equal figures are in one quarter, and nothing lies between libraries that does not
/// exist.
///
/// Source of the percentile: BIX, as `PeerPercentile` of `Statistics`. Units: those of the figure.
package struct GroupPositions: Sendable, Hashable {
  /// Groups smaller than this have no quarters.
  package static let fewestForQuarters = 4

  private let rising: [Double]
  private let better: BetterDirection?

  /// - Parameters:
  ///   - values: of the libraries of the group; those without (nil) take no part.
  ///   - better: nil where neither direction is.
  ///
  /// Throws `noValues` where none has one, `tooFew` where one alone has.
  package init(_ values: [Double?], better: BetterDirection?) throws(NotEstimable) {
    let known = values.compactMap(\.self)
    guard !known.isEmpty else { throw NotEstimable.noValues }
    guard known.count >= 2 else { throw NotEstimable.tooFew(given: 1, needed: 2) }
    rising = known.sorted()
    self.better = better
  }

  package var libraries: Int { rising.count }

  /// Of a library of the group.
  package func position(of value: Double) -> GroupPosition {
    // Twice the mean rank less one: whole, so that reversing is exact.
    let doubled = below(value) + upTo(value) - 1
    let span = 2 * (rising.count - 1)
    let percentile = Double(better == .lower ? span - doubled : doubled) / Double(span)
    guard let better, rising.count >= GroupPositions.fewestForQuarters else {
      return GroupPosition(
        libraries: rising.count, percentile: percentile, quarter: nil, bestQuarterFrom: nil,
        distance: nil)
    }
    let from = end(ofQuarters: 1, better)
    return GroupPosition(
      libraries: rising.count, percentile: percentile,
      quarter: (1...4).first { isAsGood(value, as: end(ofQuarters: $0, better), better) },
      bestQuarterFrom: from,
      distance: isAsGood(value, as: from, better) ? 0 : (from - value).magnitude)
  }

  /// The libraries in the best quarter; 0 where there are no quarters.
  package var inBestQuarter: Int {
    guard let better, rising.count >= GroupPositions.fewestForQuarters else { return 0 }
    let from = end(ofQuarters: 1, better)
    return rising.count { isAsGood($0, as: from, better) }
  }

  private func end(ofQuarters quarters: Int, _ better: BetterDirection) -> Double {
    let many = (quarters * rising.count + 3) / 4
    return better == .higher ? rising[rising.count - many] : rising[many - 1]
  }

  private func isAsGood(_ value: Double, as other: Double, _ better: BetterDirection) -> Bool {
    better == .higher ? value >= other : value <= other
  }

  private func below(_ value: Double) -> Int { firstPlace { $0 >= value } }
  private func upTo(_ value: Double) -> Int { firstPlace { $0 > value } }

  /// The first place in rising order where the condition holds; from there on it holds.
  private func firstPlace(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, rising.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(rising[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
