package import Expressions

/// A hard rule that a plan breaks.
package enum BrokenRule: Sendable, Hashable {
  /// The place is not visited, or not known.
  case unknownPlace
  case unknownVisitor
  /// The rule that keeps the visitor from the place on every day.
  case barrier(Barrier)
  /// A day on which the rules keep the visitor from the place: not before the given one.
  case tooSoon(first: CalendarDate)
  case outsideWave
  case visitorAway
  case placeClosed
  case outsideHours
  case scenarioUnfit
  /// The visitor comes to the place, or makes a visit on the day, in another visit already.
  case placeTwice
  case dayTwice
  /// The visitor makes more visits than the capacity; told of the visits beyond it.
  case overCapacity(Int)
}

extension PlanningTask {
  /// What each visit of a plan breaks, in the plan's order: for plans that people have edited. Who is
  /// kept from a place is told so, and no more of the days.
  package func brokenRules(_ visits: [PlannedVisit]) -> [[BrokenRule]] {
    let reader = BarrierReader(self, days: [], loose: nil)
    var seen = SeenVisits()
    return visits.map { visit in
      let repeated = seen.take(visit)
      guard let place = places.first(where: { $0.name == visit.place }) else {
        return [.unknownPlace]
      }
      guard let visitor = visitors.first(where: { $0.name == visit.visitor }) else {
        return [.unknownVisitor]
      }
      var broken = reader.broken(visit, place, visitor, wave)
      broken += repeated
      let count = seen.count(of: visit.visitor)
      if count > visitor.capacity { broken.append(.overCapacity(visitor.capacity)) }
      return broken
    }
  }

  /// Places whose number of visits is not what it should be, with the numbers.
  package func miscounted(
    _ visits: [PlannedVisit]
  ) -> [(place: VisitedPlace, planned: Int)] {
    places.compactMap { place in
      let count = visits.count { $0.place == place.name }
      return count == place.visits ? nil : (place, count)
    }
  }
}

/// The visits that have been looked at.
private struct SeenVisits {
  private var places: Set<[String]> = []
  private var days: Set<String> = []
  private var counts: [String: Int] = [:]

  func count(of visitor: String) -> Int { counts[visitor] ?? 0 }

  mutating func take(_ visit: PlannedVisit) -> [BrokenRule] {
    counts[visit.visitor, default: 0] += 1
    let isNewPlace = places.insert([visit.visitor, visit.place]).inserted
    let isNewDay = days.insert(visit.visitor + " " + visit.day.iso).inserted
    return (isNewPlace ? [] : [.placeTwice]) + (isNewDay ? [] : [.dayTwice])
  }
}

extension BarrierReader {
  fileprivate func broken(
    _ visit: PlannedVisit, _ place: VisitedPlace, _ visitor: Visitor, _ wave: DaySpan
  ) -> [BrokenRule] {
    if let barrier = standingBarrier(place, visitor) { return [.barrier(barrier)] }
    var broken: [BrokenRule] = []
    if let first = firstDay(place, visitor), visit.day < first {
      broken.append(.tooSoon(first: first))
    }
    if !wave.holds(visit.day) { broken.append(.outsideWave) }
    if !visitor.isFree(on: visit.day) { broken.append(.visitorAway) }
    switch place.opening[visit.day] {
    case .closed: broken.append(.placeClosed)
    case .hours(let open):
      if let hours = visit.hours, hours.from < open.from || hours.until > open.until {
        broken.append(.outsideHours)
      }
    case .open: break
    }
    if let name = visit.scenario,
      !(scenarios.first { $0.name == name }?.suits(visitor, at: place) ?? false)
    {
      broken.append(.scenarioUnfit)
    }
    return broken
  }
}
