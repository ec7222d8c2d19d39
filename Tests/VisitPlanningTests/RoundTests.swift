import Expressions
import Testing
import VisitPlanning

@Suite struct `The demonstration round` {
  @Test func `plans 231 visits for 24 visitors with a proof, connected, within every rule`() throws
  {
    let task = try RoundSample.task()
    #expect(task.places.count == 77)
    let plan = try task.planned(seed: 2018)
    #expect(plan.visits.count == 231)
    #expect(brokenRules(plan.visits, task) == [])
    #expect(plan.kilometres <= plan.bound * 1.01)
    #expect(plan.design.isConnected && plan.design.isEnough)
    #expect(plan.design.visitorsOfOneLibrary == [])
    #expect(plan.design.librariesOfOneVisitor == [])
  }

  @Test func `is the same for the same seed, and no longer for another`() throws {
    let task = try RoundSample.task()
    let plan = try task.planned(seed: 1)
    #expect(try task.planned(seed: 1) == plan)
    let other = try task.planned(seed: 2)
    #expect(other.visits != plan.visits)
    #expect(other.kilometres == plan.kilometres)
  }

  @Test func `spreads days, weekdays, hours and scenarios within each place`() throws {
    let plan = try RoundSample.task().planned(seed: 2018)
    let places = Dictionary(grouping: plan.visits, by: \.place).values
    func share(_ differ: ([PlannedVisit]) -> Bool) -> Double {
      Double(places.count(where: differ)) / Double(places.count)
    }
    #expect(share { Set($0.map(\.day)).count == 3 } == 1)
    #expect(share { Set($0.map(\.day.weekday)).count == 3 } > 0.95)
    #expect(share { Set($0.map(\.hours)).count == 3 } > 0.9)
    #expect(share { Set($0.map(\.scenario)).count == 3 } == 1)
    let scenarios = Dictionary(grouping: plan.visits, by: \.scenario).values.map(\.count)
    #expect(scenarios.max()! - scenarios.min()! <= 6)
  }

  @Test func `replaces two visitors who fall ill and touches nobody else's visits`() throws {
    var task = try RoundSample.task()
    let plan = try task.planned(seed: 2018)
    task.standing = plan.visits
    task.firstDay = CalendarDate("2018-04-20")!
    let ill = ["kulkija3", "kulkija17"]
    for visitor in task.visitors.indices where ill.contains(task.visitors[visitor].name) {
      task.visitors[visitor].capacity = 0
    }
    let lost = plan.visits.filter { ill.contains($0.visitor) && $0.day >= task.firstDay! }
    let mended = try task.planned(seed: 5)
    #expect(!lost.isEmpty)
    #expect(Set(mended.change.dropped) == Set(lost))
    #expect(mended.change.added.count == lost.count)
    #expect(mended.change.moved.isEmpty)
    #expect(mended.design.isConnected)
    #expect(mended.change.added.allSatisfy { $0.day >= task.firstDay! })
  }
}
