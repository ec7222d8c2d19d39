/// Finds room for names beside points: first free of everything, then free of other names.
struct LabelPlacing {
  let bounds: Box
  /// Where no name may stand.
  private(set) var taken: [Box] = []
  /// Where a name had better not stand.
  let points: [Box]

  init(within bounds: Box, points: [Box]) {
    self.bounds = bounds
    self.points = points
  }

  mutating func take(_ box: Box) { taken.append(box) }

  /// Whether a name may stand there: free of other names, and of points on demand.
  func isFree(_ box: Box, avoidsPoints: Bool = false) -> Bool {
    bounds.holds(box) && !taken.contains { $0.overlaps(box) }
      && !(avoidsPoints && points.contains { $0.overlaps(box) })
  }

  /// A place for a label near a point: beside, above, below, aslant, then farther off.
  mutating func place(_ label: ChartLabel, near point: Point) -> ChartLabel? {
    for avoidsPoints in [true, false] {
      for distance in [9.0, 16, 26, 40, 58, 80, 110] {
        for candidate in candidates(label, point, distance)
        where isFree(candidate.box.grown(by: 2), avoidsPoints: avoidsPoints) {
          taken.append(candidate.box.grown(by: 2))
          return candidate
        }
        if avoidsPoints, distance > 40 { break }
      }
    }
    return nil
  }

  private func candidates(
    _ label: ChartLabel, _ point: Point, _ distance: Double
  ) -> [ChartLabel] {
    let aside = distance * 0.75
    let drop = label.size.drop
    let rise = label.size.rawValue
    let places: [(ChartLabel.Anchor, Double, Double)] = [
      (.start, distance, drop), (.end, -distance, drop), (.middle, 0, -distance),
      (.middle, 0, distance + rise * 0.8), (.start, aside, -aside), (.end, -aside, -aside),
      (.start, aside, aside + rise * 0.7), (.end, -aside, aside + rise * 0.7),
    ]
    return places.map { anchor, x, y in
      var copy = label
      copy.anchor = anchor
      copy.place = Point(point.x + x, point.y + y)
      return copy
    }
  }
}
