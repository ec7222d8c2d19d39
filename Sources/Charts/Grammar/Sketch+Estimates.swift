/// A scale across or upwards, and where on the other side of the picture values are drawn.
struct Track {
  let direction: ChartAxis.Direction
  let scale: LinearScale
  /// The y of a track across, the x of one upwards.
  let at: Double

  func point(_ value: Double, beyond: Double = 0) -> Point {
    let place = scale.place(value)
    return direction == .across ? Point(place + beyond, at) : Point(at, place - beyond)
  }
}

extension Sketch {
  /// An interval; what reaches beyond the axis ends in an arrow there.
  mutating func interval(
    _ estimate: ChartEstimate, on track: Track, _ weight: ChartShape.Weight, _ ink: Ink
  ) {
    let scale = track.scale
    guard let low = estimate.low, let high = estimate.high, low <= high, high >= scale.low,
      low <= scale.high
    else { return }
    draw(.interval(track.point(low), track.point(high), weight), ink)
    let isAcross = track.direction == .across
    if scale.side(of: low) == .below {
      draw(.dot(track.point(low, beyond: -3), isAcross ? .beyondLeft : .beyondBottom), ink)
    }
    if scale.side(of: high) == .above {
      draw(.dot(track.point(high, beyond: 3), isAcross ? .beyondRight : .beyondTop), ink)
    }
  }

  /// A value; one beyond the axis is an arrow at its end.
  mutating func point(
    _ value: Double, on track: Track, _ form: ChartShape.DotForm, _ ink: Ink
  ) {
    let isAcross = track.direction == .across
    switch track.scale.side(of: value) {
    case .within: draw(.dot(track.point(value), form), ink)
    case .below:
      draw(.dot(track.point(value, beyond: -3), isAcross ? .beyondLeft : .beyondBottom), ink)
    case .above:
      draw(.dot(track.point(value, beyond: 3), isAcross ? .beyondRight : .beyondTop), ink)
    }
  }

  /// A strip where there is no value: hatched where it is hidden, else an empty frame.
  mutating func missing(_ value: ChartValue, _ box: Box) {
    draw(.box(box, value.isSuppressed ? .hidden : .empty), .other)
  }

  /// The same with its word in the middle, on the paper's colour.
  mutating func missing(_ value: ChartValue, _ box: Box, word size: ChartLabel.Size) {
    missing(value, box)
    let text = TextWrapping.line(value.text, width: box.width - 8, size: size.rawValue)
    let label = ChartLabel(
      text, at: Point(box.middle.x, box.middle.y + size.drop), anchor: .middle, size: size,
      ink: .onAside)
    guard !text.isEmpty else { return }
    let plate = Box(
      x: label.box.x - 4, y: box.y - 1, width: label.box.width + 8, height: box.height + 2)
    draw(.box(plate, .solid), .aside)
    write(label)
  }
}
