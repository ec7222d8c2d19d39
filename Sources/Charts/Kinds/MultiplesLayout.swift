/// Where panels stand: up to three beside each other on a page, with the rows' names once at the left; one
/// below the other on a phone.
struct MultiplesLayout {
  let plot: SmallMultiples
  var sketch: Sketch
  private let size = ChartLabel.Size.plain
  private let small = ChartLabel.Size.small
  private let names: Double
  private let values: Double
  private let bands: BandScale
  private let rowLines: [[String]]

  init(_ plot: SmallMultiples, _ width: ChartWidth) {
    self.plot = plot
    sketch = Sketch(width, plot.frame)
    let most = width == .wide ? 130.0 : 118
    let names = min(
      plot.rows.map { TextWidth.of(TextWrapping.plain($0), size: 12, isBold: false) }.max() ?? 0,
      most)
    self.names = names
    let texts = plot.panels.flatMap(\.values).compactMap(\.estimate)
    values = min(texts.map { TextWidth.of($0.text, size: 12, isBold: true) }.max() ?? 0, 62)
    bands = BandScale(
      count: width == .wide ? Self.columns(plot.panels.count) : 1,
      along: Stretch(names + 14, width.units), gap: 26)
    rowLines = plot.rows.map { TextWrapping.lines($0, width: names, size: 12, atMost: 4) }
  }

  /// How many panels stand beside each other on a page.
  private static func columns(_ panels: Int) -> Int {
    switch panels {
    case ...2: max(panels, 1)
    case 4: 2
    default: 3
    }
  }

  mutating func compose() {
    if let label = plot.referenceLabel {
      let tick = ChartMark(.dot(Point(0, 0), .tick), .network)
      sketch.key([KeyEntry(sample: [tick], text: label)])
    }
    var place = 0
    while place < plot.panels.count {
      let next = min(place + bands.count, plot.panels.count)
      panels(Array(plot.panels[place..<next]))
      place = next
    }
  }

  /// Panels that stand beside each other.
  private mutating func panels(_ panels: [SmallMultiples.Panel]) {
    sketch.top += titles(panels)
    let start = sketch.top
    for (place, lines) in rowLines.enumerated() {
      let height = max(24, Double(lines.count) * small.pitch + 6)
      let first =
        sketch.top + height / 2 - Double(lines.count) * small.pitch / 2 + small.pitch / 2
        + small.drop
      sketch.write(lines, at: Point(0, first), size: small, ink: .soft)
      for (rank, panel) in panels.enumerated() {
        row(panel, place, strip(rank), at: sketch.top + height / 2)
      }
      sketch.top += height
    }
    let bottom = sketch.top
    for rank in panels.indices {
      sketch.top = bottom
      let axis = ValueAxis(
        low: plot.axis.low, high: plot.axis.high, ticks: ticks(strip(rank)),
        startsAtLeast: plot.axis.startsAtLeast)
      sketch.acrossAxis(axis, along: strip(rank), from: start)
    }
    sketch.top += 18
  }

  private func strip(_ rank: Int) -> Stretch {
    let band = bands.band(rank)
    return Stretch(band.from + 6, band.to - values - 8)
  }

  /// In a small panel the ends of the axis and its middle tell enough; none reaches into the next panel.
  private func ticks(_ strip: Stretch) -> [Tick] {
    let ticks = plot.axis.shownTicks.map {
      Tick($0.value, TextWrapping.line($0.text, width: values + 12, size: small.rawValue))
    }
    guard ticks.count > 3, strip.length < 190, ticks.count % 2 == 1 else { return ticks }
    return [ticks[0], ticks[ticks.count / 2], ticks[ticks.count - 1]]
  }

  /// The panels' names above them. Returns how high they are.
  private mutating func titles(_ panels: [SmallMultiples.Panel]) -> Double {
    let isNarrow = sketch.width == .narrow
    var most = 0.0
    for (rank, panel) in panels.enumerated() {
      let band = bands.band(rank)
      let left = isNarrow ? 0 : band.from
      let lines = TextWrapping.lines(
        panel.title, width: band.to - left, size: size.rawValue, isBold: true, atMost: 4)
      sketch.write(
        lines, at: Point(left, sketch.top + size.rawValue), isBold: true,
        ink: panel.isOwn ? .own : .text)
      var height = Double(lines.count) * size.pitch
      if let count = panel.count {
        let line = TextWrapping.line(count, width: band.to - left, size: small.rawValue)
        sketch.write(
          ChartLabel(
            line, at: Point(left, sketch.top + height + small.rawValue - 1), size: small,
            ink: .soft))
        height += small.pitch
      }
      most = max(most, height)
    }
    return most + 6
  }

  private mutating func row(
    _ panel: SmallMultiples.Panel, _ place: Int, _ strip: Stretch, at y: Double
  ) {
    guard place < panel.values.count else { return }
    let value = panel.values[place]
    let track = Track(direction: .across, scale: plot.axis.scale(along: strip), at: y)
    let ink: Ink = panel.isOwn ? .own : .other
    sketch.draw(.line([Point(strip.from, y), Point(strip.to, y)], .dotted), .grid)
    if let estimate = value.estimate {
      sketch.interval(estimate, on: track, panel.isOwn ? .thick : .thin, ink)
    } else {
      let box = Box(x: strip.from, y: y - 4, width: strip.length, height: 8)
      return sketch.missing(value, box, word: small)
    }
    if place < plot.references.count, let reference = plot.references[place] {
      sketch.point(reference, on: track, .tick, .network)
    }
    guard let estimate = value.estimate else { return }
    sketch.point(estimate.value, on: track, panel.isOwn ? .filled : .ring, ink)
    let text = TextWrapping.line(
      estimate.text, width: values, size: small.rawValue, isBold: true)
    sketch.write(
      ChartLabel(
        text, at: Point(strip.to + 8 + values, y + small.drop), anchor: .end, size: small,
        isBold: true))
  }
}
