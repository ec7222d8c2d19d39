/// A table of values in which the shade of each cell tells how much: libraries down, sections across.
/// Every cell holds its number, so the shade is never read alone.
package struct HeatMap: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let name: String
    /// One for each column.
    package let values: [ChartValue]
    package let isOwn: Bool

    package init(_ name: String, _ values: [ChartValue], isOwn: Bool = false) {
      self.name = name
      self.values = values
      self.isOwn = isOwn
    }
  }

  package let frame: ChartFrame
  package let steps: ColourSteps
  package let columns: [String]
  package let rows: [Row]

  package init(frame: ChartFrame, steps: ColourSteps, columns: [String], rows: [Row]) {
    self.frame = frame
    self.steps = steps
    self.columns = columns
    self.rows = rows
  }

  package func chart(_ width: ChartWidth) -> Chart {
    var layout = HeatLayout(self, width)
    layout.compose()
    return layout.sketch.chart()
  }
}

/// An ordered colour scale of five shades with the numbers between them.
package struct ColourSteps: Sendable, Hashable {
  /// Six numbers in rising order, as written at the edges of the shades; fewer make fewer shades.
  package let bounds: [Tick]
  /// What the shades tell ("Pisteet, 0–100").
  package let title: String

  package init(bounds: [Tick], title: String) {
    self.bounds = Array(bounds.sorted { $0.value < $1.value }.prefix(6))
    self.title = title
  }

  private static let fills: [Ink] = [.step1, .step2, .step3, .step4, .step5]
  private static let texts: [Ink] = [.onStep1, .onStep2, .onStep3, .onStep4, .onStep5]

  var count: Int { max(bounds.count - 1, 1) }

  /// Which shade a number has; an inner bound belongs to the shade above it, and what is beyond an
  /// end has the shade of that end (its number is written in the cell).
  func step(_ value: Double) -> Int {
    let inner = bounds.dropFirst().dropLast()
    return inner.filter { value >= $0.value }.count
  }

  /// The inks of a shade, spread over the five where there are fewer.
  func inks(_ step: Int) -> (fill: Ink, text: Ink) {
    let place = count > 1 ? step * 4 / (count - 1) : 2
    return (Self.fills[min(max(place, 0), 4)], Self.texts[min(max(place, 0), 4)])
  }
}
