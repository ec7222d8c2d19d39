/// How values went from wave to wave: a line for each thing, named at its end.
package struct SlopeChart: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let name: String
    /// One for each wave.
    package let values: [ChartValue]
    /// What may be said of the change; without a direction the line is grey.
    package let change: ChartVerdict?
    /// The change as text, with its interval ("+6, 95 %: −2…14"), below the name.
    package let note: String?

    package init(
      _ name: String, _ values: [ChartValue], change: ChartVerdict? = nil, note: String? = nil
    ) {
      self.name = name
      self.values = values
      self.change = change
      self.note = note
    }
  }

  package let frame: ChartFrame
  package let axis: ValueAxis
  /// Their names, in the order of time; at least two.
  package let waves: [String]
  package let lines: [Line]

  package init(frame: ChartFrame, axis: ValueAxis, waves: [String], lines: [Line]) {
    self.frame = frame
    self.axis = axis
    self.waves = waves
    self.lines = lines
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = SlopeLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}
