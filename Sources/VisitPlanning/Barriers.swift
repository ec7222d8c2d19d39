import Expressions

/// The rule that keeps a visitor from a place.
package enum Barrier: String, Sendable, Hashable, CaseIterable {
  case ownLibrary
  case ownMunicipality
  case barred
  case language
  case noCommonDay
  case recentVisit
}

/// A rule that could be loosened, and what would follow told.
package enum LooseRule: String, Sendable, Hashable, CaseIterable {
  case home
  case barred
  case language
  case days
  case recentVisit
  case capacity
}

/// For each place and visitor whether they may meet, on which days, and why not.
struct Meetings: Sendable {
  let days: [CalendarDate]
  /// Place × visitor: indices into ``days``, rising.
  private(set) var common: [[[Int]]]
  /// Place × visitor: nil where they may meet.
  private(set) var barrier: [[Barrier?]]

  init(_ task: PlanningTask, without loose: LooseRule? = nil) {
    let first = max(task.wave.from, task.firstDay ?? task.wave.from)
    days =
      first > task.wave.until
      ? [] : (first.daysSince1970...task.wave.until.daysSince1970).compactMap(CalendarDate.init)
    let reader = BarrierReader(task, days: days, loose: loose)
    common = []
    barrier = []
    for place in task.places {
      let pairs = task.visitors.map { reader.meeting(place, $0) }
      common.append(pairs.map(\.days))
      barrier.append(pairs.map(\.barrier))
    }
  }
}

/// Reads the rules between one place and one visitor.
struct BarrierReader {
  let days: [CalendarDate]
  let loose: LooseRule?
  let scenarios: [ScenarioChoice]
  private let freeFrom: [Visited: CalendarDate]

  private struct Visited: Hashable {
    let place: String
    let visitor: String
  }

  init(_ task: PlanningTask, days: [CalendarDate], loose: LooseRule?) {
    self.days = days
    self.loose = loose
    scenarios = task.scenarios
    freeFrom = task.history.reduce(into: [:]) { table, visit in
      let key = Visited(place: visit.place, visitor: visit.visitor)
      guard let day = visit.day.adding(months: task.rules.monthsApart) else { return }
      table[key] = max(table[key] ?? day, day)
    }
  }

  func meeting(_ place: VisitedPlace, _ visitor: Visitor) -> (days: [Int], barrier: Barrier?) {
    if let barrier = standingBarrier(place, visitor) { return ([], barrier) }
    let open = days.indices.filter { index in
      place.opening[days[index]] != .closed && (loose == .days || visitor.isFree(on: days[index]))
    }
    guard !open.isEmpty else { return ([], .noCommonDay) }
    guard loose != .recentVisit, let first = firstDay(place, visitor) else { return (open, nil) }
    let late = open.filter { days[$0] >= first }
    return (late, late.isEmpty ? .recentVisit : nil)
  }

  /// When months enough have passed since the last visit; nil without one.
  func firstDay(_ place: VisitedPlace, _ visitor: Visitor) -> CalendarDate? {
    freeFrom[Visited(place: place.name, visitor: visitor.name)]
  }

  /// What bars the visitor on every day.
  func standingBarrier(_ place: VisitedPlace, _ visitor: Visitor) -> Barrier? {
    if loose != .home {
      if visitor.home == place.library { return .ownLibrary }
      if !visitor.municipalities.isDisjoint(with: place.municipalities) { return .ownMunicipality }
    }
    let names = [place.name, place.library] + place.municipalities
    if loose != .barred, names.contains(where: visitor.barred.contains) { return .barred }
    if loose != .language, !speaks(visitor, place) { return .language }
    return nil
  }

  private func speaks(_ visitor: Visitor, _ place: VisitedPlace) -> Bool {
    guard visitor.serves(place.language) else { return false }
    return scenarios.isEmpty || scenarios.contains { $0.suits(visitor, at: place) }
  }
}

extension Visitor {
  /// Whether the visitor can be served in a language; nil is any.
  func serves(_ language: String?) -> Bool {
    language.map { languages.isEmpty || languages.contains($0) } ?? true
  }
}

extension ScenarioChoice {
  /// Whether a visitor can play the scenario at a place.
  func suits(_ visitor: Visitor, at place: VisitedPlace) -> Bool {
    visitor.serves(language) && (language == nil || place.language.map { $0 == language } ?? true)
  }
}
