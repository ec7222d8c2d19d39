/// A picture of values with their intervals on one scale: a row for each thing, in it a sign for the page's
/// own unit and for each that it is put beside.
package struct DotPlot: Sendable, Hashable {
  /// Whose sign it is; each has a form of its own.
  package enum Role: Sendable, Hashable {
    case own, peers, region, network
  }

  package struct Series: Sendable, Hashable {
    package let role: Role
    package let label: Wording

    package init(_ role: Role, _ label: Wording) {
      self.role = role
      self.label = label
    }
  }

  package struct Row: Sendable, Hashable {
    package let label: Wording
    /// `.estimate`, or `.absent` where there is nothing to draw; one for each series.
    package let values: [Figure]
    /// Whether the unit is distinguishable from the others, where a row has such a word.
    package let word: DistinctWord?
    /// Whether the row is about the page's own unit; the others are drawn in grey.
    package let isOwn: Bool

    package init(
      label: Wording, values: [Figure], word: DistinctWord? = nil, isOwn: Bool = true
    ) {
      self.label = label
      self.values = values
      self.word = word
      self.isOwn = isOwn
    }

    /// The first series' value, which stands in the table too.
    package var figure: Figure { values.first ?? .absent(.noData) }

    package var estimate: Estimate? {
      if case .estimate(let estimate) = figure { estimate } else { nil }
    }
  }

  package var title: Sentence
  /// The first is the page's own.
  package var series: [Series]
  package var low: Double
  package var high: Double
  package var rows: [Row]

  package init(
    title: Sentence, series: [Series], low: Double = 0, high: Double = 100, rows: [Row]
  ) {
    self.title = title
    self.series = series
    self.low = low
    self.high = high
    self.rows = rows
  }
}
