/// Where the names of a learning picture stand, and the arrows between them: one block for each
/// subject, so that what is learnt is told by place, not by colour.
struct LearningLayout {
  let plot: LearningLinks
  var sketch: Sketch
  /// How wide a column of names is.
  private let column: Double
  private let size = ChartLabel.Size.plain

  /// A name in one of the two columns.
  private struct Name {
    let text: String
    let lines: [String]
    var middle = 0.0

    func height(_ pitch: Double) -> Double { Double(max(lines.count, 1)) * pitch + 8 }
  }

  init(_ plot: LearningLinks, _ width: ChartWidth) {
    self.plot = plot
    sketch = Sketch(width, plot.frame)
    column = width == .wide ? 270 : 136
  }

  mutating func compose() {
    guard plot.subjects.contains(where: { !$0.links.isEmpty }) else { return }
    heads()
    for subject in plot.subjects where !subject.links.isEmpty { block(subject) }
  }

  private mutating func heads() {
    let y = sketch.top + 12
    for (word, x, anchor) in [
      (plot.words.teacher, column, ChartLabel.Anchor.end),
      (plot.words.learner, sketch.units - column, .start),
    ] {
      let text = TextWrapping.line(word, width: column, size: ChartLabel.Size.small.rawValue)
      sketch.write(
        ChartLabel(text, at: Point(x, y), anchor: anchor, size: .small, ink: .soft))
    }
    sketch.top = y + 8
  }

  private mutating func block(_ subject: LearningLinks.Subject) {
    let title = TextWrapping.lines(
      subject.name, width: sketch.units, size: size.rawValue, isBold: true, atMost: 3)
    sketch.top += 8
    sketch.draw(
      .line([Point(0, sketch.top), Point(sketch.units, sketch.top)], .solid), .grid)
    sketch.write(title, at: Point(0, sketch.top + size.pitch), isBold: true)
    sketch.top += Double(title.count) * size.pitch + 10
    let (teachers, learners) = names(subject)
    let height = max(total(teachers), total(learners))
    let left = placed(teachers, height)
    let right = placed(learners, height)
    arrows(subject, left, right)
    write(left, at: column, anchor: .end)
    write(right, at: sketch.units - column, anchor: .start)
    sketch.top += height + 6
  }

  /// Teachers in the order given, learners by the middle of their teachers' places, so that few
  /// arrows cross.
  private func names(_ subject: LearningLinks.Subject) -> ([Name], [Name]) {
    var teachers: [String] = []
    var learners: [String] = []
    for link in subject.links {
      if !teachers.contains(link.teacher) { teachers.append(link.teacher) }
      if !learners.contains(link.learner) { learners.append(link.learner) }
    }
    func middle(_ learner: String) -> Double {
      let places = subject.links.filter { $0.learner == learner }
        .compactMap { teachers.firstIndex(of: $0.teacher) }
      return Double(places.reduce(0, +)) / Double(max(places.count, 1))
    }
    let ordered = learners.enumerated()
      .map { (middle: middle($0.element), rank: $0.offset, name: $0.element) }
      .sorted { ($0.middle, $0.rank) < ($1.middle, $1.rank) }.map(\.name)
    return (teachers.map(name), ordered.map(name))
  }

  private func name(_ text: String) -> Name {
    Name(
      text: text,
      lines: TextWrapping.lines(
        text, width: column, size: size.rawValue, isBold: text == plot.own, atMost: 3))
  }

  private func total(_ names: [Name]) -> Double {
    names.reduce(0) { $0 + $1.height(size.pitch) }
  }

  /// The shorter column in the middle of the longer one.
  private func placed(_ names: [Name], _ height: Double) -> [Name] {
    var y = sketch.top + (height - total(names)) / 2
    return names.map { name in
      var copy = name
      copy.middle = y + name.height(size.pitch) / 2
      y += name.height(size.pitch)
      return copy
    }
  }

  private mutating func write(_ names: [Name], at x: Double, anchor: ChartLabel.Anchor) {
    for name in names {
      let rows = Double(name.lines.count - 1) * size.pitch
      sketch.write(
        name.lines, at: Point(x, name.middle - rows / 2 + size.drop), anchor: anchor,
        isBold: name.text == plot.own)
    }
  }

  private mutating func arrows(
    _ subject: LearningLinks.Subject, _ left: [Name], _ right: [Name]
  ) {
    let from = column + 12
    let to = sketch.units - column - 12
    for link in subject.links {
      guard let teacher = left.first(where: { $0.text == link.teacher }),
        let learner = right.first(where: { $0.text == link.learner })
      else { continue }
      let isOwn = plot.own.map { [link.teacher, link.learner].contains($0) } ?? true
      let ink: Ink = isOwn ? .own : .other
      sketch.draw(
        .line([Point(from, teacher.middle), Point(to - 4, learner.middle)], .solid), ink)
      sketch.draw(.dot(Point(from, teacher.middle), .filled), ink)
      sketch.draw(.dot(Point(to - 1, learner.middle), .beyondRight), ink)
    }
  }
}
