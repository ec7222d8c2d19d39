/// A picture as a value: what is drawn where, and what it is called. Its table is the caller's.
///
/// A composer of a kind (`DotChart`, `HeatMap`, …) makes it from plain input; `drawing(named:)` turns
/// it into elements. Everything lies within 0…width × 0…height, and no two labels overlap.
package struct Chart: Sendable, Hashable {
  package let width: ChartWidth
  package let height: Double
  package let frame: ChartFrame
  package let axes: [ChartAxis]
  /// In drawing order, after the axes and before the labels.
  package let marks: [ChartMark]
  package let labels: [ChartLabel]
  /// What found no room for its label; whoever shows the picture says so, and has a table that tells it.
  package let omitted: [String]

  package var viewBox: Box { Box(x: 0, y: 0, width: width.units, height: height) }
}

/// The two compositions of each picture: not scaled, but laid out anew.
package enum ChartWidth: String, Sendable, Hashable, CaseIterable {
  /// A phone of 390 pixels with its margins.
  case narrow
  /// A page on a screen or on paper.
  case wide
  /// A sheet of paper lying on its side, or a screen as wide.
  case sheet

  /// Those that every kind is composed for; a sheet is the journey's alone.
  package static let allCases: [ChartWidth] = [.narrow, .wide]

  /// The view box's width.
  package var units: Double {
    switch self {
    case .narrow: 358
    case .wide: 720
    case .sheet: 1200
    }
  }
}

/// What a picture is called and what is said of it. All of it is text, in the page's language.
package struct ChartFrame: Sendable, Hashable {
  /// What the picture shows; the page writes it above, the drawing has it as its name.
  package var title: String
  /// What is seen, in a sentence or two, for those who do not see it.
  package var description: String
  /// How to read it; the page writes it below.
  package var caption: String
  /// A mark inside the picture that stays when it is copied ("Synteettinen esimerkki").
  package var mark: String?

  package init(
    title: String, description: String, caption: String = "", mark: String? = nil
  ) {
    self.title = title
    self.description = description
    self.caption = caption
    self.mark = mark
  }
}
