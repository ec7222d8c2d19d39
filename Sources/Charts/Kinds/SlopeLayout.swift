/// Where the lines of a slope chart run, and their names at the right, none on top of another.
struct SlopeLayout {
  let plot: SlopeChart
  var sketch: Sketch
  private let size = ChartLabel.Size.plain
  private let small = ChartLabel.Size.small
  private let ends: [End]
  private let names: Double
  private let left: Double
  private let right: Double
  private let firstValues: Double

  /// What is written at the end of a line.
  private struct End {
    let line: SlopeChart.Line
    let value: String
    let name: [String]
    let note: [String]

    var height: Double {
      Double(max(name.count, 1)) * ChartLabel.Size.plain.pitch
        + Double(note.count) * ChartLabel.Size.small.pitch + 5
    }
  }

  init(_ plot: SlopeChart, _ width: ChartWidth) {
    self.plot = plot
    sketch = Sketch(width, plot.frame)
    let shown = plot.lines.filter { line in line.values.contains { $0.estimate != nil } }
    let texts = shown.map { $0.values.last?.estimate?.text ?? "" }
    let number = min(
      texts.map { TextWidth.of($0, size: 13.5, isBold: true) }.max() ?? 0, width == .wide ? 110 : 52
    )
    firstValues = min(
      shown.compactMap { $0.values.first?.estimate }
        .map { TextWidth.of($0.text, size: 12, isBold: false) }.max() ?? 0, width == .wide ? 90 : 44
    )
    let names = width == .wide ? 210.0 : 118
    self.names = names
    left = Sketch.room(for: plot.axis) + 8 + firstValues + 14
    right = width.units - names - number - (width == .wide ? 56 : 36)
    ends = zip(shown, texts).map { line, text in
      End(
        line: line,
        value: TextWrapping.line(text, width: number, size: 13.5, isBold: true),
        name: TextWrapping.lines(
          line.name, width: names, size: 13.5, isBold: line.change.form != nil, atMost: 3),
        note: TextWrapping.lines(
          Self.note(line, plot.waves), width: names, size: 12, atMost: 3))
    }
  }

  /// What is said below a name, and of each wave without a value why it has none.
  private static func note(_ line: SlopeChart.Line, _ waves: [String]) -> String {
    let absences = zip(waves, line.values).filter { $0.1.estimate == nil && !$0.1.text.isEmpty }
      .map { $0.0 + ": " + $0.1.text }
    return (absences + [line.note].compactMap(\.self)).joined(separator: "; ")
  }

  mutating func compose() {
    waves()
    let start = sketch.top + 10
    let needed = ends.reduce(0) { $0 + $1.height }
    let height = max(sketch.width == .wide ? 300 : 280, needed)
    let stretch = Stretch(start + height, start)
    let scale = plot.axis.scale(along: stretch)
    sketch.upwardsAxis(plot.axis, along: stretch, across: Stretch(axisLeft, right + 12))
    for rank in plot.waves.indices {
      let x = place(of: rank)
      sketch.draw(.line([Point(x, start), Point(x, start + height)], .solid), .grid)
    }
    for isTold in [false, true] {
      for (rank, end) in ends.enumerated() where (end.line.change.form != nil) == isTold {
        draw(end.line, rank, scale)
      }
    }
    firstTexts(scale, stretch)
    lastTexts(scale, stretch)
    sketch.top = start + height + 14
    if let title = plot.axis.title {
      let line = TextWrapping.line(title, width: sketch.units, size: small.rawValue)
      sketch.write(ChartLabel(line, at: Point(0, sketch.top + 6), size: small, ink: .soft))
      sketch.top += 14
    }
    sketch.unplaced(
      plot.lines.filter { line in !line.values.contains { $0.estimate != nil } }
        .map { ($0.name, $0.values.last ?? .absent("")) })
  }

  private var axisLeft: Double { Sketch.room(for: plot.axis) }

  private func place(of wave: Int) -> Double {
    let steps = Double(max(plot.waves.count - 1, 1))
    return left + (right - left) * Double(wave) / steps
  }

  /// The waves' names above the lines; those between the first and the last where there is room.
  private mutating func waves() {
    let room = (right - left) / Double(max(plot.waves.count - 1, 1)) - 12
    let texts = plot.waves.map {
      TextWrapping.lines($0, width: max(room, 56), size: small.rawValue, isBold: true, atMost: 3)
    }
    let most = texts.map(\.count).max() ?? 0
    var taken: [Box] = []
    let order = [0, texts.count - 1] + Array(texts.indices.dropFirst().dropLast())
    for rank in order where texts.indices.contains(rank) && (rank > 0 || taken.isEmpty) {
      let first = sketch.top + small.rawValue + Double(most - texts[rank].count) * small.pitch
      let labels = texts[rank].enumerated().map { row, text in
        ChartLabel(
          text, at: Point(place(of: rank), first + Double(row) * small.pitch), anchor: .middle,
          size: small, isBold: true, ink: .soft)
      }
      let boxes = labels.map { $0.box.grown(by: 1) }
      guard !boxes.contains(where: { box in taken.contains { $0.overlaps(box) } }) else { continue }
      taken += boxes
      for label in labels { sketch.write(label) }
    }
    sketch.top += Double(most) * small.pitch
  }
}

extension SlopeLayout {
  /// Lines with intervals stand a little apart, so that these do not cover each other.
  private func shift(_ rank: Int) -> Double {
    guard hasIntervals else { return 0 }
    return (Double(rank) - Double(ends.count - 1) / 2) * 4
  }

  private var hasIntervals: Bool { ends.count <= 6 }

  private mutating func draw(_ line: SlopeChart.Line, _ rank: Int, _ scale: LinearScale) {
    let isTold = line.change.form != nil
    let ink: Ink = isTold ? line.change.ink : .other
    var run: [Point] = []
    for (wave, value) in line.values.enumerated() where wave < plot.waves.count {
      guard let estimate = value.estimate else {
        if run.count > 1 { sketch.draw(.line(run, .solid), ink) }
        run = []
        continue
      }
      let x = place(of: wave) + shift(rank)
      run.append(Point(x, scale.place(estimate.value)))
      if hasIntervals {
        let track = Track(direction: .upwards, scale: scale, at: x)
        sketch.interval(estimate, on: track, .thin, ink)
      }
    }
    if run.count > 1 { sketch.draw(.line(run, .solid), ink) }
    for (wave, value) in line.values.enumerated() where wave < plot.waves.count {
      guard let estimate = value.estimate else { continue }
      let track = Track(direction: .upwards, scale: scale, at: place(of: wave) + shift(rank))
      sketch.point(estimate.value, on: track, isTold ? .filled : .ring, ink)
    }
  }

  private mutating func firstTexts(_ scale: LinearScale, _ stretch: Stretch) {
    let firsts = ends.filter { $0.line.values.first?.estimate != nil }
    let wanted = firsts.map { scale.place($0.line.values.first?.estimate?.value ?? 0) }
    let within = Stretch(stretch.to - 8, stretch.from + 8)
    guard
      let middles = Spreading.places(wanted, sizes: firsts.map { _ in 15 }, within: within)
    else { return }
    let x = left - 14 + min(shift(0), 0)
    for (rank, end) in firsts.enumerated() {
      let text = TextWrapping.line(
        end.line.values.first?.text ?? "", width: firstValues, size: small.rawValue)
      sketch.write(
        ChartLabel(
          text, at: Point(x, middles[rank] + small.drop), anchor: .end, size: small, ink: .text))
    }
  }

  private mutating func lastTexts(_ scale: LinearScale, _ stretch: Stretch) {
    let wanted = ends.map { end in
      scale.place(end.line.values.compactMap(\.estimate).last?.value ?? 0)
    }
    let within = Stretch(stretch.to - 8, stretch.from + 8)
    guard
      let middles = Spreading.places(wanted, sizes: ends.map(\.height), within: within)
    else { return }
    for (rank, end) in ends.enumerated() {
      let told = end.line.change.form
      let first = middles[rank] - end.height / 2 + 2.5 + size.pitch / 2 + size.drop
      let value = ChartLabel(
        end.value, at: Point(sketch.units - names - 8, first), anchor: .end, isBold: true,
        ink: told == nil ? .text : end.line.change.ink)
      join(end, from: Point(right + shift(rank), wanted[rank]), to: value)
      sketch.write(value)
      let left = sketch.units - names
      sketch.write(end.name, at: Point(left, first), isBold: told != nil)
      sketch.write(
        end.note,
        at: Point(left, first + Double(max(end.name.count, 1)) * size.pitch - 2), size: small,
        ink: .soft)
    }
  }

  /// A thin line from a line's end to its value, and the sign of a change that shows.
  private mutating func join(_ end: End, from point: Point, to value: ChartLabel) {
    let y = value.place.y - size.drop
    var x = value.box.x - 4
    if let form = end.line.change.form {
      sketch.draw(.dot(Point(x - 5, y), form), end.line.change.ink)
      x -= 13
    }
    guard end.line.values.last?.estimate != nil else { return }
    let start = Point(point.x + 8, point.y)
    if x > start.x + 2 { sketch.draw(.line([start, Point(x, y)], .solid), .leader) }
  }
}
