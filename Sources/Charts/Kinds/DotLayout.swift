/// Where the rows of a dot chart stand: on a page names, strip and values beside each other, on a
/// phone names and values above the strip.
struct DotLayout {
  let plot: DotChart
  var sketch: Sketch
  private let names: Double
  private let values: Double
  private let numbers: Double
  private let strip: Stretch
  private let scale: LinearScale
  private let size = ChartLabel.Size.plain

  init(_ plot: DotChart, _ width: ChartWidth) {
    self.plot = plot
    sketch = Sketch(width, plot.frame)
    values = Self.room(for: plot.rows)
    numbers = Self.numberRoom(plot.rows)
    switch width {
    case .narrow:
      names = width.units - values - 12
      strip = Stretch(10, width.units - 10)
    case .wide, .sheet:
      names = min(
        plot.rows.map { TextWidth.of(TextWrapping.plain($0.name), size: 13.5, isBold: true) }
          .max() ?? 0, 190)
      strip = Stretch(names + 24, width.units - values - 24)
    }
    scale = plot.axis.scale(along: strip)
  }

  mutating func compose() {
    let keyed = plot.series.count > 1 ? labelledRow == nil : false
    if keyed { sketch.key(plot.series.map(entry)) }
    if let reference = plot.reference { writeReference(reference) }
    let start = sketch.top
    for place in plot.rows.indices { row(place) }
    if let reference = plot.reference { drawReference(reference, from: start) }
    sketch.acrossAxis(plot.axis, along: strip, from: start)
  }

  /// The first row in which every series has a value: there the signs are named.
  private var labelledRow: Int? {
    guard plot.series.count > 1, headers(of: plot.series.indices.map { _ in 0 }) != nil else {
      return nil
    }
    return plot.rows.indices.first { row in
      plot.rows[row].values.count >= plot.series.count
        && plot.rows[row].values.prefix(plot.series.count).allSatisfy { $0.estimate != nil }
    }
  }
}

extension DotLayout {
  private mutating func row(_ place: Int) {
    let row = plot.rows[place]
    let isNarrow = sketch.width == .narrow
    let lines = TextWrapping.lines(
      row.name, width: names, size: size.rawValue, isBold: true, atMost: 4)
    let text = Double(max(lines.count, 1)) * size.pitch
    let lanes = Double(laneCount(row)) * 11
    let isLabelled = place == labelledRow
    let header = isLabelled ? 26.0 : 0
    let isEmphatic = row.isOwn && isList
    if isNarrow {
      let first = sketch.top + size.rawValue
      sketch.write(lines, at: Point(0, first), isBold: isEmphatic)
      value(row, at: first)
      sketch.top += text + header
      strip(row, at: sketch.top + 13, isLabelled: isLabelled)
      sketch.top += 26 + lanes + 8
    } else {
      sketch.top += header
      let height = max(text + 12, 30 + lanes)
      let middle = sketch.top + (height - lanes) / 2
      let first = middle - text / 2 + size.pitch / 2 + size.drop
      let down = max(sketch.top + 2 + size.rawValue - first, 0)
      sketch.write(lines, at: Point(0, first + down), isBold: isEmphatic)
      value(row, at: middle + size.drop)
      strip(row, at: middle, isLabelled: isLabelled)
      sketch.top += height
    }
  }

  private var isList: Bool { plot.rows.contains { !$0.isOwn } }

  private func laneCount(_ row: DotChart.Row) -> Int {
    row.values.dropFirst().prefix(plot.series.count - 1).filter {
      $0.estimate?.low != nil && $0.estimate?.high != nil
    }.count
  }

  /// The signs of a row: the first series on the line, those with intervals of their own below it.
  private mutating func strip(_ row: DotChart.Row, at y: Double, isLabelled: Bool) {
    sketch.draw(.line([Point(strip.from, y), Point(strip.to, y)], .dotted), .grid)
    var lane = y
    var places: [(Double, Double)] = []
    for (place, series) in plot.series.enumerated() where place < row.values.count {
      let value = row.values[place]
      guard let estimate = value.estimate else {
        places.append((strip.middle, y))
        if place == 0 {
          let box = Box(x: strip.from, y: y - 5, width: strip.length, height: 10)
          sketch.missing(value, box)
        }
        continue
      }
      if place > 0, estimate.low != nil, estimate.high != nil {
        lane += 11
        sketch.interval(estimate, on: track(lane), .thin, series.role.ink)
        sketch.point(estimate.value, on: track(lane), series.role.form, series.role.ink)
        places.append((scale.place(estimate.value), lane))
      } else {
        places.append((scale.place(estimate.value), y))
        let ink: Ink = row.isOwn ? row.verdict.ink : .other
        if place == 0 { sketch.interval(estimate, on: track(y), row.isOwn ? .thick : .thin, ink) }
      }
    }
    points(row, at: y)
    if isLabelled { header(places, above: y - 11) }
  }

  /// The signs on the line itself, the page's own unit on top.
  private mutating func points(_ row: DotChart.Row, at y: Double) {
    for (place, series) in plot.series.enumerated().reversed() where place < row.values.count {
      guard let estimate = row.values[place].estimate else { continue }
      if place == 0 {
        let form = row.isOwn ? series.role.form : .ring
        sketch.point(estimate.value, on: track(y), form, row.isOwn ? row.verdict.ink : .other)
      } else if estimate.low == nil || estimate.high == nil {
        sketch.point(estimate.value, on: track(y), series.role.form, series.role.ink)
      }
    }
  }

  private func track(_ y: Double) -> Track { Track(direction: .across, scale: scale, at: y) }
}

extension DotLayout {
  /// The value at the end of a row, with its interval and number where these find room.
  private mutating func value(_ row: DotChart.Row, at y: Double) {
    guard let value = row.values.first else { return }
    let left = sketch.units - values
    guard let estimate = value.estimate else {
      let text = TextWrapping.line(value.text, width: values - 14, size: 12)
      return sketch.write(
        ChartLabel(text, at: Point(left + 14, y), size: .small, ink: .soft))
    }
    if let form = row.verdict.form {
      sketch.draw(.dot(Point(left + 5, y - 4.5), form), row.verdict.ink)
    }
    let end = left + 14 + numbers
    let text = TextWrapping.line(estimate.text, width: numbers, size: 13.5, isBold: true)
    sketch.write(
      ChartLabel(
        text, at: Point(end, y), anchor: .end, isBold: true,
        ink: row.isOwn ? row.verdict.ink : .text))
    let rest = Self.rests(estimate).first {
      TextWidth.of($0, size: 12, isBold: false) <= sketch.units - end - 7.9
    }
    guard let rest else { return }
    sketch.write(ChartLabel(rest, at: Point(end + 8, y), size: .small, ink: .soft))
  }

  /// What may stand behind a value, from the fullest to the shortest.
  private static func rests(_ estimate: ChartEstimate) -> [String] {
    let parts = [estimate.interval, estimate.count].compactMap(\.self).filter { !$0.isEmpty }
    return parts.count > 1 ? [parts.joined(separator: " · ")] + parts : parts
  }

  private static func numberRoom(_ rows: [DotChart.Row]) -> Double {
    let widths = rows.compactMap { $0.values.first?.estimate }
      .map { TextWidth.of($0.text, size: 13.5, isBold: true) }
    return min(widths.max() ?? 0, 96)
  }

  /// How much room values take at the end of rows: never more than half of a phone's width.
  private static func room(for rows: [DotChart.Row]) -> Double {
    let longest = rows.compactMap { $0.values.first?.estimate }.compactMap { rests($0).first }
      .map { TextWidth.of($0, size: 12, isBold: false) + 8 }
    let words = rows.compactMap { $0.values.first }.filter { $0.estimate == nil }
      .map { TextWidth.of($0.text, size: 12, isBold: false) }
    return min(14 + max(numberRoom(rows) + (longest.max() ?? 0), words.max() ?? 0), 180)
  }

  /// The middles of the series' labels above the row in which they are named; nil where they have no
  /// room side by side.
  private func headers(of wanted: [Double]) -> [Double]? {
    let sizes = plot.series.map { TextWidth.of($0.label, size: 12, isBold: true) + 12 }
    return Spreading.places(
      wanted, sizes: sizes, within: Stretch(strip.from - 10, strip.to + 10))
  }

  private mutating func header(_ places: [(Double, Double)], above y: Double) {
    guard places.count == plot.series.count, let middles = headers(of: places.map(\.0)) else {
      return
    }
    for (place, series) in plot.series.enumerated() {
      let mark = Point(places[place].0, places[place].1 - 8)
      sketch.draw(.line([Point(middles[place], y - 6), mark], .solid), .leader)
      sketch.write(
        ChartLabel(
          series.label, at: Point(middles[place], y - 10), anchor: .middle, size: .small,
          isBold: place == 0, ink: place == 0 ? series.role.ink : .soft))
    }
  }

  private func entry(_ series: DotChart.Series) -> KeyEntry {
    KeyEntry(
      sample: [ChartMark(.dot(Point(0, 0), series.role.form), series.role.ink)],
      text: series.label)
  }

  private mutating func writeReference(_ reference: Tick) {
    sketch.write(
      ChartLabel(
        reference.text, at: Point(scale.place(reference.value), sketch.top + 12), anchor: .middle,
        size: .small, ink: .soft))
    sketch.top += 20
  }

  private mutating func drawReference(_ reference: Tick, from start: Double) {
    let x = scale.place(reference.value)
    sketch.draw(.line([Point(x, start - 2), Point(x, sketch.top)], .dashed), .other)
  }
}
