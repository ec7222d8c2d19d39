/// A number that has been estimated, with its texts already written.
package struct ChartEstimate: Sendable, Hashable {
  package var value: Double
  package var low: Double?
  package var high: Double?
  /// The value as text ("81").
  package var text: String
  /// The interval as text ("73–89").
  package var interval: String?
  /// The number of responses as text ("9" or "9 käyntiä").
  package var count: String?

  package init(
    _ value: Double, low: Double? = nil, high: Double? = nil, text: String,
    interval: String? = nil, count: String? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.text = text
    self.interval = interval
    self.count = count
  }
}

/// What stands in a place of a picture. What is not there says why, and is seen.
package enum ChartValue: Sendable, Hashable {
  case shown(ChartEstimate)
  /// Nothing is known; the text says so ("ei tietoa").
  case absent(String)
  /// A figure there is, and it is hidden ("suojattu").
  case suppressed(String)

  /// nil also for what is no number.
  package var estimate: ChartEstimate? {
    if case .shown(let estimate) = self, estimate.value.isFinite { estimate } else { nil }
  }

  package var text: String {
    switch self {
    case .shown(let estimate): estimate.text
    case .absent(let text), .suppressed(let text): text
    }
  }

  package var isSuppressed: Bool {
    if case .suppressed = self { true } else { false }
  }
}

/// Whether a value is told apart from what it is put beside; its word stands in the caller's table.
package enum ChartVerdict: Sendable, Hashable { case higher, same, lower }

extension ChartVerdict? {
  /// The ink of the unit the page is about.
  var ink: Ink {
    switch self {
    case .higher: .higher
    case .lower: .lower
    case .same, nil: .own
    }
  }

  /// The sign beside the value: a verdict is never told by colour alone.
  var form: ChartShape.DotForm? {
    switch self {
    case .higher: .up
    case .lower: .down
    case .same, nil: nil
    }
  }
}
