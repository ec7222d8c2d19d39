/// The same rows for each part of the network, on a common scale.
package struct DotPanels: Sendable, Hashable {
  package struct Panel: Sendable, Hashable {
    package let label: Wording
    package let responses: Figure
    /// One for each row.
    package let values: [Figure]

    package init(label: Wording, responses: Figure, values: [Figure]) {
      self.label = label
      self.responses = responses
      self.values = values
    }
  }

  package var title: Sentence
  package var rows: [Wording]
  /// The whole's value of each row, a mark across.
  package var references: [Double?]
  package var referenceLabel: Wording
  package var panels: [Panel]

  package init(
    title: Sentence, rows: [Wording], references: [Double?], referenceLabel: Wording,
    panels: [Panel]
  ) {
    self.title = title
    self.rows = rows
    self.references = references
    self.referenceLabel = referenceLabel
    self.panels = panels
  }
}

/// Scores, 0–100, of units × items.
package struct HeatPicture: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: Wording
    /// One for each column.
    package let cells: [Figure]

    package init(label: Wording, cells: [Figure]) {
      self.label = label
      self.cells = cells
    }
  }

  package var title: Sentence
  package var columns: [Wording]
  package var rows: [Row]

  package init(title: Sentence, columns: [Wording], rows: [Row]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

/// Shares of the answers to questions with the same options in the same order, from most to fewest
/// points where the options have points.
package struct ShareBars: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: Wording
    package let responses: Figure
    /// Fractions of one, in the order of the options; empty where they are not shown.
    package let shares: [Double]

    package init(label: Wording, responses: Figure, shares: [Double]) {
      self.label = label
      self.responses = responses
      self.shares = shares
    }
  }

  package var title: Sentence
  package var options: [Wording]
  package var rows: [Row]

  package init(title: Sentence, options: [Wording], rows: [Row]) {
    self.title = title
    self.options = options
    self.rows = rows
  }
}

/// Libraries by score and number of responses. The lines show spread and are no verdict; the word is.
package struct FunnelPicture: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let label: Wording
    package let responses: Int
    package let value: Double
    package let isOwn: Bool
    /// Whether the library is distinguishable from the others.
    package let word: DistinctWord?

    package init(
      label: Wording, responses: Int, value: Double, isOwn: Bool, word: DistinctWord?
    ) {
      self.label = label
      self.responses = responses
      self.value = value
      self.isOwn = isOwn
      self.word = word
    }
  }

  /// Where chance alone would leave 95 and 99.8 per cent of libraries with so many responses.
  package struct Limits: Sendable, Hashable {
    package let responses: Int
    package let inner: ClosedRange<Double>
    package let outer: ClosedRange<Double>

    package init(responses: Int, inner: ClosedRange<Double>, outer: ClosedRange<Double>) {
      self.responses = responses
      self.inner = inner
      self.outer = outer
    }
  }

  package var title: Sentence
  package var target: Double
  package var targetLabel: Wording
  /// What is counted across ("Käyntejä").
  package var countLabel: Wording
  /// In rising order of responses.
  package var limits: [Limits]
  package var points: [Point]

  package init(
    title: Sentence, target: Double, targetLabel: Wording, countLabel: Wording, limits: [Limits],
    points: [Point]
  ) {
    self.title = title
    self.target = target
    self.targetLabel = targetLabel
    self.countLabel = countLabel
    self.limits = limits
    self.points = points
  }
}

/// What became of scores between two waves.
package struct SlopePicture: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: Wording
    package let before: Double
    package let after: Double
    /// Whether the change shows.
    package let isVisible: Bool

    package init(label: Wording, before: Double, after: Double, isVisible: Bool) {
      self.label = label
      self.before = before
      self.after = after
      self.isVisible = isVisible
    }
  }

  package var title: Sentence
  package var beforeLabel: Wording
  package var afterLabel: Wording
  package var rows: [Row]

  package init(title: Sentence, beforeLabel: Wording, afterLabel: Wording, rows: [Row]) {
    self.title = title
    self.beforeLabel = beforeLabel
    self.afterLabel = afterLabel
    self.rows = rows
  }
}

/// Scores along the service path, in its order.
package struct PathPicture: Sendable, Hashable {
  package struct Stop: Sendable, Hashable {
    package let label: Wording
    package let figure: Figure
    package let reference: Double?
    package let word: DistinctWord?

    package init(label: Wording, figure: Figure, reference: Double?, word: DistinctWord?) {
      self.label = label
      self.figure = figure
      self.reference = reference
      self.word = word
    }
  }

  package var title: Sentence
  package var ownLabel: Wording
  package var referenceLabel: Wording?
  package var stops: [Stop]

  package init(title: Sentence, ownLabel: Wording, referenceLabel: Wording?, stops: [Stop]) {
    self.title = title
    self.ownLabel = ownLabel
    self.referenceLabel = referenceLabel
    self.stops = stops
  }
}

/// Libraries as tiles of one size, about where they lie.
package struct TilePicture: Sendable, Hashable {
  package struct Tile: Sendable, Hashable {
    package let label: Wording
    /// A short name of where it is ("Imatra").
    package let place: Wording
    /// Degrees, WGS 84.
    package let latitude: Double
    package let longitude: Double
    package let figure: Figure

    package init(
      label: Wording, place: Wording, latitude: Double, longitude: Double, figure: Figure
    ) {
      self.label = label
      self.place = place
      self.latitude = latitude
      self.longitude = longitude
      self.figure = figure
    }
  }

  package var title: Sentence
  package var tiles: [Tile]

  package init(title: Sentence, tiles: [Tile]) {
    self.title = title
    self.tiles = tiles
  }
}
