import Expressions
import NetworkModel
import Testing
import VisitPlanning

/// Set-ups that cannot be planned, each with one reason.
@Suite struct `Where there is no plan` {
  private static let wave = DaySpan(
    from: CalendarDate("2018-04-02")!, until: CalendarDate("2018-04-06")!)

  /// Two libraries of two towns, three visitors who may go anywhere.
  private static func task(visits: Int = 2) -> PlanningTask {
    PlanningTask(
      wave: wave,
      places: ["a1", "a2", "b1"].map { name in
        VisitedPlace(
          name: name, library: String(name.prefix(1)), municipalities: ["m" + name.prefix(1)],
          region: name.hasPrefix("a") ? "east" : "west",
          position: Position(latitude: 61, longitude: name.hasPrefix("a") ? 28 : 25),
          visits: visits)
      },
      visitors: (1...3).map {
        Visitor(
          name: "v\($0)", capacity: 3,
          start: Position(latitude: 61, longitude: 25 + Double($0)))
      })
  }

  private func shortages(_ change: (inout PlanningTask) -> Void) -> ([Shortage], [LooseRule]) {
    var task = Self.task()
    change(&task)
    #expect(!Exhausted(task).isPossible)
    do throws(NoPlan) {
      let plan = try task.planned(seed: 1)
      Issue.record("a plan: \(plan)")
    } catch {
      if case .shortages(let shortages, let cures) = error {
        // Each rule that is named as the obstacle: without it there is a plan, and without another none.
        for rule in LooseRule.allCases {
          let loosened = task.without(rule)
          #expect(Exhausted(loosened).isPossible == cures.contains(rule), "\(rule)")
          let isPlanned = (try? loosened.planned(seed: 1)) != nil
          #expect(isPlanned == cures.contains(rule), "\(rule)")
        }
        return (shortages, cures)
      }
      Issue.record("\(error)")
    }
    return ([], [])
  }

  @Test func `the set-up that the others spoil can be planned`() throws {
    let plan = try Self.task().planned(seed: 1)
    #expect(brokenRules(plan.visits, Self.task()) == [])
    #expect(plan.design.isConnected)
  }

  @Test func `1 too many visitors come from the place's own town`() {
    let (found, cures) = shortages { task in
      task.visitors[0].municipalities = ["ma"]
      task.visitors[1].municipalities = ["ma"]
    }
    #expect(found.count == 1 && found[0].places.map(\.name) == ["a1", "a2"])
    #expect(found[0].missing == 1 && found[0].regions == ["east"])
    #expect(found[0].chief == .ownMunicipality)
    #expect(found[0].kept[0].visitors.map(\.name) == ["v1", "v2"])
    #expect(cures == [.home])
  }

  @Test func `2 too many visitors are the library's own`() {
    let (found, cures) = shortages { task in
      for visitor in 0...1 { task.visitors[visitor].home = "b" }
    }
    #expect(found.map(\.places[0].name) == ["b1"])
    #expect(found[0].chief == .ownLibrary && found[0].missing == 1)
    #expect(cures == [.home])
  }

  @Test func `3 visitors are barred from a place`() {
    let (found, cures) = shortages { task in
      for visitor in 0...2 { task.visitors[visitor].barred = ["a2"] }
    }
    #expect(found.map(\.places[0].name) == ["a2"])
    #expect(found[0].chief == .barred && found[0].missing == 2)
    #expect(cures == [.barred])
  }

  @Test func `4 visitors were there a few months ago`() {
    let (found, cures) = shortages { task in
      task.history = ["v1", "v3"].map {
        PastVisit(visitor: $0, place: "a1", day: CalendarDate("2017-10-02")!)
      }
    }
    #expect(found.map(\.places[0].name) == ["a1"])
    #expect(found[0].chief == .recentVisit && found[0].missing == 1)
    #expect(found[0].kept[0].visitors.map(\.name) == ["v1", "v3"])
    #expect(cures == [.recentVisit])
  }

  @Test func `5 nobody speaks the language of a place`() {
    let (found, cures) = shortages { task in
      task.places[2].language = "sv"
      for visitor in 0...2 { task.visitors[visitor].languages = ["fi"] }
    }
    #expect(found.map(\.places[0].name) == ["b1"])
    #expect(found[0].chief == .language && found[0].missing == 2)
    #expect(cures == [.language])
  }

  @Test func `6 a place is open on no day of the wave`() {
    let (found, cures) = shortages { task in
      task.places[1].opening = OpeningHours(
        weekdays: Array(repeating: .closed, count: 5) + [.open, .open])
    }
    #expect(found.map(\.places[0].name) == ["a2"])
    #expect(found[0].chief == .noCommonDay && found[0].missing == 2)
    #expect(cures == [])
  }

  @Test func `7 visitors are free on days when a place is closed`() {
    let (found, cures) = shortages { task in
      task.places[0].opening = OpeningHours(
        weekdays: [.open] + Array(repeating: .closed, count: 6))
      for visitor in 0...1 { task.visitors[visitor].weekdays = [2, 3, 4, 5] }
    }
    #expect(found.map(\.places[0].name) == ["a1"])
    #expect(found[0].chief == .noCommonDay && found[0].missing == 1)
    #expect(cures == [.days])
  }

  @Test func `8 all together make too few visits`() {
    let (found, cures) = shortages { task in
      for visitor in 0...2 { task.visitors[visitor].capacity = 1 }
    }
    #expect(found.count == 1)
    #expect(found[0].places.map(\.name) == ["a1", "a2", "b1"])
    #expect(found[0].needed == 6 && found[0].missing == 3)
    #expect(found[0].full.map(\.name) == ["v1", "v2", "v3"] && found[0].busy == [])
    #expect(cures == [.capacity])
  }

  @Test func `9 a visitor has fewer days than visits`() {
    let (found, cures) = shortages { task in
      for visitor in 0...2 { task.visitors[visitor].weekdays = [1] }
    }
    #expect(found.count == 1)
    #expect(found[0].missing == 3)
    #expect(found[0].busy.map(\.name) == ["v1", "v2", "v3"] && found[0].full == [])
    #expect(cures == [.days])
  }

  @Test func `10 the visitors of one region are too few for it, and others may not go there`() {
    let (found, cures) = shortages { task in
      task.visitors[0].barred = ["mb"]
      task.visitors[1].barred = ["ma"]
      task.visitors[2].barred = ["ma"]
      task.places[0].visits = 1
      task.places[1].visits = 1
      task.visitors[0].capacity = 1
    }
    #expect(found.count == 1)
    #expect(found[0].places.map(\.name) == ["a1", "a2"])
    #expect(found[0].missing == 1 && found[0].regions == ["east"])
    #expect(found[0].full.map(\.name) == ["v1"])
    #expect(found[0].kept.map(\.barrier) == [.barred])
    #expect(cures == [.barred, .capacity])
  }

  @Test func `11 the budget is too small, and says what would fit`() {
    var task = Self.task()
    task.rules.budgetKilometres = 400
    #expect {
      try task.planned(seed: 1)
    } throws: { error in
      guard case .overBudget(let least, let budget, let fits)? = error as? NoPlan else {
        return false
      }
      return least > 400 && budget == 400 && fits == 1
    }
  }

  @Test func `12 there is nobody, nothing, or a name twice`() {
    var task = Self.task()
    task.visitors[1].name = "v1"
    #expect(throws: NoPlan.namedTwice("v1")) { try task.planned(seed: 1) }
    task.visitors = []
    #expect(throws: NoPlan.noVisitors) { try task.planned(seed: 1) }
    task.places = []
    #expect(throws: NoPlan.noPlaces) { try task.planned(seed: 1) }
  }

  @Test func `a design that cannot hang together is planned all the same, and says so`() throws {
    var task = Self.task(visits: 1)
    for visitor in 0...1 { task.visitors[visitor].barred = ["mb"] }
    task.visitors[2].barred = ["ma"]
    let plan = try task.planned(seed: 1)
    #expect(!plan.design.isConnected)
    #expect(plan.design.librariesOfParts == [["a"], ["b"]])
    #expect(plan.design.visitorsOfOneLibrary.contains("v3"))
  }
}

extension PlanningTask {
  /// The same wishes with one rule taken away by hand.
  fileprivate func without(_ rule: LooseRule) -> PlanningTask {
    var task = self
    for visitor in task.visitors.indices {
      switch rule {
      case .home:
        task.visitors[visitor].home = nil
        task.visitors[visitor].municipalities = []
      case .barred: task.visitors[visitor].barred = []
      case .language: task.visitors[visitor].languages = []
      case .days:
        task.visitors[visitor].weekdays = Set(1...7)
        task.visitors[visitor].free = []
        task.visitors[visitor].away = []
      case .capacity: task.visitors[visitor].capacity = places.count
      case .recentVisit: break
      }
    }
    if rule == .recentVisit { task.history = [] }
    return task
  }
}
