extension Sketch {
  /// Grid lines from `top` to `bottom`, their numbers below, and what they are. Moves `top` below.
  mutating func acrossAxis(_ axis: ValueAxis, along stretch: Stretch, from start: Double) {
    let scale = axis.scale(along: stretch)
    let bottom = top
    axisLines(axis, .across, scale, Stretch(start, bottom))
    if !axis.startsAtLeast { breakAcross(stretch.from, bottom) }
    top += 6 + ChartLabel.Size.small.rawValue
    for tick in written(axis, scale, .across) {
      write(
        ChartLabel(
          tick.text, at: Point(scale.place(tick.value), top), anchor: .middle, size: .small,
          ink: .soft))
    }
    if let title = axis.title {
      top += ChartLabel.Size.small.pitch
      let lines = TextWrapping.lines(
        title, width: units, size: ChartLabel.Size.small.rawValue, atMost: 2)
      write(
        lines, at: Point(stretch.middle, top), anchor: .middle, size: .small, ink: .soft)
      top += Double(max(lines.count - 1, 0)) * ChartLabel.Size.small.pitch
    }
    top += 6
  }

  /// Grid lines across and their numbers to the left of them. `stretch` goes from below upwards.
  mutating func upwardsAxis(_ axis: ValueAxis, along stretch: Stretch, across reach: Stretch) {
    let scale = axis.scale(along: stretch)
    axisLines(axis, .upwards, scale, reach)
    if !axis.startsAtLeast { breakUpwards(reach.from, stretch.from) }
    for tick in written(axis, scale, .upwards) {
      let text = TextWrapping.line(tick.text, width: max(reach.from - 8, 0), size: 12)
      write(
        ChartLabel(
          text,
          at: Point(
            reach.from - 8, scale.place(tick.value) + ChartLabel.Size.small.drop),
          anchor: .end, size: .small, ink: .soft))
    }
  }

  /// How much room the numbers of an upwards axis take, at most; longer ones are cut.
  static func room(for axis: ValueAxis) -> Double {
    let widths = axis.shownTicks.map {
      ChartLabel($0.text, at: Point(0, 0), size: .small).width
    }
    return min(widths.max() ?? 0, 52) + 8
  }

  private mutating func axisLines(
    _ axis: ValueAxis, _ direction: ChartAxis.Direction, _ scale: LinearScale, _ reach: Stretch
  ) {
    add(
      ChartAxis(
        direction: direction, scale: scale, grid: axis.shownTicks.map(\.value), reach: reach,
        isBroken: !axis.startsAtLeast))
  }

  /// The ticks with room for their numbers: the first, the last, then what stands free of both.
  private func written(
    _ axis: ValueAxis, _ scale: LinearScale, _ direction: ChartAxis.Direction
  ) -> [Tick] {
    let ticks = axis.shownTicks
    guard let first = ticks.first, let last = ticks.last else { return [] }
    var kept: [Tick] = []
    func box(_ tick: Tick) -> Box {
      let place = scale.place(tick.value)
      let at = direction == .across ? Point(place, 0) : Point(0, place)
      let label = ChartLabel(tick.text, at: at, anchor: .middle, size: .small)
      let box = label.box
      // A number at an end is moved into the picture, and must be free there too.
      let shift = direction == .across ? max(-box.x, 0) - max(box.right - units, 0) : 0
      return Box(x: box.x + shift, y: box.y, width: box.width, height: box.height)
    }
    for tick in [first, last] + ticks.dropFirst().dropLast() {
      let own = box(tick).grown(by: direction == .across ? 4 : 1)
      if !kept.contains(where: { box($0).overlaps(own) }) { kept.append(tick) }
    }
    return kept
  }

  /// A zigzag at the axis's low end: values could lie below it.
  private mutating func breakAcross(_ x: Double, _ y: Double) {
    let steps: [(Double, Double)] = [(0, 0), (3, -5), (7, 5), (10, 0)]
    draw(.line(steps.map { Point(x + $0.0, y + $0.1) }, .solid), .axis)
  }

  private mutating func breakUpwards(_ x: Double, _ y: Double) {
    let steps: [(Double, Double)] = [(0, 0), (5, -3), (-5, -7), (0, -10)]
    draw(.line(steps.map { Point(x + $0.0, y + $0.1) }, .solid), .axis)
  }
}
