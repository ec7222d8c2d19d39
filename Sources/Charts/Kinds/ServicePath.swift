/// Scores along the customer's way, touchpoint after touchpoint in the order they are met.
package struct ServicePath: Sendable, Hashable {
  package struct Touchpoint: Sendable, Hashable {
    package let name: String
    package let value: ChartValue
    /// What it is put beside.
    package let reference: Double?
    /// The same as text, for the table.
    package let referenceText: String
    package let verdict: ChartVerdict?

    package init(
      _ name: String, _ value: ChartValue, reference: Double? = nil,
      referenceText: String = "", verdict: ChartVerdict? = nil
    ) {
      self.name = name
      self.value = value
      self.reference = reference
      self.referenceText = referenceText
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
    return layout.sketch.chart(table)
  }

  private var table: ChartTable {
    var table = TableSketch()
    table.add(frame.heads.name, touchpoints.map(\.name))
    table.add(touchpoints.map(\.value), head: ownLabel, frame.heads, prefix: false)
    table.add(
      referenceLabel ?? "", touchpoints.map(\.referenceText), always: false)
    table.add(frame.heads.verdict, touchpoints.map { $0.verdict?.word ?? "" }, always: false)
    return table.table
  }
}
