/// Each library's value against its number of visits, between the lines within which it would lie did
/// libraries not differ. Shows spread; it is no verdict.
package struct FunnelPlot: Sendable, Hashable {
  /// Two lines around the centre, as the caller has worked them out.
  package struct Limit: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
      package let at: Double
      package let low: Double
      package let high: Double

      package init(at count: Double, low: Double, high: Double) {
        at = count
        self.low = low
        self.high = high
      }
    }

    /// Written at the end of the upper line ("95 %").
    package let label: String
    /// In rising order of the number of visits.
    package let steps: [Step]

    package init(_ label: String, _ steps: [Step]) {
      self.label = label
      self.steps = steps.sorted { $0.at < $1.at }
    }
  }

  package struct Library: Sendable, Hashable {
    package let name: String
    package let count: Double
    package let value: ChartValue
    package let isOwn: Bool
    /// Whether its name is written where there is room; the page's own always comes first.
    package let isNamed: Bool
    package let verdict: ChartVerdict?

    package init(
      _ name: String, count: Double, value: ChartValue, isOwn: Bool = false, isNamed: Bool = false,
      verdict: ChartVerdict? = nil
    ) {
      self.name = name
      self.count = count
      self.value = value
      self.isOwn = isOwn
      self.isNamed = isNamed
      self.verdict = verdict
    }
  }

  package let frame: ChartFrame
  /// The number of visits.
  package let across: ValueAxis
  package let upwards: ValueAxis
  /// The line the funnel stands around, with the words at its end ("verkosto 72").
  package let centre: Tick
  /// From the nearest to the centre outwards.
  package let limits: [Limit]
  package let libraries: [Library]

  package init(
    frame: ChartFrame, across: ValueAxis, upwards: ValueAxis, centre: Tick,
    limits: [Limit],
    libraries: [Library]
  ) {
    self.frame = frame
    self.across = across
    self.upwards = upwards
    self.centre = centre
    self.limits = limits
    self.libraries = libraries
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = FunnelLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}
