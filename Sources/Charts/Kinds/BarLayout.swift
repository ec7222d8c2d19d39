/// Where bars stand: each below its name, all on one scale, as long as the picture is wide.
struct BarLayout {
  let bars: StackedBars
  var sketch: Sketch
  private let size = ChartLabel.Size.plain
  private let small = ChartLabel.Size.small
  private let thickness = 26.0
  private let scale: BarScale

  init(_ bars: StackedBars, _ width: ChartWidth) {
    self.bars = bars
    sketch = Sketch(width, bars.frame)
    scale = BarScale(bars, units: width.units)
  }

  mutating func compose() {
    let named = bars.rows.first { $0.shares != nil }.map(answersNamed) ?? false
    if !named { sketch.key(bars.answers.map(entry)) }
    for row in bars.rows { self.row(row) }
    sketch.top += 4
  }

  private mutating func row(_ row: StackedBars.Row) {
    let count = row.count ?? ""
    let counted = count.isEmpty ? 0 : TextWidth.of(count, size: small.rawValue, isBold: false) + 16
    let lines = TextWrapping.lines(
      row.name, width: sketch.units - min(counted, sketch.units / 2), size: size.rawValue,
      isBold: row.isOwn, atMost: 4)
    let first = sketch.top + size.rawValue + 2
    sketch.write(lines, at: Point(0, first), isBold: row.isOwn)
    if !count.isEmpty {
      let text = TextWrapping.line(count, width: sketch.units / 2 - 8, size: small.rawValue)
      sketch.write(
        ChartLabel(text, at: Point(sketch.units, first), anchor: .end, size: small, ink: .soft))
    }
    sketch.top += Double(max(lines.count, 1)) * size.pitch + 5
    bar(row)
    sketch.top += thickness + 13
  }

  private mutating func bar(_ row: StackedBars.Row) {
    let whole = Box(x: 0.5, y: sketch.top, width: sketch.units - 1, height: thickness)
    switch row.content {
    case .absent(let word): missing(word, whole, .empty)
    case .suppressed(let word): missing(word, whole, .hidden)
    case .shares(let shares):
      segments(shares)
      guard bars.isDiverging else { return }
      let line = [-4.0, thickness + 4].map { Point(scale.line, sketch.top + $0) }
      sketch.draw(.line(line, .solid), .text)
    }
  }

  private mutating func missing(_ word: String, _ box: Box, _ filling: ChartShape.Filling) {
    sketch.draw(.box(box, filling), .other)
    let label = ChartLabel(
      TextWrapping.line(word, width: box.width - 24, size: small.rawValue),
      at: Point(box.x + 12, box.middle.y + small.drop), size: small, ink: .onAside)
    guard !label.text.isEmpty else { return }
    sketch.draw(.box(label.box.grown(by: 4), .solid), .aside)
    sketch.write(label)
  }

  private mutating func segments(_ shares: [StackedBars.Share]) {
    for (place, stretch) in scale.segments(shares).enumerated() where stretch.length > 0.01 {
      let answer = bars.answers[place]
      let box = Box(
        x: min(stretch.from, stretch.to), y: sketch.top, width: max(stretch.length - 1.5, 0.75),
        height: thickness)
      let inset = answer.tone == .aside ? box.grown(by: -0.5) : box
      sketch.draw(.box(inset, answer.tone.filling), answer.tone.inks.fill)
      write(shares[place], answer, box)
    }
  }

  /// The answer and its share where both find room, else the share alone, else nothing: the table
  /// has them all.
  private mutating func write(
    _ share: StackedBars.Share, _ answer: StackedBars.Answer, _ box: Box
  ) {
    // The line through the middle answer must not run through its share.
    let room = bars.isDiverging && answer.tone == .middle ? box.width / 2 : box.width
    guard let text = text(share, answer, within: room) else { return }
    let label = ChartLabel(
      text, at: Point(box.x + 6, box.middle.y + small.drop), size: small,
      ink: answer.tone.inks.text)
    if answer.tone.filling == .hatched {
      sketch.draw(.box(label.box.grown(by: 2), .solid), answer.tone.inks.fill)
    }
    sketch.write(label)
  }

  private func text(
    _ share: StackedBars.Share, _ answer: StackedBars.Answer, within width: Double
  ) -> String? {
    [TextWrapping.plain(answer.label) + " " + share.text, share.text].first {
      TextWidth.of($0, size: small.rawValue, isBold: false) <= width - 12
    }
  }

  /// Whether every answer's name stands in the bar itself.
  private func answersNamed(_ row: StackedBars.Row) -> Bool {
    guard let shares = row.shares, shares.count >= bars.answers.count else { return false }
    return scale.segments(shares).enumerated().allSatisfy { place, stretch in
      let answer = bars.answers[place]
      return text(shares[place], answer, within: stretch.length - 1.5)
        == TextWrapping.plain(answer.label) + " " + shares[place].text
    }
  }

  private func entry(_ answer: StackedBars.Answer) -> KeyEntry {
    KeyEntry(
      sample: [
        ChartMark(
          .box(Box(x: -11, y: -7, width: 22, height: 14), answer.tone.filling),
          answer.tone.inks.fill)
      ], text: answer.label)
  }
}

/// Where the parts of a bar lie.
private struct BarScale {
  let bars: StackedBars
  private let whole: DivergingShareScale
  /// Where the answers outside the scale begin, in a diverging picture.
  private let apart: Double

  init(_ bars: StackedBars, units: Double) {
    self.bars = bars
    guard bars.isDiverging else {
      let most = bars.rows.compactMap { $0.shares?.reduce(0) { $0 + $1.share } }.max() ?? 1
      // Shares that are rounded up may pass the whole a little; nothing is drawn beyond the edge.
      whole = DivergingShareScale(
        left: 0, right: 1, along: Stretch(0, units / max(most, 1)))
      apart = units
      return
    }
    let rows = bars.rows.compactMap(\.shares)
    let left = rows.map { Self.side(bars, $0, isLeft: true) }.max() ?? 0
    let right = rows.map { Self.side(bars, $0, isLeft: false) }.max() ?? 0
    let beside = rows.map { Self.beside(bars, $0) }.max() ?? 0
    let gap = beside > 0 ? 16.0 : 0
    let unit = (units - gap) / max(left + right + beside, 0.000_001)
    whole = DivergingShareScale(
      left: left, right: right, along: Stretch(0, (left + right) * unit))
    apart = (left + right) * unit + gap
  }

  var line: Double { whole.place(0) }

  /// One stretch for each answer, in their order.
  func segments(_ shares: [StackedBars.Share]) -> [Stretch] {
    let parts = Array(zip(bars.answers, shares))
    guard bars.isDiverging else {
      var sum = 0.0
      return parts.map { _, share in
        let start = whole.place(sum)
        sum += share.share
        return Stretch(start, start + share.share * whole.stretch.length)
      }
    }
    let unit = whole.place(1) - whole.place(0)
    var next = whole.place(-Self.side(bars, shares, isLeft: true))
    var beside = apart
    return parts.map { answer, share in
      let length = share.share * unit
      if answer.tone == .aside {
        beside += length
        return Stretch(beside - length, beside)
      }
      next += length
      return Stretch(next - length, next)
    }
  }

  /// How much of a bar lies to one side of the line; the middle answer lies on both.
  private static func side(
    _ bars: StackedBars, _ shares: [StackedBars.Share], isLeft: Bool
  ) -> Double {
    let startsWanted =
      bars.answers.first { $0.tone != .aside && $0.tone != .middle }
      .map { $0.tone == .most || $0.tone == .more } ?? true
    return zip(bars.answers, shares).reduce(0) { sum, part in
      let (answer, share) = part
      switch answer.tone {
      case .aside: return sum
      case .middle: return sum + share.share / 2
      case .most, .more: return sum + (startsWanted == isLeft ? share.share : 0)
      case .less, .least: return sum + (startsWanted == isLeft ? 0 : share.share)
      }
    }
  }

  private static func beside(_ bars: StackedBars, _ shares: [StackedBars.Share]) -> Double {
    zip(bars.answers, shares).reduce(0) { $0 + ($1.0.tone == .aside ? $1.1.share : 0) }
  }
}
