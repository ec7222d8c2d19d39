/// A sign and what it stands for.
struct KeyEntry {
  /// Marks around the origin, at most 24 wide and 14 high.
  let sample: [ChartMark]
  let text: String
}

extension Sketch {
  /// Signs with their words, one after the other in as many lines as they need. Moves `top` below.
  mutating func key(_ entries: [KeyEntry], from left: Double = 0) {
    guard !entries.isEmpty else { return }
    let size = ChartLabel.Size.small
    var x = left
    var y = top + 9
    for entry in entries {
      let text = TextWrapping.line(entry.text, width: units - left - 32, size: size.rawValue)
      let label = ChartLabel(text, at: Point(0, 0), size: size)
      if x > left, x + 30 + label.width > units {
        x = left
        y += 22
      }
      for mark in entry.sample { draw(mark.shape.moved(by: Point(x + 12, y)), mark.ink) }
      write(
        ChartLabel(text, at: Point(x + 30, y + size.drop), size: size, ink: .soft))
      x += 30 + label.width + 18
    }
    top = y + 16
  }
}

extension ChartShape {
  func moved(by shift: Point) -> ChartShape {
    func moved(_ point: Point) -> Point { Point(point.x + shift.x, point.y + shift.y) }
    switch self {
    case .dot(let place, let form): return .dot(moved(place), form)
    case .interval(let from, let to, let weight): return .interval(moved(from), moved(to), weight)
    case .line(let points, let dash): return .line(points.map(moved), dash)
    case .area(let points): return .area(points.map(moved))
    case .box(let box, let filling):
      let place = moved(Point(box.x, box.y))
      return .box(
        Box(x: place.x, y: place.y, width: box.width, height: box.height), filling)
    }
  }
}
