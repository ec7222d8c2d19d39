/// The way runs to the right on a page and downwards on a phone, or where there are so many
/// touchpoints that their names have no room beside each other.
struct PathLayout {
  let path: ServicePath
  var sketch: Sketch
  private let size = ChartLabel.Size.plain
  private let small = ChartLabel.Size.small

  init(_ path: ServicePath, _ width: ChartWidth) {
    self.path = path
    sketch = Sketch(width, path.frame)
  }

  mutating func compose() {
    key()
    runsAcross ? across() : downwards()
  }

  private var runsAcross: Bool {
    let room = acrossBands.width - 10
    return sketch.width == .wide && room >= 62
      && path.touchpoints.allSatisfy {
        TextWrapping.widestPiece($0.name, size: small.rawValue) <= room
          && TextWidth.of($0.value.text, size: size.rawValue, isBold: true) <= room - 16
      }
  }

  private var acrossBands: BandScale {
    BandScale(
      count: path.touchpoints.count,
      along: Stretch(Sketch.room(for: path.axis) + 6, sketch.units))
  }

  private mutating func key() {
    let own = [
      ChartMark(.interval(Point(-9, 0), Point(9, 0), .thick), .own),
      ChartMark(.dot(Point(0, 0), .filled), .own),
    ]
    var entries = [KeyEntry(sample: own, text: path.ownLabel)]
    if let label = path.referenceLabel {
      let line = [
        ChartMark(.line([Point(-11, 0), Point(11, 0)], .dashed), .other),
        ChartMark(.dot(Point(0, 0), .diamond), .network),
      ]
      entries.append(KeyEntry(sample: line, text: label))
    }
    sketch.key(entries)
  }

  /// Points of a row of values, in unbroken runs.
  private func runs(_ values: [Double?], _ tracks: [Track]) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for (value, track) in zip(values, tracks) {
      if let value, value.isFinite {
        runs[runs.count - 1].append(track.point(value))
      } else if !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    return runs.filter { $0.count > 1 }
  }

  /// The lines, then the references, then the values: what matters most on top.
  private mutating func marks(_ tracks: [Track]) {
    let references = path.touchpoints.map(\.reference)
    for run in runs(references, tracks) { sketch.draw(.line(run, .dashed), .other) }
    for (touchpoint, track) in zip(path.touchpoints, tracks) {
      guard let estimate = touchpoint.value.estimate else { continue }
      sketch.interval(estimate, on: track, .thick, touchpoint.verdict.ink)
    }
    let own = path.touchpoints.map { $0.value.estimate?.value }
    for run in runs(own, tracks) { sketch.draw(.line(run, .solid), .own) }
    for (touchpoint, track) in zip(path.touchpoints, tracks) {
      if let reference = touchpoint.reference, reference.isFinite {
        sketch.point(reference, on: track, .diamond, .network)
      }
      if let estimate = touchpoint.value.estimate {
        sketch.point(estimate.value, on: track, .filled, touchpoint.verdict.ink)
      }
    }
  }
}

extension PathLayout {
  private mutating func across() {
    let bands = acrossBands
    let numbers = sketch.top
    let start = numbers + 42
    let bottom = start + 190
    let stretch = Stretch(bottom, start)
    sketch.upwardsAxis(
      path.axis, along: stretch, across: Stretch(bands.stretch.from - 6, sketch.units))
    let scale = path.axis.scale(along: stretch)
    let tracks = path.touchpoints.indices.map {
      Track(direction: .upwards, scale: scale, at: bands.band($0).middle)
    }
    for (touchpoint, track) in zip(path.touchpoints, tracks)
    where touchpoint.value.estimate == nil {
      sketch.missing(
        touchpoint.value, Box(x: track.at - 5, y: start, width: 10, height: bottom - start))
    }
    marks(tracks)
    for (touchpoint, track) in zip(path.touchpoints, tracks) {
      number(touchpoint, at: Point(track.at, numbers + size.rawValue))
    }
    sketch.top = bottom + 12
    names(bands)
    if let title = path.axis.title { write(title) }
  }

  /// All values stand on one line above their touchpoints, so that they can be read in a row.
  private mutating func number(_ touchpoint: ServicePath.Touchpoint, at place: Point) {
    guard let estimate = touchpoint.value.estimate else {
      return sketch.write(
        ChartLabel(touchpoint.value.text, at: place, anchor: .middle, size: small, ink: .soft))
    }
    let label = ChartLabel(
      estimate.text, at: place, anchor: .middle, isBold: true, ink: touchpoint.verdict.ink)
    if let form = touchpoint.verdict.form {
      sketch.draw(
        .dot(Point(label.box.x - 8, place.y - size.drop), form), touchpoint.verdict.ink)
    }
    sketch.write(label)
    let room = acrossBands.width - 8
    let rest = [estimate.interval, estimate.count].compactMap(\.self).first {
      TextWidth.of($0, size: small.rawValue, isBold: false) <= room
    }
    guard let rest else { return }
    sketch.write(
      ChartLabel(
        rest, at: Point(place.x, place.y + small.pitch), anchor: .middle, size: small, ink: .soft))
  }

  private mutating func names(_ bands: BandScale) {
    var most = 0
    for (place, touchpoint) in path.touchpoints.enumerated() {
      let lines = TextWrapping.lines(
        touchpoint.name, width: bands.width - 10, size: small.rawValue, atMost: 6)
      most = max(most, lines.count)
      sketch.write(
        lines, at: Point(bands.band(place).middle, sketch.top + small.rawValue), anchor: .middle,
        size: small)
    }
    sketch.top += Double(most) * small.pitch + 4
  }

  private mutating func write(_ title: String) {
    let line = TextWrapping.line(title, width: sketch.units, size: small.rawValue)
    sketch.write(
      ChartLabel(line, at: Point(0, sketch.top + small.rawValue + 4), size: small, ink: .soft))
    sketch.top += small.pitch + 8
  }
}

extension PathLayout {
  private mutating func downwards() {
    let isNarrow = sketch.width == .narrow
    let texts = path.touchpoints.compactMap(\.value.estimate)
    let values = min(
      texts.map { TextWidth.of($0.text, size: 13.5, isBold: true) }.max() ?? 0, 74)
    let names = isNarrow ? 126.0 : 210
    let strip = Stretch(names + 18, sketch.units - values - 34)
    let scale = path.axis.scale(along: strip)
    let start = sketch.top
    var tracks: [Track] = []
    for touchpoint in path.touchpoints {
      let lines = TextWrapping.lines(
        touchpoint.name, width: names, size: size.rawValue, atMost: 5)
      let text = Double(lines.count) * size.pitch
      let height = max(44, text + 10)
      let middle = sketch.top + height / 2
      sketch.write(
        lines, at: Point(0, middle - text / 2 + size.pitch / 2 + size.drop))
      let track = Track(direction: .across, scale: scale, at: middle)
      tracks.append(track)
      if touchpoint.value.estimate == nil {
        sketch.missing(
          touchpoint.value, Box(x: strip.from, y: middle - 5, width: strip.length, height: 10),
          word: small)
      } else {
        sketch.draw(
          .line([Point(strip.from, middle), Point(strip.to, middle)], .dotted), .grid)
        end(touchpoint, width: values, at: middle + size.drop)
      }
      sketch.top += height
    }
    marks(tracks)
    sketch.acrossAxis(path.axis, along: strip, from: start)
  }

  private mutating func end(
    _ touchpoint: ServicePath.Touchpoint, width: Double, at y: Double
  ) {
    let text = TextWrapping.line(
      touchpoint.value.text, width: width, size: size.rawValue, isBold: true)
    let label = ChartLabel(
      text, at: Point(sketch.units, y), anchor: .end, isBold: true, ink: touchpoint.verdict.ink)
    if let form = touchpoint.verdict.form {
      sketch.draw(.dot(Point(label.box.x - 9, y - size.drop), form), touchpoint.verdict.ink)
    }
    sketch.write(label)
  }
}
