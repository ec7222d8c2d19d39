/// What is drawn, without its colour. Everything is in the view box's units.
package enum ChartShape: Sendable, Hashable {
  /// A value, as a sign of its own form around a place.
  case dot(Point, DotForm)
  /// From where to where a value may lie.
  case interval(Point, Point, Weight)
  case line([Point], Dash)
  /// What lies between lines: an interval along a path, the inside of a funnel.
  case area([Point])
  /// A part of a bar, a cell of a heat map, a tile of a map, a frame.
  case box(Box, Filling)

  package enum DotForm: String, Sendable, Hashable {
    case filled, ring, diamond, tick, square
    /// A ring among so many that they touch.
    case smallRing = "small-ring"
    /// A verdict beside a value.
    case up, down
    /// The value lies beyond the axis, in this direction.
    case beyondLeft, beyondRight, beyondTop, beyondBottom
  }

  package enum Weight: String, Sendable, Hashable { case thick, thin }

  package enum Dash: String, Sendable, Hashable { case solid, dashed, dotted }

  package enum Filling: String, Sendable, Hashable {
    case solid
    /// Filled, with lines across: tells two neighbours apart without colour.
    case hatched
    /// Lines across nothing: there is a figure and it is not shown.
    case hidden
    /// A dashed frame: there is nothing to show.
    case empty
    /// A frame around the page's own unit.
    case frame
  }
}

/// What a mark or label stands for; the style sheet gives each its colour, light and dark.
package enum Ink: String, Sendable, Hashable, CaseIterable {
  case text, soft
  /// The unit the page is about, and what it is put beside.
  case own, peer, region, network, other
  /// A verdict.
  case higher, lower
  case grid, axis, leader
  /// Steps of an ordered colour scale, from little to much, and the text on each.
  case step1, step2, step3, step4, step5
  case onStep1, onStep2, onStep3, onStep4, onStep5
  /// Answers of a scale, from the least to the most wanted, outside it, and the text on each.
  case answer1, answer2, answer3, answer4, answer5, aside
  case onAnswer1, onAnswer2, onAnswer3, onAnswer4, onAnswer5, onAside
  case warning
}

/// A shape and what it stands for.
package struct ChartMark: Sendable, Hashable {
  package let shape: ChartShape
  package let ink: Ink

  package init(_ shape: ChartShape, _ ink: Ink) {
    self.shape = shape
    self.ink = ink
  }
}
