import Expressions
import NetworkModel
import Statistics
import VisitPlanning

/// Set-ups small enough to look at every plan there is.
enum SmallTasks {
  static func task(_ seed: UInt64) -> PlanningTask {
    var chance = TestChance(seed)
    let first = CalendarDate("2018-02-26")!
    let last = CalendarDate(daysSince1970: first.daysSince1970 + 1 + chance.below(8))!
    let libraries = 2 + chance.below(2)
    let places = (0..<(libraries + chance.below(2))).map { number in
      place(number, of: libraries, &chance)
    }
    let visitors = (0..<(2 + chance.below(2))).map { visitor($0, places, first, &chance) }
    let history = (0..<chance.below(3)).map { _ in
      PastVisit(
        visitor: visitors[chance.below(visitors.count)].name,
        place: places[chance.below(places.count)].name,
        day: CalendarDate(daysSince1970: first.daysSince1970 - 365 + chance.below(30) - 10)!)
    }
    let scenarios =
      chance.happens(50)
      ? [ScenarioChoice(name: "a", language: "fi"), ScenarioChoice(name: "b", language: "sv")] : []
    return PlanningTask(
      wave: DaySpan(from: first, until: last), places: places, visitors: visitors,
      scenarios: scenarios, history: history)
  }

  private static func place(
    _ number: Int, of libraries: Int, _ chance: inout TestChance
  ) -> VisitedPlace {
    let library = number % libraries
    let hours = OpeningHours.Day.hours(HourSpan(from: 600, until: 600 + 30 * chance.below(20)))
    let weekdays: [OpeningHours.Day] = (0..<7).map { _ in
      chance.happens(20) ? .closed : chance.happens(50) ? .open : hours
    }
    return VisitedPlace(
      name: "p\(number)", library: "l\(library)", municipalities: ["m\(library)"],
      position: Position(
        latitude: 60 + Double(chance.below(100)) / 100,
        longitude: 25 + Double(chance.below(100)) / 100),
      visits: chance.happens(75) ? 1 : 2, opening: OpeningHours(weekdays: weekdays),
      language: chance.happens(15) ? "sv" : nil)
  }

  private static func visitor(
    _ number: Int, _ places: [VisitedPlace], _ first: CalendarDate, _ chance: inout TestChance
  ) -> Visitor {
    let home = places[chance.below(places.count)]
    return Visitor(
      name: "v\(number)", home: chance.happens(20) ? home.library : nil,
      municipalities: chance.happens(20) ? ["m\(chance.below(3))"] : [],
      barred: chance.happens(15) ? [places[chance.below(places.count)].name] : [],
      capacity: 1 + chance.below(4),
      languages: chance.happens(60) ? [] : chance.happens(50) ? ["fi"] : ["fi", "sv"],
      start: home.position, weekdays: Set((1...7).filter { _ in chance.happens(80) }),
      away: chance.happens(30) ? [DaySpan(from: first, until: first)] : [])
  }
}

/// Every choice of pairs that keeps the hard rules, found by looking at all there are.
struct Choices {
  typealias Pair = (place: Int, visitor: Int, days: [CalendarDate])

  struct Choice {
    let pairs: [Pair]
    let isConnected: Bool
  }

  /// The pairs that may meet.
  let pairs: [Pair]
  let libraries: [String]
  private(set) var possible: [Choice] = []

  init(_ task: PlanningTask) {
    var pairs: [Pair] = []
    for (p, place) in task.places.enumerated() {
      for (v, visitor) in task.visitors.enumerated() {
        let days = possibleDays(place, visitor, task)
        if !days.isEmpty { pairs.append((p, v, days)) }
      }
    }
    self.pairs = pairs
    let libraries = Array(Set(task.places.map(\.library))).sorted()
    self.libraries = libraries
    for mask in 0..<(1 << pairs.count) {
      let chosen = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
      guard
        task.places.indices.allSatisfy({ p in
          chosen.count { $0.place == p } == task.places[p].visits
        }),
        task.visitors.indices.allSatisfy({ v in
          let mine = chosen.filter { $0.visitor == v }
          return mine.count <= task.visitors[v].capacity && haveDays(mine.map(\.days)[...], [])
        })
      else { continue }
      let parts = ConnectedParts(
        chosen.map {
          (libraries.firstIndex(of: task.places[$0.place].library)!, $0.visitor)
        }, libraries: libraries.count, visitors: task.visitors.count)
      possible.append(Choice(pairs: chosen, isConnected: parts.count == 1))
    }
  }
}

/// What looking at every choice of pairs finds.
struct Exhausted {
  private(set) var isPossible = false
  private(set) var canConnect = false
  /// Kilometres of the shortest plan: of all, of the connected ones, and of those of them that show
  /// everybody several libraries and every library several visitors.
  private var least = Double.infinity
  private var leastConnected = Double.infinity
  private var leastSeveral = Double.infinity

  var expected: Double {
    leastSeveral < .infinity ? leastSeveral : leastConnected < .infinity ? leastConnected : least
  }

  init(_ task: PlanningTask) {
    let choices = Choices(task)
    for choice in choices.possible {
      isPossible = true
      let kilometres = choice.pairs.reduce(0.0) { sum, pair in
        let way = task.visitors[pair.visitor].start!
          .kilometres(to: task.places[pair.place].position!)
        return sum + (20 * way).rounded() / 10
      }
      least = min(least, kilometres)
      guard choice.isConnected else { continue }
      canConnect = true
      leastConnected = min(leastConnected, kilometres)
      func library(_ place: Int) -> String { task.places[place].library }
      let seesSeveral = task.visitors.indices.allSatisfy { v in
        let mine = Set(choice.pairs.filter { $0.visitor == v }.map { library($0.place) })
        let open = Set(choices.pairs.filter { $0.visitor == v }.map { library($0.place) })
        return mine.count != 1 || task.visitors[v].capacity < 2 || open.count < 2
      }
      let isSeen = choices.libraries.allSatisfy { name in
        let here = choice.pairs.filter { library($0.place) == name }.map(\.visitor)
        return here.count < 2 || Set(here).count > 1
      }
      if seesSeveral && isSeen { leastSeveral = min(leastSeveral, kilometres) }
    }
  }
}

/// A day is possible when a plan of this one visit breaks no rule but those of numbers.
private func possibleDays(
  _ place: VisitedPlace, _ visitor: Visitor, _ task: PlanningTask
) -> [CalendarDate] {
  var alone = task
  alone.places = [place]
  alone.places[0].visits = 1
  alone.visitors = [visitor]
  let scenarios: [String?] = task.scenarios.isEmpty ? [nil] : task.scenarios.map(\.name)
  return (task.wave.from.daysSince1970...task.wave.until.daysSince1970)
    .compactMap { CalendarDate(daysSince1970: $0) }
    .filter { day in
      var hours: HourSpan?
      if case .hours(let open) = place.opening[day] { hours = open }
      return scenarios.contains { scenario in
        brokenRules(
          [
            PlannedVisit(
              place: place.name, visitor: visitor.name, scenario: scenario, day: day, hours: hours)
          ], alone
        ).isEmpty
      }
    }
}

private func haveDays(_ rest: ArraySlice<[CalendarDate]>, _ taken: Set<CalendarDate>) -> Bool {
  guard let first = rest.first else { return true }
  return first.contains { day in
    !taken.contains(day) && haveDays(rest.dropFirst(), taken.union([day]))
  }
}
