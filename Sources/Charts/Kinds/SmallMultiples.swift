/// The same small dot chart for each region, all on one scale, so that the eye can go from one to the
/// next. Regions stand in the caller's order.
package struct SmallMultiples: Sendable, Hashable {
  package struct Panel: Sendable, Hashable {
    package let title: String
    /// The number of responses as text, beside the title.
    package let count: String?
    /// One for each row.
    package let values: [ChartValue]
    package let isOwn: Bool

    package init(
      _ title: String, count: String? = nil, values: [ChartValue], isOwn: Bool = false
    ) {
      self.title = title
      self.count = count
      self.values = values
      self.isOwn = isOwn
    }
  }

  package let frame: ChartFrame
  package let axis: ValueAxis
  package let rows: [String]
  /// What each row is put beside in every panel, as a line across; one for each row.
  package let references: [Double?]
  /// What that line is ("verkosto").
  package let referenceLabel: String?
  package let panels: [Panel]

  package init(
    frame: ChartFrame, axis: ValueAxis, rows: [String], references: [Double?] = [],
    referenceLabel: String? = nil, panels: [Panel]
  ) {
    self.frame = frame
    self.axis = axis
    self.rows = rows
    self.references = references
    self.referenceLabel = referenceLabel
    self.panels = panels
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = MultiplesLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}
