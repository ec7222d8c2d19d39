import Charts

/// What is wrong with a picture: labels on top of each other, anything beyond the view box.
func faults(_ chart: Chart) -> [String] {
  var faults: [String] = []
  let box = chart.viewBox
  let labels = chart.labels.map { (text: $0.text, box: $0.box) }.sorted { $0.box.y < $1.box.y }
  for (place, label) in labels.enumerated() {
    if !box.grown(0.01).holds(label.box) { faults.append("beyond: \(label.text) \(label.box)") }
    for other in labels[(place + 1)...] {
      if other.box.y >= label.box.bottom { break }
      if other.box.grown(-0.01).overlaps(label.box) {
        faults.append("overlap: \(label.text) | \(other.text)")
      }
    }
  }
  for mark in chart.marks {
    for point in mark.shape.outline where !box.grown(0.51).holds(point) {
      faults.append("mark beyond: \(mark.ink) \(point)")
    }
  }
  return faults
}

extension Box {
  func grown(_ margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  func holds(_ point: Point) -> Bool {
    point.x >= x && point.y >= y && point.x <= right && point.y <= bottom
  }
}

extension ChartShape {
  /// The points that bound what is drawn.
  var outline: [Point] {
    switch self {
    case .dot(let place, _):
      [Point(place.x - 5, place.y - 5), Point(place.x + 5, place.y + 5)]
    case .interval(let from, let to, _): [from, to]
    case .line(let points, _), .area(let points): points
    case .box(let box, _): [Point(box.x, box.y), Point(box.right, box.bottom)]
    }
  }
}
