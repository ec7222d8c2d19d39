/// Scores along the customer's way as one curve over the columns of a sheet, each touchpoint in the middle of its
/// column. The columns' names stand on the sheet, so the picture has none.
package struct JourneyCurve: Sendable, Hashable {
  package struct Stop: Sendable, Hashable {
    package let value: ChartValue
    /// What it is put beside, with its interval.
    package let reference: ChartEstimate?
    package let verdict: ChartVerdict?

    package init(_ value: ChartValue, reference: ChartEstimate? = nil, verdict: ChartVerdict? = nil)
    {
      self.value = value
      self.reference = reference
      self.verdict = verdict
    }
  }

  /// How much of the width stands before the first column, for the axis: the sheet's own first column is as wide.
  package static let margin = 0.1

  package let frame: ChartFrame
  package let axis: ValueAxis
  package let ownLabel: String
  package let referenceLabel: String?
  package let stops: [Stop]

  package init(
    frame: ChartFrame, axis: ValueAxis, ownLabel: String, referenceLabel: String? = nil,
    stops: [Stop]
  ) {
    self.frame = frame
    self.axis = axis
    self.ownLabel = ownLabel
    self.referenceLabel = referenceLabel
    self.stops = stops
  }

  package func chart() -> Chart {
    var layout = CurveLayout(self)
    layout.compose()
    return layout.sketch.chart()
  }
}
