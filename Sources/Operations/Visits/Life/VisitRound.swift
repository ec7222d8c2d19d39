package import Diagnostics
import Expressions
import Intake
import NetworkModel
import SurveyModel
package import VisitHistory
package import VisitPlanning

/// A visit with everything that happened to it.
package struct TrackedVisit: Sendable {
  package let id: String
  package let visit: PlannedVisit
  package let replay: VisitReplay
  /// Of every report, the first first.
  let reports: [VisitReport]

  package var state: VisitState? { replay.state }
  package var phase: VisitPhase { state?.phase ?? .planned }
}

/// A wave's visits as they stand now, replayed from the wave's file, the responses and their records.
package struct VisitRound: Sendable {
  let file: VisitFile
  let network: Network
  let survey: DefinedSurvey
  let rules: SelectionRules
  let wave: Wave
  let zone: LocalZone
  let now: Moment
  /// In the order in which they were planned.
  package let visits: [TrackedVisit]
  /// Responses of the wave that are nobody's visit.
  let strays: [VisitReport]

  var today: CalendarDate { zone.day(of: now) }

  func visit(of response: String) -> TrackedVisit? {
    visits.first { $0.reports.contains { $0.id == response } }
  }
}

extension Workspace {
  /// Reads a round.
  ///
  /// Throws HC0301–HC0307 for the file, HC0016 for the zone.
  /// - Parameter name: a wave's, or a survey's with one plan.
  package func visitRound(_ name: String) throws(Stopped) -> VisitRound {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let waveName = try visitWave(name)
    let file = try visitFile(waveName, network)
    guard let wave = network.wave(file.wave), wave.name == waveName else {
      throw VisitFileProblems.otherWave(file.wave, waveName, at: file.path)
    }
    let survey = try definitions.mustHave(survey: file.survey)
    let zone = try zone(of: network)
    var outlines = try keptVersions(of: survey, network: network)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    let rules = SelectionRules(
      outlines: outlines, current: survey.outline,
      snapshot: NetworkSnapshot(network, on: wave.from), zone: zone)
    let reports = try visitReports(of: survey, in: wave, rules)
    let (linked, strays) = ReportLinks(file, network).linked(reports)
    let now = zone.moment(milliseconds: world.clock())
    return VisitRound(
      file: file, network: network, survey: survey, rules: rules, wave: wave, zone: zone,
      now: now, visits: tracked(file, linked, zone, now), strays: strays)
  }

  private func tracked(
    _ file: VisitFile, _ linked: [String: [VisitReport]], _ zone: LocalZone, _ now: Moment
  ) -> [TrackedVisit] {
    let entries = Dictionary(grouping: file.entries, by: \.visit)
    return file.planned.map { recorded in
      let told = (entries[recorded.id] ?? []).map(\.event)
      let reports = (linked[recorded.id] ?? []).sorted { one, other in
        (one.finished?.millisecondsSince1970 ?? 0, one.id)
          < (other.finished?.millisecondsSince1970 ?? 0, other.id)
      }
      let planning = told.first?.at ?? .start
      return TrackedVisit(
        id: recorded.id, visit: recorded.visit,
        replay: VisitReplay(
          told + reports.flatMap { $0.events(after: planning) },
          deadlines: Deadlines(file, recorded.visit, zone), now: now), reports: reports)
    }
  }
}

extension Deadlines {
  /// A report is due at the end of so many days after the visit's.
  init(_ file: VisitFile, _ visit: PlannedVisit, _ zone: LocalZone) {
    let last = visit.day.daysSince1970 + file.days.report + 1
    let due = zone.moment(
      CalendarDate(daysSince1970: last) ?? visit.day, TimeOfDay(milliseconds: 0)!)
    self.init(report: due, mending: file.days.mending * 86_400_000)
  }
}
