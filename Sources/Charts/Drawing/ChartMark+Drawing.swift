extension ChartMark {
  var drawing: Drawing {
    switch shape {
    case .dot(let place, let form): dot(place, form)
    case .interval(let from, let to, let weight):
      .element(.line, [shapeClass("interval " + weight.rawValue)] + ends(from, to), [])
    case .line(let points, let dash): path("line " + dash.rawValue, outline(points))
    case .area(let points): path("area", outline(points) + "Z")
    case .box(let box, let filling): self.box(box, filling)
    }
  }

  private func shapeClass(_ shape: String) -> Drawing.Attribute {
    .init(.class, shape + " " + ink.rawValue)
  }

  private func path(_ shape: String, _ steps: String) -> Drawing {
    .element(.path, [shapeClass(shape), .init(.d, steps)], [])
  }

  private func ends(_ from: Point, _ to: Point) -> [Drawing.Attribute] {
    [.init(.x1, from.x), .init(.y1, from.y), .init(.x2, to.x), .init(.y2, to.y)]
  }

  private func outline(_ points: [Point]) -> String {
    points.enumerated().map { rank, point in
      (rank == 0 ? "M" : "L") + coordinate(point.x) + " " + coordinate(point.y)
    }.joined()
  }

  /// Every form differs from the others without its colour.
  private func dot(_ place: Point, _ form: ChartShape.DotForm) -> Drawing {
    func around(_ steps: [(Double, Double)]) -> Drawing {
      path(form.rawValue, outline(steps.map { Point(place.x + $0.0, place.y + $0.1) }) + "Z")
    }
    switch form {
    case .filled, .ring, .smallRing:
      return .element(
        .circle,
        [
          shapeClass(form.rawValue), .init(.cx, place.x), .init(.cy, place.y),
          .init(.r, form == .filled ? 6 : form == .ring ? 5 : 3.5),
        ], [])
    case .tick:
      return path(
        form.rawValue, outline([Point(place.x, place.y - 9), Point(place.x, place.y + 9)]))
    case .diamond: return around([(0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)])
    case .square: return around([(-5, -5), (5, -5), (5, 5), (-5, 5)])
    case .up, .beyondTop: return around([(0, -5), (5.5, 4.5), (-5.5, 4.5)])
    case .down, .beyondBottom: return around([(0, 5), (5.5, -4.5), (-5.5, -4.5)])
    case .beyondLeft: return around([(-5, 0), (4.5, -5.5), (4.5, 5.5)])
    case .beyondRight: return around([(5, 0), (-4.5, -5.5), (-4.5, 5.5)])
    }
  }

  private func box(_ box: Box, _ filling: ChartShape.Filling) -> Drawing {
    let rectangle = Drawing.element(
      .rect,
      [
        shapeClass(filling.rawValue), .init(.x, box.x), .init(.y, box.y), .init(.width, box.width),
        .init(.height, box.height),
      ], [])
    guard filling == .hatched || filling == .hidden else { return rectangle }
    let lines = Hatching.lines(box, apart: filling == .hidden ? 6 : 8).map(outline).joined()
    guard !lines.isEmpty else { return rectangle }
    return .element(.g, [], [rectangle, path("hatch", lines)])
  }
}

/// Lines from the lower left to the upper right across a box, drawn one by one: a pattern would need
/// an identifier, and printers and old viewers leave patterns out.
enum Hatching {
  static func lines(_ box: Box, apart: Double) -> [[Point]] {
    var lines: [[Point]] = []
    var offset = apart / 2
    while offset < box.width + box.height {
      let startX = min(offset, box.width)
      let endY = min(offset, box.height)
      lines.append([
        Point(box.x + startX, box.y + offset - startX),
        Point(box.x + offset - endY, box.y + endY),
      ])
      offset += apart
    }
    return lines
  }
}
