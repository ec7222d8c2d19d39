package import Diagnostics
package import Expressions
import LocatedXML
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

/// Who could go in somebody's stead.
package struct Stand: Sendable, Hashable {
  package let visitor: String
  /// The first day, from the visit's own on, on which both are free; else the first at all.
  package let day: CalendarDate
  /// There and back; nil where the way is not known.
  package let kilometres: Double?
}

/// A visit that somebody else makes.
package struct ReplaceRequest: Sendable {
  package var visitor: String
  package var day: CalendarDate
  package var by: String
  package var why = ""

  package init(visitor: String, day: CalendarDate, by: String) {
    self.visitor = visitor
    self.day = day
    self.by = by
  }
}

extension Workspace {
  /// Gives a visit to another visitor: the old one ends as replaced, and the new one is planned, in one entry.
  ///
  /// Throws HC0320–HC0322 (the last also where it was given to another visitor or day), HC0330 where a rule of the plan keeps the visitor away.
  /// - Returns: the names of the old visit and, where it is new, of its heir.
  package func replaceVisit(
    _ name: String, _ request: ReplaceRequest
  ) throws(Stopped) -> (change: VisitChange, heir: RecordedVisit?) {
    let named = try namedVisit(name)
    return try whileChanging(named.wave) { () throws(Stopped) in
      let (round, visit) = try trackedVisit(named.wave + "/" + named.id)
      var change = VisitChange(path: round.file.path)
      if visit.phase == .replaced {
        guard round.file.isInStead(of: visit.id, request) else {
          throw Stopped(LifeProblems.givenAway(visit, round.file))
        }
        change.already = [visit.id]
        return (change, nil)
      }
      let event = VisitEvent(.replaced, at: round.now, by: request.by, why: request.why)
      if case .failure(let refusal) = round.mayFollow(event, visit) {
        throw Stopped(LifeProblems.refused(visit, .replaced, refusal, at: round.file.path))
      }
      let history = try earlierVisits(than: round.wave, round.network)
      let choice = try StandIns(round, visit, history: history)
      let heir = try choice.heir(request)
      let lines = try entryLines { (writer) throws(XMLWriterError) in
        try event.write(&writer, of: visit.id, heir: heir)
      }
      try append(lines: lines, to: round.file.path)
      change.told = [visit.id]
      return (change, heir)
    }
  }

  /// Who could make a visit instead, the shortest way first. Nothing is written.
  package func standIns(for name: String) throws(Stopped) -> [Stand] {
    let (round, visit) = try trackedVisit(name)
    let history = try earlierVisits(than: round.wave, round.network)
    return try StandIns(round, visit, history: history).all
  }
}

/// The plan's hard rules for one visit and everybody who could make it.
private struct StandIns {
  let round: VisitRound
  let visit: TrackedVisit
  let task: PlanningTask
  let place: VisitedPlace
  /// Visitor by visitor: the rule that keeps them away on every day.
  let barriers: [Barrier?]
  let others: [PlannedVisit]

  init(_ round: VisitRound, _ visit: TrackedVisit, history: [PastVisit]) throws(Stopped) {
    self.round = round
    self.visit = visit
    var task = round.file.task(round.network, round.wave, history: history, firstDay: nil)
    guard let index = task.places.firstIndex(where: { $0.name == visit.visit.place }) else {
      throw NamedVisitProblems.none(visit.id, [])
    }
    place = task.places[index]
    barriers = task.barriers[index]
    others = round.file.standing.filter { $0.id != visit.id }.map(\.visit)
    task.standing = others
    self.task = task
  }

  var all: [Stand] {
    task.visitors.compactMap { visitor -> Stand? in
      guard barrier(visitor.name) == nil else { return nil }
      let days = (task.wave.from.daysSince1970...task.wave.until.daysSince1970)
        .compactMap(CalendarDate.init).filter { isPossible(visitor, on: $0) }
      guard let day = days.first(where: { $0 >= visit.visit.day }) ?? days.first else {
        return nil
      }
      return Stand(
        visitor: visitor.name, day: day, kilometres: task.kilometres(from: visitor, to: place))
    }.enumerated().sorted { one, other in
      let (a, b) = (one.element.kilometres ?? .infinity, other.element.kilometres ?? .infinity)
      return a == b ? one.offset < other.offset : a < b
    }.map(\.element)
  }

  func heir(_ request: ReplaceRequest) throws(Stopped) -> RecordedVisit {
    let names = task.visitors.map(\.name)
    guard let visitor = task.visitors.first(where: { $0.name == request.visitor }) else {
      throw Stopped(
        VisitFileProblems.unknownName(
          request.visitor, names, at: Place(file: "--visitor \(request.visitor)")),
        status: .notThere)
    }
    if let barrier = barrier(visitor.name) { throw problem(visitor.name, barrier.words) }
    if !task.wave.holds(request.day) || !isPossible(visitor, on: request.day) {
      throw problem(
        visitor.name,
        Trilingual(
          fi: "päivä \(request.day.iso) ei käy", sv: "dagen \(request.day.iso) passar inte",
          en: "the day \(request.day.iso) does not do"))
    }
    var hours = visit.visit.hours
    if case .hours(let open) = place.opening[request.day],
      hours.map({ $0.from < open.from || $0.until > open.until }) ?? true
    {
      hours = HourSpan(
        from: open.from, until: min(open.until, open.from + task.rules.visitMinutes))
    }
    return RecordedVisit(
      id: RecordedVisit.name(round.file.visitCount + 1),
      visit: PlannedVisit(
        place: place.name, visitor: visitor.name, scenario: visit.visit.scenario,
        day: request.day, hours: hours))
  }

  /// A rule that holds on every day; nil where there is none.
  private func barrier(_ name: String) -> StandBarrier? {
    guard let index = task.visitors.firstIndex(where: { $0.name == name }) else { return nil }
    if let rule = barriers[index] { return .rule(rule) }
    if name == visit.visit.visitor { return .sameVisitor }
    if others.contains(where: { $0.visitor == name && $0.place == place.name }) {
      return .goesThere
    }
    let visits = others.count { $0.visitor == name }
    return visits < task.visitors[index].capacity ? nil : .capacity(visits)
  }

  private func isPossible(_ visitor: Visitor, on day: CalendarDate) -> Bool {
    visitor.isFree(on: day) && place.opening[day] != .closed
      && !others.contains { $0.visitor == visitor.name && $0.day == day }
      && !others.contains { $0.place == place.name && $0.day == day }
  }

  private func problem(_ visitor: String, _ why: Trilingual) -> Stopped {
    let able = all.prefix(4).map { "\($0.visitor) (\($0.day.iso))" }.joined(separator: ", ")
    let fix =
      able.isEmpty
      ? Trilingual(
        fi: "kukaan muu ei pääse: haamu visits plan", sv: "ingen annan kan: haamu visits plan",
        en: "nobody else can: haamu visits plan")
      : Trilingual(
        fi: "voisi mennä: \(able)", sv: "kunde gå: \(able)", en: "could go: \(able)")
    return Stopped(
      Diagnostic(
        .error, "HC0330", at: Place(file: round.file.path),
        what: Trilingual(
          fi: "\(visitor) ei voi tehdä käyntiä \(visit.id): ",
          sv: "\(visitor) kan inte göra besöket \(visit.id): ",
          en: "\(visitor) cannot make the visit \(visit.id): ") + why, fix: fix))
  }
}

/// Why somebody cannot go.
private enum StandBarrier {
  case rule(Barrier)
  case sameVisitor, goesThere
  case capacity(Int)

  var words: Trilingual {
    switch self {
    case .rule(let barrier): barrier.words
    case .sameVisitor:
      Trilingual(fi: "on sama kävijä", sv: "är samma besökare", en: "is the same visitor")
    case .goesThere:
      Trilingual(
        fi: "käy siellä jo tällä kierroksella", sv: "går dit redan i denna omgång",
        en: "goes there in this wave already")
    case .capacity(let visits):
      Trilingual(
        fi: "käyntimäärä täynnä (\(visits))", sv: "antalet besök fullt (\(visits))",
        en: "no more visits (\(visits))")
    }
  }
}
