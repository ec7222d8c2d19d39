package import Diagnostics
package import Expressions
import FileSystem
import LocatedXML
import NetworkModel
import SurveyModel
import Synthesis
package import VisitPlanning

/// How a plan is asked for.
package struct VisitPlanRequest: Sendable {
  package var seed: UInt64 = 1
  /// In place of the file's.
  package var budgetKilometres: Double?
  /// Visitors who can come no more.
  package var without: [String] = []
  /// Nothing before this day is changed, and nothing is planned there.
  package var from: CalendarDate?
  /// Nothing is written.
  package var isTrial = false
  /// Who plans: a pseudonym; empty where nobody told.
  package var by = ""

  package init() {}
}

/// A plan that was made, and what was written of it.
package struct VisitPlanOutcome: Sendable {
  package let path: String
  package let plan: VisitPlan
  package let lines: [VisitLine]
  /// Places of the plan whose staff have not been told that visits may come.
  package let untold: Int
  package let isWritten: Bool
}

extension Workspace {
  /// Plans the visits of a wave, or changes the plan that stands as little as can be, and adds what
  /// is new to the wave's file.
  ///
  /// Throws HC0301–HC0308 for the file, HC0310–HC0314 where there is no plan, with whom to ask.
  package func planVisits(
    _ name: String, _ request: VisitPlanRequest
  ) throws(Stopped) -> VisitPlanOutcome {
    let network = try definitions().mustHaveNetwork(self)
    let wave = try visitWave(name)
    if request.isTrial { return try planned(wave, network, request) }
    return try whileChanging(wave) { () throws(Stopped) in try planned(wave, network, request) }
  }

  /// Does something while no other process changes the visits of a wave.
  func whileChanging<T>(_ wave: String, _ task: () throws(Stopped) -> T) throws(Stopped) -> T {
    let home = joined(root, ".haamu")
    try makeFolder(home)
    let outcome = try whileLocked(joined(home, "visits-\(wave).lock"), task)
    guard let outcome else { throw VisitFileProblems.inUse(visitPath(wave)) }
    return outcome
  }

  private func planned(
    _ name: String, _ network: Network, _ request: VisitPlanRequest
  ) throws(Stopped) -> VisitPlanOutcome {
    var file = try visitFile(name, network)
    guard let wave = network.wave(file.wave), wave.name == name else {
      throw VisitFileProblems.otherWave(file.wave, name, at: file.path)
    }
    var firstDay = request.from
    if firstDay == nil { firstDay = try today(in: wave, network) }
    let away = try file.leave(request.without, from: firstDay ?? wave.from, until: wave.until)
    if let budget = request.budgetKilometres { file.rules.budgetKilometres = budget }
    let task = file.task(
      network, wave, history: try earlierVisits(than: wave, network), firstDay: firstDay)
    var chance = SeededChance(seed: request.seed)
    let plan: VisitPlan
    do throws(NoPlan) {
      plan = try task.plan(chance: &chance)
    } catch {
      throw NoPlanProblems(task: task, network: network, path: file.path).stopped(error)
    }
    let entry = PlanEntry(file: file, plan: plan, away: away)
    let isNew = !plan.change.isNothing || !away.isEmpty
    if isNew, !request.isTrial {
      let zone = try zone(of: network)
      let at = Value.dateTime(zone.moment(milliseconds: world.clock())).storedText
      let lines = try entryLines { (writer) throws(XMLWriterError) in
        try entry.write(&writer, at: at, by: request.by, seed: request.seed)
      }
      try append(lines: lines, to: file.path)
    }
    let lines = VisitLine.all(entry.standing, file, network)
    return VisitPlanOutcome(
      path: file.path, plan: plan, lines: lines,
      untold: Set(lines.filter { !$0.isTold }.map(\.visit.place)).count,
      isWritten: isNew && !request.isTrial)
  }

  /// In the course of a wave what was planned before today has happened, or is at least past
  /// planning; nobody can be sent to a day that is over.
  private func today(in wave: Wave, _ network: Network) throws(Stopped) -> CalendarDate? {
    let zone = try zone(of: network)
    let today = zone.day(of: zone.moment(milliseconds: world.clock()))
    return wave.from <= today && today <= wave.until ? today : nil
  }
}

extension VisitFile {
  /// Visitors who can come no more are away from a day to the wave's end.
  fileprivate mutating func leave(
    _ names: [String], from: CalendarDate, until: CalendarDate
  ) throws(Stopped) -> [(visitor: String, span: DaySpan)] {
    let span = DaySpan(from: from, until: until)
    for name in names {
      guard let index = visitors.firstIndex(where: { $0.visitor.name == name }) else {
        throw Stopped(
          VisitFileProblems.unknownName(
            name, visitors.map(\.visitor.name), at: Place(file: path)))
      }
      visitors[index].visitor.away.append(span)
    }
    return names.map { ($0, span) }
  }
}
