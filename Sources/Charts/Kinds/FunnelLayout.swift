/// Where a funnel's lines and points stand.
struct FunnelLayout {
  let plot: FunnelPlot
  var sketch: Sketch
  private let small = ChartLabel.Size.small
  private let across: LinearScale
  private let upwards: LinearScale
  private let field: Box
  private let margin: Double

  init(_ plot: FunnelPlot, _ width: ChartWidth) {
    self.plot = plot
    sketch = Sketch(width, plot.frame)
    let words = plot.limits.map(\.label) + [plot.centre.text]
    let widest = words.map { TextWidth.of($0, size: 12, isBold: false) }.max() ?? 0
    margin = min(widest, width == .wide ? 130 : 62)
    let left = Sketch.room(for: plot.upwards) + 4
    field = Box(
      x: left, y: sketch.top + 26, width: width.units - margin - 12 - left,
      height: width == .wide ? 320 : 300)
    across = plot.across.scale(along: Stretch(field.x + 8, field.right))
    upwards = plot.upwards.scale(along: Stretch(field.bottom, field.y))
  }

  mutating func compose() {
    if let title = plot.upwards.title {
      let line = TextWrapping.line(title, width: sketch.units, size: small.rawValue)
      sketch.write(ChartLabel(line, at: Point(0, field.y - 12), size: small, ink: .soft))
    }
    sketch.upwardsAxis(
      plot.upwards, along: Stretch(field.bottom, field.y), across: Stretch(field.x, field.right))
    for (rank, limit) in plot.limits.enumerated().reversed() { draw(limit, rank) }
    let centre = upwards.place(plot.centre.value)
    sketch.draw(.line([Point(field.x, centre), Point(field.right, centre)], .solid), .other)
    ends()
    for library in plot.libraries where !library.isOwn { point(library) }
    for library in plot.libraries where library.isOwn { point(library) }
    names()
    sketch.top = field.bottom + 4
    sketch.acrossAxis(plot.across, along: across.stretch, from: field.bottom)
    sketch.unplaced(plot.libraries.map { ($0.name, $0.value) })
  }

  private var ring: ChartShape.DotForm { plot.libraries.count > 60 ? .smallRing : .ring }

  private func place(_ library: FunnelPlot.Library) -> Point? {
    guard let estimate = library.value.estimate, library.count.isFinite else { return nil }
    return Point(across.place(library.count), upwards.place(estimate.value))
  }

  private mutating func point(_ library: FunnelPlot.Library) {
    guard let place = place(library), let value = library.value.estimate?.value else { return }
    let isTold = library.verdict.form != nil
    let ink: Ink = library.isOwn || isTold ? library.verdict.ink : .other
    let form: ChartShape.DotForm
    switch (upwards.side(of: value), across.side(of: library.count)) {
    case (.above, _): form = .beyondTop
    case (.below, _): form = .beyondBottom
    case (_, .above): form = .beyondRight
    case (_, .below): form = .beyondLeft
    default: form = library.isOwn ? .filled : library.verdict.form ?? ring
    }
    sketch.draw(.dot(place, form), ink)
  }
}

extension FunnelLayout {
  /// The inside of the two lines, and the lines as far as they lie within the axes.
  private mutating func draw(_ limit: FunnelPlot.Limit, _ rank: Int) {
    let steps = limit.steps.filter { $0.at >= plot.across.low && $0.at <= plot.across.high }
    guard steps.count > 1 else { return }
    let upper = steps.map { Point(across.place($0.at), upwards.place($0.high)) }
    let lower = steps.map { Point(across.place($0.at), upwards.place($0.low)) }
    if rank == plot.limits.count - 1 { sketch.draw(.area(upper + lower.reversed()), .other) }
    let dash: ChartShape.Dash = rank == 0 ? .dashed : .dotted
    for side in [steps.map { ($0.at, $0.high) }, steps.map { ($0.at, $0.low) }] {
      for run in runs(side) { sketch.draw(.line(run, dash), .other) }
    }
  }

  /// The parts of a curve between the ends of the upwards axis.
  private func runs(_ curve: [(Double, Double)]) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    func point(_ step: (Double, Double)) -> Point {
      Point(across.place(step.0), upwards.place(step.1))
    }
    for (place, step) in curve.enumerated() {
      let isWithin = upwards.side(of: step.1) == .within
      if place > 0, isWithin != (upwards.side(of: curve[place - 1].1) == .within) {
        let before = curve[place - 1]
        let outer = isWithin ? before : step
        let edge = upwards.side(of: outer.1) == .above ? plot.upwards.high : plot.upwards.low
        let share = (edge - before.1) / (step.1 - before.1)
        run.append(point((before.0 + share * (step.0 - before.0), edge)))
      }
      if isWithin { run.append(point(step)) }
      if !isWithin, !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs.filter { $0.count > 1 }
  }

  /// What the lines are, at their right ends.
  private mutating func ends() {
    var texts: [[String]] = []
    var wanted: [Double] = []
    func lines(_ text: String) -> [String] {
      TextWrapping.lines(text, width: margin, size: small.rawValue, atMost: 3)
    }
    for limit in plot.limits {
      guard let last = limit.steps.last(where: { $0.at <= plot.across.high }) else { continue }
      texts.append(lines(limit.label))
      wanted.append(upwards.place(last.high))
    }
    texts.append(lines(plot.centre.text))
    wanted.append(upwards.place(plot.centre.value))
    let sizes = texts.map { Double($0.count) * small.pitch + 2 }
    guard
      let middles = Spreading.places(
        wanted, sizes: sizes, within: Stretch(field.y - 8, field.bottom + 8))
    else { return }
    for (place, text) in texts.enumerated() {
      let first =
        middles[place] - Double(text.count) * small.pitch / 2 + small.pitch / 2 + small.drop
      sketch.write(text, at: Point(field.right + 8, first), size: small, ink: .soft)
    }
  }

  private mutating func names() {
    let places = plot.libraries.compactMap(place)
    var placing = LabelPlacing(
      within: Box(
        x: field.x + 2, y: field.y - 4, width: field.width - 2, height: field.height + 4),
      points: places.map { Box(x: $0.x - 5, y: $0.y - 5, width: 10, height: 10) })
    let named = plot.libraries.filter(\.isOwn) + plot.libraries.filter { $0.isNamed && !$0.isOwn }
    for library in named {
      guard let place = place(library), let estimate = library.value.estimate else { continue }
      let label = ChartLabel(
        TextWrapping.line(
          library.name + " " + estimate.text, width: field.width * 0.8, size: small.rawValue,
          isBold: library.isOwn),
        at: place, size: small, isBold: library.isOwn,
        ink: library.isOwn ? library.verdict.ink : .text, isOver: true)
      guard let placed = placing.place(label, near: place) else {
        sketch.omit(library.name)
        continue
      }
      sketch.leader(from: place, to: placed)
      sketch.write(placed)
    }
  }
}

extension Sketch {
  /// A thin line from a point to its name, where that does not stand beside it.
  mutating func leader(from point: Point, to label: ChartLabel) {
    let box = label.box
    let end = Point(
      min(max(point.x, box.x), box.right), min(max(point.y, box.y + 3), box.bottom - 3))
    let x = end.x - point.x
    let y = end.y - point.y
    let distance = (x * x + y * y).squareRoot()
    guard distance > 14 else { return }
    let start = Point(point.x + x / distance * 7, point.y + y / distance * 7)
    draw(.line([start, end], .solid), .leader)
  }

  /// Names of what has no place in the picture, after the word that says why. Moves `top` below.
  mutating func unplaced(_ things: [(name: String, value: ChartValue)]) {
    let small = ChartLabel.Size.small
    var words: [String] = []
    for thing in things where thing.value.estimate == nil {
      if !words.contains(thing.value.text) { words.append(thing.value.text) }
    }
    for word in words {
      let names = things.filter { $0.value.estimate == nil && $0.value.text == word }.map(\.name)
      let lines = TextWrapping.lines(
        word + ": " + names.joined(separator: ", "), width: units, size: small.rawValue, atMost: 3)
      write(lines, at: Point(0, top + small.rawValue + 2), size: small, ink: .soft)
      top += Double(lines.count) * small.pitch + 6
    }
  }
}
