/// A number on an axis and how it is written there.
package struct Tick: Sendable, Hashable {
  package let value: Double
  package let text: String

  package init(_ value: Double, _ text: String) {
    self.value = value
    self.text = text
  }
}

/// The numbers a picture's values lie on, as the caller gives them.
package struct ValueAxis: Sendable, Hashable {
  package let low: Double
  package let high: Double
  /// In rising order; the first and the last are best the ends, so that the axis tells where it
  /// starts.
  package let ticks: [Tick]
  /// What the numbers are ("Pisteet, 0–100").
  package let title: String?
  /// False where values could lie below `low`: the axis then begins with a break.
  package let startsAtLeast: Bool

  package init(
    low: Double, high: Double, ticks: [Tick], title: String? = nil, startsAtLeast: Bool = true
  ) {
    self.low = low
    self.high = high
    self.ticks = ticks
    self.title = title
    self.startsAtLeast = startsAtLeast
  }

  func scale(along stretch: Stretch) -> LinearScale {
    LinearScale(low: low, high: high, along: stretch)
  }

  /// The same stretch in the order of places: ticks outside the ends have none.
  var shownTicks: [Tick] {
    ticks.filter { $0.value >= low && $0.value <= high }.sorted { $0.value < $1.value }
  }
}

/// An axis in a picture: its scale, where its grid lines are, and how far they reach.
package struct ChartAxis: Sendable, Hashable {
  package enum Direction: Sendable, Hashable { case across, upwards }

  package let direction: Direction
  package let scale: LinearScale
  /// Values with a grid line.
  package let grid: [Double]
  /// How far grid lines reach, across the axis.
  package let reach: Stretch
  package let isBroken: Bool
}
