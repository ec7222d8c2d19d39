import Expressions

/// Days, hours and scenarios for chosen pairs: every day allowed, and as much spread as local
/// improvement finds. Nothing here changes who goes where, so nothing here costs a kilometre.
struct Scheduling {
  private let task: PlanningTask
  private let meetings: Meetings
  private let pairs: Pairs
  private var visits: [Draft] = []
  private var ofPlace: [[Int]]
  private var ofVisitor: [[Int]]

  private struct Draft {
    let column: Int
    /// Index into the meetings' days; nil for a settled visit.
    var day: Int?
    var date: CalendarDate
    var hours: HourSpan?
    var scenario: Int?
    /// A visit that stands as it was.
    var isKept: Bool
    /// The days that are possible, in an order by chance.
    let candidates: [Int]
  }

  /// - Parameter chance: the order in which days are tried; nothing else depends on it.
  init(
    _ task: PlanningTask, _ meetings: Meetings, _ pairs: Pairs, chosen: [Bool],
    chance: inout some RandomNumberGenerator
  ) {
    self.task = task
    self.meetings = meetings
    self.pairs = pairs
    ofPlace = task.places.map { _ in [] }
    ofVisitor = task.visitors.map { _ in [] }
    for columns in pairs.ofVisitor {
      addVisits(columns.filter { chosen[$0] }, &chance)
    }
    for number in visits.indices where !visits[number].isKept {
      visits[number].hours = bestHours(number)
      visits[number].scenario = bestScenario(number)
    }
    improve()
  }

  /// In the order of places, then of days.
  var planned: [PlannedVisit] {
    visits.sorted { one, other in
      let (a, b) = (pairs.all[one.column], pairs.all[other.column])
      return (a.place, one.date.daysSince1970, a.visitor)
        < (b.place, other.date.daysSince1970, b.visitor)
    }.map { draft in
      let pair = pairs.all[draft.column]
      return PlannedVisit(
        place: task.places[pair.place].name, visitor: task.visitors[pair.visitor].name,
        scenario: draft.scenario.map { task.scenarios[$0].name }, day: draft.date,
        hours: draft.hours)
    }
  }

  // MARK: Beginning

  private mutating func addVisits(
    _ columns: [Int], _ chance: inout some RandomNumberGenerator
  ) {
    let open = columns.filter { !pairs.all[$0].isSettled }
    let candidates = open.map { column in
      let pair = pairs.all[column]
      return meetings.common[pair.place][pair.visitor].map { (key: chance.next(), day: $0) }
        .sorted { $0.key < $1.key }.map(\.day)
    }
    let matching = DayMatching(
      candidates: candidates, kept: open.map { pairs.all[$0].standingDay })
    for (number, column) in open.enumerated() {
      guard let day = matching.day[number] else { continue }
      let isKept = pairs.all[column].standingDay == day
      let old = isKept ? standing(column) : nil
      add(
        Draft(
          column: column, day: day, date: meetings.days[day], hours: old?.hours,
          scenario: old.flatMap(scenarioIndex), isKept: isKept, candidates: candidates[number]))
    }
    for column in columns where pairs.all[column].isSettled {
      guard let old = standing(column) else { continue }
      add(
        Draft(
          column: column, day: nil, date: old.day, hours: old.hours, scenario: scenarioIndex(old),
          isKept: true, candidates: []))
    }
  }

  private mutating func add(_ draft: Draft) {
    let pair = pairs.all[draft.column]
    ofPlace[pair.place].append(visits.count)
    ofVisitor[pair.visitor].append(visits.count)
    visits.append(draft)
  }

  private func standing(_ column: Int) -> PlannedVisit? {
    let pair = pairs.all[column]
    return task.standing.first {
      $0.place == task.places[pair.place].name && $0.visitor == task.visitors[pair.visitor].name
    }
  }

  private func scenarioIndex(_ visit: PlannedVisit) -> Int? {
    task.scenarios.firstIndex { $0.name == visit.scenario }
  }

  // MARK: Spreading

  /// Takes each visit in turn to the best day, hours and scenario given the others, until nothing
  /// moves. A dozen rounds are plenty; the last ones hardly move anything.
  private mutating func improve() {
    for _ in 0..<12 {
      var moved = false
      for number in visits.indices where !visits[number].isKept {
        if moveDay(number) { moved = true }
        let (hours, scenario) = (bestHours(number), bestScenario(number))
        if hours != visits[number].hours || scenario != visits[number].scenario { moved = true }
        visits[number].hours = hours
        visits[number].scenario = scenario
      }
      if !moved { return }
    }
  }

  private mutating func moveDay(_ number: Int) -> Bool {
    let pair = pairs.all[visits[number].column]
    let taken = Set(ofVisitor[pair.visitor].filter { $0 != number }.compactMap { visits[$0].day })
    guard let now = visits[number].day else { return false }
    var best = (day: now, crowding: crowding(now, number))
    for day in visits[number].candidates where !taken.contains(day) {
      let found = crowding(day, number)
      if found < best.crowding { best = (day, found) }
    }
    guard best.day != now else { return false }
    visits[number].day = best.day
    visits[number].date = meetings.days[best.day]
    visits[number].hours = nil
    return true
  }

  /// How much a day repeats what other visits to the place have: the day itself, the weekday, the
  /// days around it.
  private func crowding(_ day: Int, _ number: Int) -> Int {
    let date = meetings.days[day]
    return others(number).reduce(0) { sum, other in
      let apart = abs(visits[other].date.daysSince1970 - date.daysSince1970)
      return sum + (apart == 0 ? 1000 : 0) + (visits[other].date.weekday == date.weekday ? 100 : 0)
        + max(0, 10 - apart)
    }
  }

  private func others(_ number: Int) -> [Int] {
    ofPlace[pairs.all[visits[number].column].place].filter { $0 != number }
  }

  /// Hours within the opening that other visits to the place have least; nil where nobody told them.
  private func bestHours(_ number: Int) -> HourSpan? {
    let place = task.places[pairs.all[visits[number].column].place]
    guard case .hours(let open) = place.opening[visits[number].date] else { return nil }
    let length = max(1, task.rules.visitMinutes)
    guard open.until - open.from > length else { return open }
    let choices = stride(from: open.from, through: open.until - length, by: length)
      .map { HourSpan(from: $0, until: $0 + length) }
    let offset = number % choices.count
    let turned = choices[offset...] + choices[..<offset]
    return turned.enumerated().min { one, other in
      (sharing(one.element, number), one.offset) < (sharing(other.element, number), other.offset)
    }?.element
  }

  private func sharing(_ hours: HourSpan, _ number: Int) -> Int {
    others(number).reduce(0) { sum, other in
      guard let theirs = visits[other].hours else { return sum }
      return sum + max(0, min(hours.until, theirs.until) - max(hours.from, theirs.from))
    }
  }

  /// The scenario that the place, then the library, then the visitor, then the round has had least.
  private func bestScenario(_ number: Int) -> Int? {
    let pair = pairs.all[visits[number].column]
    let (place, visitor) = (task.places[pair.place], task.visitors[pair.visitor])
    let choices = task.scenarios.indices.filter { task.scenarios[$0].suits(visitor, at: place) }
    var had = Array(repeating: 0, count: task.scenarios.count)
    for (other, visit) in visits.enumerated() where other != number {
      guard let scenario = visit.scenario else { continue }
      let theirs = pairs.all[visit.column]
      had[scenario] += 1
      if theirs.place == pair.place {
        had[scenario] += 1_000_000
      } else if pairs.libraryOfPlace[theirs.place] == pairs.libraryOfPlace[pair.place] {
        had[scenario] += 10_000
      }
      if theirs.visitor == pair.visitor { had[scenario] += 1000 }
    }
    return choices.min { (had[$0], $0) < (had[$1], $1) }
  }
}
