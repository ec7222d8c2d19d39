import IntegerPrograms

/// Why there is no plan.
package enum NoPlan: Error, Sendable, Hashable {
  /// Places, visitors or scenarios that the task names twice.
  case namedTwice(String)
  case noPlaces
  case noVisitors
  /// Visits that cannot be made under the rules, with whom to ask.
  case shortages([Shortage], cures: [LooseRule])
  /// The shortest plan is longer than the budget; `fits`: so many visits each would not be.
  case overBudget(leastKilometres: Double, budget: Double, fits: Int?)
  /// The search was given up; there may be a plan.
  case notFound
}

extension PlanningTask {
  /// The plan of least travel that keeps every rule.
  ///
  /// In this order: every hard rule; libraries and visitors that hang together, where any plan has
  /// that; as few changes as possible to the plan that stands; least travel; and then days, hours and
  /// scenarios spread. The same task and chance give the same plan.
  package func plan(chance: inout some RandomNumberGenerator) throws(NoPlan) -> VisitPlan {
    let task = try sound()
    let meetings = Meetings(task)
    let pairs = Pairs(task, meetings)
    let choice = try task.choose(pairs, meetings)
    if let budget = rules.budgetKilometres, choice.cost > budget + 0.05 {
      guard choice.bound > budget + 0.05 else { throw .notFound }
      throw .overBudget(
        leastKilometres: choice.bound, budget: budget, fits: task.visitsThatFit(budget))
    }
    let scheduling = Scheduling(task, meetings, pairs, chosen: choice.chosen, chance: &chance)
    let visits = scheduling.planned
    let ways = pairs.all.indices.filter { choice.chosen[$0] }.filter { column in
      let pair = pairs.all[column]
      return task.visitors[pair.visitor].start == nil || task.places[pair.place].position == nil
    }
    return VisitPlan(
      visits: visits, kilometres: choice.cost, bound: choice.bound, waysUnknown: ways.count,
      design: VisitDesign(pairs, task, chosen: choice.chosen),
      change: PlanChange(from: task.standing, to: visits))
  }

  private func sound() throws(NoPlan) -> PlanningTask {
    for names in [places.map(\.name), visitors.map(\.name), scenarios.map(\.name)] {
      var seen: Set<String> = []
      for name in names where !seen.insert(name).inserted { throw .namedTwice(name) }
    }
    var task = self
    let settled = Set(standing.filter(isSettled).map(\.place))
    task.places = places.filter { $0.visits > 0 || settled.contains($0.name) }
    guard !task.places.isEmpty else { throw .noPlaces }
    guard !visitors.isEmpty else { throw .noVisitors }
    return task
  }

  private func choose(
    _ pairs: Pairs, _ meetings: Meetings
  ) throws(NoPlan) -> Assigning.Choice {
    // To keep what stands is worth more than to show every visitor a second library.
    var assigning = Assigning(pairs, meetings, asksSeveral: standing.isEmpty)
    do throws(Assigning.Failure) {
      let keepable = pairs.all.indices.filter { pairs.all[$0].standingDay != nil }
      if !keepable.isEmpty {
        let costs = pairs.all.map { $0.standingDay == nil ? 0.0 : -1.0 }
        let kept = try assigning.cheapest(costs)
        let most = keepable.count { kept.chosen[$0] }
        assigning.demand(.init(sumOf: keepable, .atLeast, most))
      }
      return try assigning.cheapest(pairs.all.map(\.kilometres))
    } catch {
      guard error == .impossible else { throw .notFound }
      let shortages = self.shortages(pairs, meetings)
      guard !shortages.isEmpty else { throw .notFound }
      throw .shortages(shortages, cures: cures())
    }
  }

  /// The greatest number of visits to each place that the budget allows.
  private func visitsThatFit(_ budget: Double) -> Int? {
    var task = self
    let most = places.map(\.visits).max() ?? 0
    for visits in (1..<max(1, most)).reversed() {
      for place in places.indices { task.places[place].visits = min(visits, places[place].visits) }
      let meetings = Meetings(task)
      let pairs = Pairs(task, meetings)
      if let choice = try? task.choose(pairs, meetings), choice.cost <= budget { return visits }
    }
    return nil
  }
}
