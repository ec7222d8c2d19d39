/// Where a plane's lines, signs and names stand.
struct PlaneLayout {
  let plane: FieldPlane
  var sketch: Sketch
  private let small = ChartLabel.Size.small
  private let across: LinearScale
  private let upwards: LinearScale
  private let box: Box
  private let places: [(thing: FieldPlane.Thing, point: Point)]
  private var placing: LabelPlacing

  /// With more things than these a key below the picture would be longer than the picture; the table has it.
  private static let longestKey = 24
  /// With more things than so many intervals would hide what they belong to; the table has them.
  private static func mostIntervals(_ width: ChartWidth) -> Int { width == .wide ? 12 : 6 }

  init(_ plane: FieldPlane, _ width: ChartWidth) {
    self.plane = plane
    sketch = Sketch(width, plane.frame)
    let left = Sketch.room(for: plane.upwards) + 4
    let box = Box(
      x: left, y: sketch.top + 42, width: width.units - 12 - left,
      height: width == .wide ? 400 : 320)
    let across = plane.across.scale(along: Stretch(box.x, box.right))
    let upwards = plane.upwards.scale(along: Stretch(box.bottom, box.y))
    places = plane.things.compactMap { thing in
      guard let x = thing.across.estimate, let y = thing.upwards.estimate else { return nil }
      return (thing, Point(across.place(x.value), upwards.place(y.value)))
    }
    var taken = places.map {
      Box(x: $0.point.x - 6, y: $0.point.y - 6, width: 12, height: 12)
    }
    if places.count <= Self.mostIntervals(width) {
      taken += places.flatMap { Self.whiskers($0.thing, $0.point, across, upwards) }
    }
    placing = LabelPlacing(
      within: Box(x: box.x + 2, y: box.y - 2, width: box.width + 8, height: box.height + 2),
      points: taken)
    self.box = box
    self.across = across
    self.upwards = upwards
  }

  /// What intervals take.
  private static func whiskers(
    _ thing: FieldPlane.Thing, _ point: Point, _ across: LinearScale, _ upwards: LinearScale
  ) -> [Box] {
    var boxes: [Box] = []
    if let low = thing.across.estimate?.low, let high = thing.across.estimate?.high {
      let left = across.place(low)
      boxes.append(Box(x: left, y: point.y - 1, width: across.place(high) - left, height: 2))
    }
    if let low = thing.upwards.estimate?.low, let high = thing.upwards.estimate?.high {
      let top = upwards.place(high)
      boxes.append(Box(x: point.x - 1, y: top, width: 2, height: upwards.place(low) - top))
    }
    return boxes
  }

  mutating func compose() {
    if let title = plane.upwards.title {
      let line = TextWrapping.line(title, width: sketch.units, size: small.rawValue)
      sketch.write(ChartLabel(line, at: Point(0, box.y - 28), size: small, ink: .soft))
    }
    sketch.upwardsAxis(
      plane.upwards, along: Stretch(box.bottom, box.y), across: Stretch(box.x, box.right))
    cuts()
    for name in corners { fixed(name.first { isClear($0) } ?? name[0]) }
    if places.count <= Self.mostIntervals(sketch.width) {
      for place in places { intervals(place.thing) }
    }
    for place in places { sign(place.thing, place.point) }
    let isNumbered = !names()
    sketch.top = box.bottom + 4
    sketch.acrossAxis(plane.across, along: across.stretch, from: box.y)
    signKey()
    if isNumbered, places.count <= Self.longestKey { numberKey() }
    sketch.unplaced(
      plane.things.map { ($0.name, $0.across.estimate == nil ? $0.across : $0.upwards) })
  }

  /// The two lines, each with its words at its end.
  private mutating func cuts() {
    let x = across.place(plane.cutAcross.value)
    let y = upwards.place(plane.cutUpwards.value)
    sketch.draw(.line([Point(x, box.y), Point(x, box.bottom)], .solid), .other)
    sketch.draw(.line([Point(box.x, y), Point(box.right, y)], .solid), .other)
    sketch.write(
      ChartLabel(
        plane.cutAcross.text, at: Point(x, box.y - 11), anchor: .middle, size: small, ink: .soft))
    let text = TextWrapping.line(
      plane.cutUpwards.text, width: box.width / 2, size: small.rawValue)
    fixed([
      ChartLabel(
        text, at: Point(box.right, y - 5), anchor: .end, size: small, ink: .soft, isOver: true)
    ])
  }

  private func isClear(_ labels: [ChartLabel]) -> Bool {
    labels.allSatisfy { placing.isFree($0.box, avoidsPoints: true) }
  }

  /// Labels that have one place; left out together where it is taken or lies outside.
  private mutating func fixed(_ labels: [ChartLabel]) {
    guard labels.allSatisfy({ placing.isFree($0.box) }) else {
      sketch.omit(labels.map(\.text).joined(separator: " "))
      return
    }
    for label in labels {
      placing.take(label.box.grown(by: 2))
      sketch.write(label)
    }
  }
}

extension PlaneLayout {
  /// The places of each field's name, the corner that is farthest from the lines before the one beside the line
  /// upwards.
  private var corners: [[[ChartLabel]]] {
    let x = across.place(plane.cutAcross.value)
    let y = upwards.place(plane.cutUpwards.value)
    func corner(_ name: String, isUpper: Bool, isLeft: Bool) -> [[ChartLabel]] {
      let sides = isLeft ? (box.x, x) : (x, box.right)
      let room = sides.1 - sides.0 - 12
      let lines = TextWrapping.lines(
        name, width: room, size: small.rawValue, isBold: true, atMost: 2)
      let first =
        isUpper ? box.y + 16 : box.bottom - 8 - Double(lines.count - 1) * small.pitch
      let last = first + Double(lines.count - 1) * small.pitch
      guard room > 30, isUpper ? last < y - 4 : first - small.rawValue > y + 4 else { return [[]] }
      return [isLeft, !isLeft].map { startsLeft in
        lines.enumerated().map { row, line in
          ChartLabel(
            line,
            at: Point(
              startsLeft ? sides.0 + 6 : sides.1 - 6, first + Double(row) * small.pitch),
            anchor: startsLeft ? .start : .end, size: small, isBold: true, ink: .soft,
            isOver: true)
        }
      }
    }
    let fields = plane.fields
    return [
      corner(fields.upperLeft, isUpper: true, isLeft: true),
      corner(fields.upperRight, isUpper: true, isLeft: false),
      corner(fields.lowerLeft, isUpper: false, isLeft: true),
      corner(fields.lowerRight, isUpper: false, isLeft: false),
    ]
  }

  private mutating func intervals(_ thing: FieldPlane.Thing) {
    guard let x = thing.across.estimate, let y = thing.upwards.estimate else { return }
    sketch.interval(
      x, on: Track(direction: .across, scale: across, at: upwards.place(y.value)), .thin, .own)
    sketch.interval(
      y, on: Track(direction: .upwards, scale: upwards, at: across.place(x.value)), .thin, .own)
  }

  private mutating func sign(_ thing: FieldPlane.Thing, _ point: Point) {
    let values = (thing.across.estimate?.value ?? 0, thing.upwards.estimate?.value ?? 0)
    let form: ChartShape.DotForm
    switch (upwards.side(of: values.1), across.side(of: values.0)) {
    case (.above, _): form = .beyondTop
    case (.below, _): form = .beyondBottom
    case (_, .above): form = .beyondRight
    case (_, .below): form = .beyondLeft
    default: form = thing.isSure ? .filled : .ring
    }
    sketch.draw(.dot(point, form), .own)
  }

  /// Names beside the signs where all of them find room; else numbers, of which one that finds none is left
  /// out. Tells whether names stand there.
  private mutating func names() -> Bool {
    let widest = box.width * 0.35
    if places.allSatisfy({ label($0.thing.name, at: $0.point).width <= widest }) {
      var trial = placing
      let labels = places.compactMap {
        trial.place(label($0.thing.name, at: $0.point), near: $0.point)
      }
      if labels.count == places.count {
        for (label, place) in zip(labels, places) { write(label, place.point) }
        return true
      }
    }
    for (thing, point) in places {
      guard let label = placing.place(label(number(thing), at: point, isBold: true), near: point)
      else {
        sketch.omit(thing.name)
        continue
      }
      write(label, point)
    }
    return false
  }

  private func number(_ thing: FieldPlane.Thing) -> String {
    TextWrapping.line(thing.number, width: 30, size: small.rawValue, isBold: true)
  }

  private func label(_ text: String, at point: Point, isBold: Bool = false) -> ChartLabel {
    ChartLabel(
      TextWrapping.plain(text), at: point, size: small, isBold: isBold, isOver: true)
  }

  private mutating func write(_ label: ChartLabel, _ point: Point) {
    sketch.leader(from: point, to: label)
    sketch.write(label)
  }

  private mutating func signKey() {
    let kinds = [(true, ChartShape.DotForm.filled), (false, .ring)]
    sketch.top += 4
    sketch.key(
      kinds.compactMap { isSure, form in
        guard places.contains(where: { $0.thing.isSure == isSure }) else { return nil }
        return KeyEntry(
          sample: [ChartMark(.dot(Point(0, 0), form), .own)],
          text: isSure ? plane.signs.sure : plane.signs.unsure)
      })
  }

  /// What the numbers stand for, in columns that are read downwards.
  private mutating func numberKey() {
    let columns = sketch.width == .wide ? 2 : 1
    let each = (places.count + columns - 1) / columns
    let step = sketch.units / Double(columns)
    let start = sketch.top + small.pitch
    for column in 0..<columns {
      var y = start
      for place in places.dropFirst(column * each).prefix(each) {
        let x = Double(column) * step
        let lines = TextWrapping.lines(
          place.thing.name, width: step - 46, size: small.rawValue, atMost: 3)
        sketch.write(
          ChartLabel(number(place.thing), at: Point(x, y), size: small, isBold: true))
        sketch.write(lines, at: Point(x + 34, y), size: small)
        y += Double(max(lines.count, 1)) * small.pitch + 3
      }
      sketch.top = max(sketch.top, y - small.pitch + 6)
    }
  }
}
