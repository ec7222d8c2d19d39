/// A line of text in a picture, at its place.
package struct ChartLabel: Sendable, Hashable {
  package enum Anchor: String, Sendable, Hashable { case start, middle, end }

  package enum Size: Double, Sendable, Hashable {
    case small = 12
    case plain = 13.5
    case large = 15
  }

  package var text: String
  /// Where the anchor stands on the base line.
  package var place: Point
  package var anchor: Anchor
  package var size: Size
  package var isBold: Bool
  package var ink: Ink
  /// Whether it may stand on top of marks, and keeps clear of them by an edge of the paper's colour.
  package var isOver: Bool

  package init(
    _ text: String, at place: Point, anchor: Anchor = .start, size: Size = .plain,
    isBold: Bool = false, ink: Ink = .text, isOver: Bool = false
  ) {
    self.text = text
    self.place = place
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.ink = ink
    self.isOver = isOver
  }

  package var width: Double { TextWidth.of(text, size: size.rawValue, isBold: isBold) }

  /// What the text takes at most, in a font as wide as any in common use.
  package var box: Box {
    let width = width
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    let rise = size.rawValue * TextWidth.rise
    return Box(
      x: left, y: place.y - rise, width: width,
      height: rise + size.rawValue * TextWidth.fall)
  }
}
