/// Scores along the customer's way, touchpoint after touchpoint in the order they are met.
package struct ServicePath: Sendable, Hashable {
  package struct Touchpoint: Sendable, Hashable {
    package let name: String
    package let value: ChartValue
    /// What it is put beside.
    package let reference: Double?
    package let verdict: ChartVerdict?

    package init(
      _ name: String, _ value: ChartValue, reference: Double? = nil,
      verdict: ChartVerdict? = nil
    ) {
      self.name = name
      self.value = value
      self.reference = reference
      self.verdict = verdict
    }
  }

  package let frame: ChartFrame
  package let axis: ValueAxis
  package let ownLabel: String
  package let referenceLabel: String?
  package let touchpoints: [Touchpoint]

  package init(
    frame: ChartFrame, axis: ValueAxis, ownLabel: String, referenceLabel: String? = nil,
    touchpoints: [Touchpoint]
  ) {
    self.frame = frame
    self.axis = axis
    self.ownLabel = ownLabel
    self.referenceLabel = referenceLabel
    self.touchpoints = touchpoints
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = PathLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}
