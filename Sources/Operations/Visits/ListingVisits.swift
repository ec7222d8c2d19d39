package import Diagnostics
import Expressions
import NetworkModel
package import SurveyModel
package import VisitHistory
package import VisitPlanning

/// A visit as it is listed.
package struct VisitLine: Sendable {
  package let id: String
  package let visit: PlannedVisit
  package let unit: Label
  package let scenario: Label?
  /// Whether the staff know that visits may come on such days.
  package let isTold: Bool
  package var phase = VisitPhase.planned
  package var isLate = false

  static func all(
    _ visits: [RecordedVisit], _ file: VisitFile, _ network: Network
  ) -> [VisitLine] {
    let gate = NoticeGate(file, network)

    let homes = network.libraries.flatMap { library in
      library.servicePoints.map { (point: $0, library: library.name) }
    }
    return visits.map { recorded in
      let visit = recorded.visit
      let home = homes.first { $0.point.name == visit.place }
      return VisitLine(
        id: recorded.id, visit: visit, unit: home?.point.label ?? .none,
        scenario: file.scenarios.first { $0.choice.name == visit.scenario }?.label,
        isTold: gate.isTold(visit.place, on: visit.day))
    }
  }

  /// The columns are kept apart by tabs: id, day, hours, place, visitor, scenario, the names of
  /// place and scenario, and how far the visit has come.
  package func text(_ language: Language) -> String {
    let hours = visit.hours.map { HourSpan.text($0.from) + "-" + HourSpan.text($0.until) } ?? ""
    return [
      id, visit.day.iso, hours, visit.place, visit.visitor, visit.scenario ?? "",
      unit[language.rawValue], scenario?[language.rawValue] ?? "", phaseText(language),
    ].joined(separator: "\t")
  }
}

extension VisitLine {
  private func phaseText(_ language: Language) -> String {
    let late = isLate ? ", " + VisitEvent.Kind.late.words[language] : ""
    return phase.words[language] + late
  }
}

extension Workspace {
  /// The visits that stand, by day and hour, with how far each has come.
  /// - Parameter visitor: only this one's; nil for all.
  package func listVisits(
    _ name: String, visitor: String?
  ) throws(Stopped) -> [VisitLine] {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let file = try visitFile(try visitWave(name), network)
    if let visitor, !file.visitors.contains(where: { $0.visitor.name == visitor }) {
      throw Stopped(
        VisitFileProblems.unknownName(
          visitor, file.visitors.map(\.visitor.name), at: Place(file: file.path)),
        status: .notThere)
    }
    let visits = file.standing.filter { visitor == nil || $0.visit.visitor == visitor }
      .sorted { one, other in
        (one.visit.day.daysSince1970, one.visit.hours?.from ?? 0, one.id)
          < (other.visit.day.daysSince1970, other.visit.hours?.from ?? 0, other.id)
      }
    let lines = VisitLine.all(visits, file, network)
    // A round may be planned before its survey is written: then nothing has happened yet.
    guard definitions[survey: file.survey] != nil else { return lines }
    let states = Dictionary(
      try visitRound(file.wave).visits.map { ($0.id, $0.state) },
      uniquingKeysWith: { first, _ in first })
    return lines.map { line in
      var line = line
      let state = states[line.id] ?? nil
      line.phase = state?.phase ?? .planned
      line.isLate = state?.isLate ?? false
      return line
    }
  }
}
