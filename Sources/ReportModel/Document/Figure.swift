/// How a number is to be shown; its digits and separators are the writer's business.
package enum NumberShape: Sendable, Hashable {
  case plain(decimals: Int)
  /// The value is a fraction: 0.12 is shown as 12 per cent.
  case percent(decimals: Int)

  /// Scores from 0 to 100 are shown whole: with few responses a decimal would say too much.
  package static let score = NumberShape.plain(decimals: 0)
  package static let share = NumberShape.percent(decimals: 0)
}

/// Why a figure is not there.
package enum Absence: Sendable, Hashable, CaseIterable {
  /// Nobody answered.
  case noData
  /// Hidden to protect people behind small numbers.
  case suppressed
  /// There are responses, but the figure cannot be calculated from them.
  case notEstimable
}

/// A value with its interval, where it has one.
package struct Estimate: Sendable, Hashable {
  package let value: Double
  package let low: Double?
  package let high: Double?
  package let shape: NumberShape
  /// So few responses that one of them could move the value far; shown with a mark.
  package let isFromFew: Bool

  package init(
    value: Double, low: Double? = nil, high: Double? = nil, shape: NumberShape,
    isFromFew: Bool = false
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.shape = shape
    self.isFromFew = isFromFew
  }

  package var hasInterval: Bool { low != nil && high != nil }

  /// Whether two intervals share a point; nil where either has no interval.
  package func overlaps(_ other: Estimate) -> Bool? {
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return nil
    }
    return low <= otherHigh && otherLow <= high
  }
}

/// One thing in a cell or in a sentence, with its meaning kept apart from its looks.
package enum Figure: Sendable, Hashable {
  case text(Wording)
  /// A name that leads to another page of the report.
  case link(Wording, page: String)
  case number(Double, NumberShape)
  case estimate(Estimate)
  case interval(low: Double, high: Double, NumberShape)
  case count(Int)
  /// So many of so many.
  case part(Int, of: Int)
  /// The length of a bar, 0–100; the same figure stands as a number beside it.
  case bar(Double)
  /// ISO days.
  case day(String)
  case days(from: String, until: String)
  case absent(Absence)
}
