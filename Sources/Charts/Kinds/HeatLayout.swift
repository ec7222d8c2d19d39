/// Where a heat map's cells stand. Names are beside the cells on a page, above them on a phone;
/// headings that find no room above their column are numbered and listed on top.
struct HeatLayout {
  let map: HeatMap
  var sketch: Sketch
  private let names: Double
  private let bands: BandScale
  private let size = ChartLabel.Size.plain

  init(_ map: HeatMap, _ width: ChartWidth) {
    self.map = map
    sketch = Sketch(width, map.frame)
    let widest =
      map.rows.map {
        TextWidth.of(TextWrapping.plain($0.name), size: 13.5, isBold: $0.isOwn)
      }.max() ?? 0
    names = width == .wide ? min(widest, 190) : 0
    let left = width == .wide ? names + 16 : 0
    bands = BandScale(
      count: map.columns.count, along: Stretch(left + 2, width.units - 2), gap: 3)
  }

  mutating func compose() {
    if !headingsFit { list() }
    for (place, row) in map.rows.enumerated() {
      // Nobody remembers a heading over more rows than a screen holds.
      if place % 25 == 0 { headings(isAgain: place > 0) }
      self.row(row)
    }
    sketch.top += 14
    sketch.steps(map.steps, map.rows.flatMap(\.values))
  }

  private var headingsFit: Bool {
    map.columns.allSatisfy {
      TextWrapping.widestPiece($0, size: ChartLabel.Size.small.rawValue) <= bands.width
    }
  }

  private mutating func headings(isAgain: Bool) {
    let small = ChartLabel.Size.small
    let fits = headingsFit
    let lines = map.columns.enumerated().map { place, column in
      fits
        ? TextWrapping.lines(column, width: bands.width, size: small.rawValue, atMost: 4)
        : [String(place + 1)]
    }
    let most = lines.map(\.count).max() ?? 0
    if isAgain { sketch.top += 10 }
    let bottom = sketch.top + Double(most) * small.pitch
    for (place, column) in lines.enumerated() {
      let first = bottom - 4 - Double(column.count - 1) * small.pitch
      sketch.write(
        column, at: Point(bands.band(place).middle, first), anchor: .middle, size: small, ink: .soft
      )
    }
    sketch.top = bottom + 4
  }

  /// The numbered headings, one a line.
  private mutating func list() {
    let small = ChartLabel.Size.small
    let columns = sketch.width == .wide ? 3 : 1
    let room = BandScale(count: columns, along: Stretch(0, sketch.units), gap: 16)
    let rows = (map.columns.count + columns - 1) / columns
    for (place, column) in map.columns.enumerated() {
      let band = room.band(place / max(rows, 1))
      let y = sketch.top + small.rawValue + Double(place % max(rows, 1)) * (small.pitch + 2)
      sketch.write(
        ChartLabel(
          String(place + 1), at: Point(band.from + 18, y), anchor: .end, size: small, isBold: true,
          ink: .soft))
      sketch.write(
        [TextWrapping.line(column, width: band.length - 26, size: small.rawValue)],
        at: Point(band.from + 26, y), size: small, ink: .soft)
    }
    sketch.top += Double(rows) * (small.pitch + 2) + 10
  }

  private mutating func row(_ row: HeatMap.Row) {
    let isNarrow = sketch.width == .narrow
    let lines = TextWrapping.lines(
      row.name, width: isNarrow ? sketch.units : names, size: size.rawValue, isBold: row.isOwn,
      atMost: 4)
    let text = Double(lines.count) * size.pitch
    if isNarrow {
      sketch.write(lines, at: Point(0, sketch.top + size.rawValue + 2), isBold: row.isOwn)
      sketch.top += text + 4
      cells(row, height: 28)
      sketch.top += 28 + 8
    } else {
      let height = max(28, text + 8)
      let first = sketch.top + height / 2 - text / 2 + size.pitch / 2 + size.drop
      sketch.write(lines, at: Point(0, first), isBold: row.isOwn)
      cells(row, height: height)
      sketch.top += height + 3
    }
  }

  private mutating func cells(_ row: HeatMap.Row, height: Double) {
    for (place, value) in row.values.enumerated() where place < map.columns.count {
      let band = bands.band(place)
      sketch.cell(
        value, Box(x: band.from, y: sketch.top, width: band.length, height: height), map.steps)
    }
    if row.isOwn {
      let all = Box(
        x: bands.stretch.from, y: sketch.top, width: bands.stretch.length, height: height)
      sketch.draw(.box(all.grown(by: 0.5), .frame), .text)
    }
  }
}

extension Sketch {
  /// A cell or tile with its shade and its number: hidden ones are crossed out, missing ones empty.
  mutating func cell(_ value: ChartValue, _ box: Box, _ steps: ColourSteps) {
    let size = ChartLabel.Size.small
    let place = Point(box.middle.x, box.middle.y + size.drop)
    guard let estimate = value.estimate else {
      draw(.box(box.grown(by: -0.5), value.isSuppressed ? .hidden : .empty), .other)
      return
    }
    let inks = steps.inks(steps.step(estimate.value))
    draw(.box(box, .solid), inks.fill)
    let text = TextWrapping.line(estimate.text, width: box.width - 2, size: size.rawValue)
    write(ChartLabel(text, at: place, anchor: .middle, size: size, ink: inks.text))
  }

  /// The shades with the numbers between them, and what the signs of absence mean where there are
  /// any. Moves `top` below.
  mutating func steps(_ steps: ColourSteps, _ values: [ChartValue]) {
    let small = ChartLabel.Size.small
    let title = TextWrapping.line(steps.title, width: units, size: small.rawValue)
    write(ChartLabel(title, at: Point(0, top + small.rawValue), size: small, ink: .soft))
    top += small.pitch + 4
    let bands = BandScale(count: steps.count, along: Stretch(10, min(units - 10, 250)))
    for step in 0..<steps.count {
      let band = bands.band(step)
      draw(
        .box(Box(x: band.from, y: top, width: band.length, height: 12), .solid),
        steps.inks(step).fill)
    }
    let axis = ValueAxis(
      low: 0, high: Double(steps.count),
      ticks: steps.bounds.enumerated().map { Tick(Double($0), $1.text) })
    top += 12
    let start = top
    acrossAxis(axis, along: bands.stretch, from: start)
    absences(values)
  }

  /// A line of the signs of absence that occur, each with its word.
  mutating func absences(_ values: [ChartValue]) {
    var entries: [KeyEntry] = []
    let box = Box(x: -11, y: -6, width: 22, height: 12)
    let hidden = values.first { $0.isSuppressed }
    let absent = values.first { $0.estimate == nil && !$0.isSuppressed && !$0.text.isEmpty }
    if let hidden {
      entries.append(KeyEntry(sample: [ChartMark(.box(box, .hidden), .other)], text: hidden.text))
    }
    if let absent {
      entries.append(KeyEntry(sample: [ChartMark(.box(box, .empty), .other)], text: absent.text))
    }
    if !entries.isEmpty { top += 6 }
    key(entries)
  }
}
