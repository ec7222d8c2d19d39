/// Visits that nobody can make, and why.
package struct Shortage: Sendable, Hashable {
  /// The places that want for visits, in the order of the network.
  package let places: [VisitedPlace]
  /// Visitors who are missing at each of the places, where nobody is full or busy; else visits that
  /// are missing at all of them together.
  package let missing: Int
  /// Of how many: at each of the places, or at all of them together.
  package let needed: Int
  /// Visitors who are kept from all of the places, by the rule that keeps them.
  package let kept: [Kept]
  /// Visitors who may go and cannot go more often, for their capacity.
  package let full: [Visitor]
  /// Visitors who may go and have no more days.
  package let busy: [Visitor]

  package struct Kept: Sendable, Hashable {
    package let barrier: Barrier
    package let visitors: [Visitor]
  }

  /// The rule that keeps most visitors away; nil where nobody is kept away.
  package var chief: Barrier? { kept.max { $0.visitors.count < $1.visitors.count }?.barrier }

  package var regions: [String] {
    places.compactMap(\.region).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension PlanningTask {
  /// Each place that fewer visitors may go to than it needs, and then each group of places whose
  /// visitors together cannot make the visits (the least cut of a flow, so the group is the exact
  /// reason).
  func shortages(_ pairs: Pairs, _ meetings: Meetings) -> [Shortage] {
    var needs = pairs.needs
    var found: [Shortage] = []
    for group in lacking(pairs, meetings) {
      let have = pairs.ofPlace[group[0]].count
      let need = pairs.needs[group[0]]
      found.append(
        shortage(group, missing: need - have, needed: need, meetings, full: [], busy: []))
      for place in group { needs[place] = have }
    }
    var flow = VisitFlow(pairs, meetings, needs: needs)
    flow.fill()
    for group in flow.shortGroups() {
      found.append(
        shortage(
          group.places, missing: group.missing, needed: group.places.reduce(0) { $0 + needs[$1] },
          meetings, full: group.full, busy: group.busy))
    }
    return found
  }

  /// Places to which fewer visitors may go than each needs; those of one library together where the
  /// same visitors are kept away for the same reasons, so that the same new ones would do.
  private func lacking(_ pairs: Pairs, _ meetings: Meetings) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, columns) in pairs.ofPlace.enumerated() where columns.count < pairs.needs[place] {
      let twin = groups.firstIndex { group in
        places[group[0]].library == places[place].library
          && pairs.needs[group[0]] == pairs.needs[place]
          && meetings.barrier[group[0]] == meetings.barrier[place]
      }
      if let twin { groups[twin].append(place) } else { groups.append([place]) }
    }
    return groups
  }

  /// The rules of which each alone, given up, would make a plan possible.
  func cures() -> [LooseRule] {
    LooseRule.allCases.filter { rule in
      var task = self
      if rule == .capacity {
        for visitor in visitors.indices { task.visitors[visitor].capacity = places.count }
      }
      let meetings = Meetings(task, without: rule)
      let pairs = Pairs(task, meetings)
      var flow = VisitFlow(pairs, meetings, needs: pairs.needs)
      return flow.fill() == 0
    }
  }

  private func shortage(
    _ group: [Int], missing: Int, needed: Int, _ meetings: Meetings, full: [Int], busy: [Int]
  ) -> Shortage {
    let kept = Barrier.allCases.compactMap { barrier -> Shortage.Kept? in
      let away = visitors.indices.filter { visitor in
        let reasons = group.map { meetings.barrier[$0][visitor] }
        return !reasons.contains(nil) && reasons.first == barrier
      }
      return away.isEmpty ? nil : .init(barrier: barrier, visitors: away.map { visitors[$0] })
    }
    return Shortage(
      places: group.map { places[$0] }, missing: missing, needed: needed, kept: kept,
      full: full.map { visitors[$0] }, busy: busy.map { visitors[$0] })
  }
}
