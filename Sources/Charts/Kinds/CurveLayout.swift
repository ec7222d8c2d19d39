/// The numbers on one line above, the curve below them, the key beside the axis.
struct CurveLayout {
  let curve: JourneyCurve
  var sketch: Sketch
  private let small = ChartLabel.Size.small
  private static let height = 132.0

  init(_ curve: JourneyCurve) {
    self.curve = curve
    sketch = Sketch(.sheet, curve.frame)
  }

  private var columns: BandScale {
    BandScale(
      count: curve.stops.count,
      along: Stretch(sketch.units * JourneyCurve.margin, sketch.units))
  }

  mutating func compose() {
    let numbers = sketch.top + ChartLabel.Size.large.rawValue
    let start = numbers + 30
    let stretch = Stretch(start + Self.height, start)
    sketch.upwardsAxis(
      curve.axis, along: stretch, across: Stretch(columns.stretch.from, sketch.units))
    let scale = curve.axis.scale(along: stretch)
    let tracks = curve.stops.indices.map {
      Track(direction: .upwards, scale: scale, at: columns.band($0).middle)
    }
    references(tracks)
    own(tracks)
    for (stop, track) in zip(curve.stops, tracks) {
      number(stop, at: Point(track.at, numbers))
    }
    sketch.top = start + Self.height + 12
    key()
  }

  private mutating func key() {
    let own = [
      ChartMark(.interval(Point(-9, 0), Point(9, 0), .thick), .own),
      ChartMark(.dot(Point(0, 0), .filled), .own),
    ]
    let reference = [
      ChartMark(.line([Point(-11, 0), Point(11, 0)], .dashed), .other),
      ChartMark(.dot(Point(0, 0), .diamond), .network),
    ]
    sketch.key(
      [KeyEntry(sample: own, text: curve.ownLabel)]
        + (curve.referenceLabel.map { [KeyEntry(sample: reference, text: $0)] } ?? []),
      from: columns.stretch.from)
  }

  /// The network's interval as a band from column to column, its value as a dashed line.
  private mutating func references(_ tracks: [Track]) {
    for run in runs(zip(curve.stops, tracks).map { $0.reference == nil ? nil : ($0, $1) }) {
      let band = run.filter { $0.0.reference?.low != nil && $0.0.reference?.high != nil }
      if band.count == run.count, run.count > 1 {
        let high = run.map { $1.point($0.reference?.high ?? 0) }
        let low = run.map { $1.point($0.reference?.low ?? 0) }
        sketch.draw(.area(high + low.reversed()), .network)
      }
      let line = run.map { $1.point($0.reference?.value ?? 0) }
      if line.count > 1 { sketch.draw(.line(line, .dashed), .other) }
      for (stop, track) in run {
        sketch.point(stop.reference?.value ?? 0, on: track, .diamond, .network)
      }
    }
  }

  private mutating func own(_ tracks: [Track]) {
    for (stop, track) in zip(curve.stops, tracks) {
      guard let estimate = stop.value.estimate else {
        let box = Box(
          x: track.at - 5, y: track.scale.stretch.to, width: 10,
          height: track.scale.stretch.length)
        sketch.missing(stop.value, box)
        continue
      }
      sketch.interval(estimate, on: track, .thick, stop.verdict.ink)
    }
    let seen = zip(curve.stops, tracks).map { $0.value.estimate == nil ? nil : ($0, $1) }
    for run in runs(seen) where run.count > 1 {
      sketch.draw(.line(run.map { $1.point($0.value.estimate?.value ?? 0) }, .solid), .own)
    }
    for (stop, track) in zip(curve.stops, tracks) {
      guard let estimate = stop.value.estimate else { continue }
      sketch.point(estimate.value, on: track, .filled, stop.verdict.ink)
    }
  }

  private func runs(
    _ places: [(JourneyCurve.Stop, Track)?]
  ) -> [[(JourneyCurve.Stop, Track)]] {
    places.split { $0 == nil }.map { $0.compactMap(\.self) }
  }

  /// The value above its column, and below it what it rests on.
  private mutating func number(_ stop: JourneyCurve.Stop, at place: Point) {
    guard let estimate = stop.value.estimate else {
      return sketch.write(
        ChartLabel(stop.value.text, at: place, anchor: .middle, size: small, ink: .soft))
    }
    let label = ChartLabel(
      estimate.text, at: place, anchor: .middle, size: .large, isBold: true, ink: stop.verdict.ink)
    if let form = stop.verdict.form {
      sketch.draw(
        .dot(Point(label.box.x - 9, place.y - ChartLabel.Size.large.drop), form), stop.verdict.ink)
    }
    sketch.write(label)
    let rest = [estimate.interval, estimate.count].compactMap(\.self).joined(separator: " · ")
    sketch.write(
      ChartLabel(
        TextWrapping.line(rest, width: columns.width - 6, size: small.rawValue),
        at: Point(place.x, place.y + small.pitch + 1), anchor: .middle, size: small, ink: .soft))
  }
}
