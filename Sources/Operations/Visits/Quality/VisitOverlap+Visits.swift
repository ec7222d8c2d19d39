extension VisitOverlap {
  /// The visits to each place that several visitors saw, each visitor's first only, with what they are.
  static func overlapping(
    _ visits: [MeasuredVisit]
  ) -> (groups: [[MeasuredVisit]], overlap: VisitOverlap) {
    var order: [String] = []
    var ofPlace: [String: [MeasuredVisit]] = [:]
    var repeated = 0
    for visit in visits {
      if ofPlace[visit.place] == nil { order.append(visit.place) }
      if ofPlace[visit.place, default: []].contains(where: { $0.visitor == visit.visitor }) {
        repeated += 1
      } else {
        ofPlace[visit.place, default: []].append(visit)
      }
    }
    let groups = order.compactMap { ofPlace[$0] }.filter { $0.count >= 2 }
    var (pairs, pairsOfOneDay) = (0, 0)
    for group in groups {
      pairs += group.count * (group.count - 1) / 2
      for (number, visit) in group.enumerated() {
        pairsOfOneDay += group[..<number].count { $0.day != nil && $0.day == visit.day }
      }
    }
    return (
      groups,
      VisitOverlap(
        places: groups.count, visits: groups.reduce(0) { $0 + $1.count }, repeated: repeated,
        pairs: pairs, pairsOfOneDay: pairsOfOneDay)
    )
  }
}
