/// A picture of values with their intervals on one scale, each row with its own reference.
package struct DotPlot: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: Wording
    /// `.estimate`, or `.absent` where there is nothing to draw.
    package let figure: Figure
    /// The value to compare with, drawn as a line across.
    package let reference: Double?
    /// Whether the row is about the page's own unit; the others are drawn in grey.
    package let isOwn: Bool

    package init(label: Wording, figure: Figure, reference: Double? = nil, isOwn: Bool) {
      self.label = label
      self.figure = figure
      self.reference = reference
      self.isOwn = isOwn
    }

    package var estimate: Estimate? {
      if case .estimate(let estimate) = figure { estimate } else { nil }
    }
  }

  package var title: Sentence
  /// What the point stands for in the key ("Tämä kirjasto").
  package var ownLabel: Wording
  /// What the line across stands for; nil when no row has a reference.
  package var referenceLabel: Wording?
  /// What the grey points stand for; nil when every row is the page's own.
  package var otherLabel: Wording?
  package var low: Double
  package var high: Double
  package var rows: [Row]

  package init(
    title: Sentence, ownLabel: Wording, referenceLabel: Wording? = nil,
    otherLabel: Wording? = nil, low: Double = 0, high: Double = 100, rows: [Row]
  ) {
    self.title = title
    self.ownLabel = ownLabel
    self.referenceLabel = referenceLabel
    self.otherLabel = otherLabel
    self.low = low
    self.high = high
    self.rows = rows
  }
}
