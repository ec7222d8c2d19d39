import Expressions
import Testing
import VisitPlanning

@Suite struct `What an edited plan breaks` {
  @Test func `is nothing in any plan of the planner`() throws {
    for seed in 0..<UInt64(300) {
      let task = SmallTasks.task(seed)
      guard let plan = try? task.planned(seed: seed) else { continue }
      #expect(task.brokenRules(plan.visits).joined().isEmpty, "seed \(seed)")
      #expect(task.miscounted(plan.visits).isEmpty, "seed \(seed)")
    }
  }

  /// Two readings of the rules: the checker's, and that of these tests. Plans in which nothing, or one
  /// visit, was edited.
  @Test func `is found whenever the rules, said once more, are broken`() throws {
    var (good, bad) = (0, 0)
    for seed in 0..<UInt64(600) {
      let task = SmallTasks.task(seed)
      guard let plan = try? task.planned(seed: seed) else { continue }
      var chance = TestChance(seed &+ 77)
      var visits = plan.visits
      let number = chance.below(visits.count)
      let other = Self.visit(task, &chance)
      switch chance.below(6) {
      case 0: visits[number] = other
      case 1: visits.append(other)
      case 2: visits[number].visitor = other.visitor
      case 3: visits[number].day = other.day
      case 4: visits[number].hours = visits[number].hours.map { .init(from: $0.from, until: 1439) }
      default: visits[number].scenario = other.scenario
      }
      for visit in visits.indices where visits[visit].hours == nil {
        // Nobody told the hours, so the check asks for none; these tests do.
        let place = task.places.first { $0.name == visits[visit].place }
        if case .hours(let open)? = place?.opening[visits[visit].day] { visits[visit].hours = open }
      }
      let isBroken =
        task.brokenRules(visits).contains { !$0.isEmpty } || !task.miscounted(visits).isEmpty
      #expect(isBroken == !brokenRules(visits, task).isEmpty, "seed \(seed): \(visits)")
      if isBroken { bad += 1 } else { good += 1 }
    }
    #expect(good > 50 && bad > 100, "\(good) \(bad)")
  }

  private static func visit(_ task: PlanningTask, _ chance: inout TestChance) -> PlannedVisit {
    let place = task.places[chance.below(task.places.count)]
    let first = task.wave.from.daysSince1970 - 1
    let days = task.wave.until.daysSince1970 - first + 2
    let day = CalendarDate(daysSince1970: first + chance.below(days))!
    var hours: HourSpan?
    if case .hours(let open) = place.opening[day] {
      hours = chance.happens(80) ? open : HourSpan(from: open.from - 60, until: open.until)
    }
    let scenario =
      task.scenarios.isEmpty ? nil : task.scenarios[chance.below(task.scenarios.count)].name
    return PlannedVisit(
      place: place.name, visitor: task.visitors[chance.below(task.visitors.count)].name,
      scenario: scenario, day: day, hours: hours)
  }
}
