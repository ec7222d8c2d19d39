import Comparison
import Diagnostics
import Expressions
import Intake
import NetworkModel
import SurveyModel
import VisitHistory
import VisitPlanning

extension Workspace {
  /// What it takes to say which wave a survey's response belongs to.
  func selectionRules(
    _ survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> SelectionRules {
    let zone = try zone(of: network)
    var outlines = try keptVersions(of: survey, network: network)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    let day = network.waves.map(\.from).max() ?? zone.day(of: zone.moment(milliseconds: 0))
    return SelectionRules(
      outlines: outlines, current: survey.outline, snapshot: NetworkSnapshot(network, on: day),
      zone: zone)
  }

  /// Overall scores, 0–100, of single responses, scored as comparisons score them; nil where there is none.
  func overallScores(
    _ responses: [Response], _ rules: SelectionRules, _ wave: String?, _ network: Network
  ) -> [Double?] {
    guard let wave = wave.flatMap(network.wave) ?? network.waves.first else {
      return responses.map { _ in nil }
    }
    let world = expressionWorld(
      now: rules.zone.moment(milliseconds: 0), zone: rules.zone, snapshot: rules.snapshot)
    let request = ComparisonRequest(
      outline: rules.current, snapshot: rules.snapshot, wave: wave,
      olderOutlines: rules.outlines, world: world)
    return SingleReadings(responses, request).readings.map { $0?.last?.points }
  }

  /// The response that a name means: the latest report of a visit (`v0007`), or a response's own id.
  /// - Throws: HC0327 for a visit without a report.
  func reportID(_ name: String) throws(Stopped) -> String {
    guard isVisitName(name) else { return name }
    let (round, visit) = try trackedVisit(name)
    if let latest = visit.state?.latest ?? visit.reports.last?.id { return latest }
    throw Stopped(
      Diagnostic(
        .error, "HC0327", at: Place(file: round.file.path),
        what: Trilingual(
          fi: "käynnillä \(visit.id) ei ole vielä raporttia",
          sv: "besöket \(visit.id) har ännu ingen rapport",
          en: "the visit \(visit.id) has no report yet"),
        fix: Trilingual(
          fi: "kävijä vastaa: haamu answer \(round.file.survey) --unit \(visit.visit.place)",
          sv: "besökaren svarar: haamu answer \(round.file.survey) --unit \(visit.visit.place)",
          en: "the visitor answers: haamu answer \(round.file.survey) --unit \(visit.visit.place)")),
      status: .notThere)
  }

  /// `v` and at least four digits, with or without a wave before it. No id of a response looks so.
  private func isVisitName(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return last.first == "v" && last.utf8.count > 4
      && last.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
  }
}
