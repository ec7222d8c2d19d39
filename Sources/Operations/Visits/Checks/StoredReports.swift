import Diagnostics
import Expressions
import Intake
import LocatedXML
import NetworkModel
import Scenarios
import SurveyModel
import VisitChecks
import VisitPlanning

/// The reports of a wave's survey as they are stored.
struct StoredReports {
  /// Of every wave, for texts can be copied from any.
  private(set) var all: [StoredReport] = []
  private let wave: String
  private let replaced: Set<String>

  /// The newest versions of the wave's reports, in the order of paths.
  var current: [StoredReport] {
    all.filter { one in
      one.report.wave == wave && !one.isWithdrawn
        && !replaced.contains(ResponseID(one.report.response.instanceID).fileStem)
    }
  }

  init(_ workspace: Workspace, _ round: BriefedRound) throws(Stopped) {
    wave = round.wave.name
    let survey = round.survey
    var outlines = try workspace.keptVersions(of: survey, network: round.network)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    let rules = SelectionRules(
      outlines: outlines, current: survey.outline,
      snapshot: NetworkSnapshot(round.network, on: round.wave.from),
      zone: try workspace.zone(of: round.network))
    let judging = ResponseJudging(rules: rules)
    var read: [StoredReport] = []
    for stored in try workspace.store.responses(of: round.file.survey) where !stored.isConflict {
      let (verdict, response) = judging.judge(stored, workspace.store)
      guard case .fits = verdict, let response, let outline = outlines[response.version],
        let wave = rules.wave(of: response, outline),
        let unit = outline.question(with: .unit).flatMap({ response[$0.question.name] })
      else { continue }
      let library = rules.snapshot[unit: unit].map { round.network.libraries[$0.library].name }
      let report = CheckedReport(
        response: response, outline: outline, unit: unit, library: library, wave: wave,
        zone: rules.zone)
      read.append(
        StoredReport(
          stored: stored, report: report, records: try records(of: stored, in: workspace.store)))
    }
    let older = Self.corrections(read)
    replaced = Set(older.values)
    let expecting = ExpectedVisits(round)
    all = read.map { one in
      var one = one
      one.report.versions = Self.versions(of: one.report.response.instanceID, older, read)
      one.report.isPrivacyConfirmed = one.records.contains { $0.kind == .privacyConfirmed }
      if one.report.wave == round.wave.name { expecting.complete(&one.report) }
      return one
    }
  }

  /// The stem of each report that stands → that of what it corrects.
  private static func corrections(_ reports: [StoredReport]) -> [String: String] {
    reports.reduce(into: [:]) { older, one in
      guard let corrected = one.report.response.deprecatedID, !one.isWithdrawn else { return }
      older[one.stored.stem] = ResponseID(corrected).fileStem
    }
  }

  /// The ids of what a report corrects, directly and through others.
  private static func versions(
    of id: String, _ older: [String: String], _ reports: [StoredReport]
  ) -> Set<String> {
    var stems: Set<String> = []
    var here = ResponseID(id).fileStem
    while let next = older[here], stems.insert(next).inserted { here = next }
    return Set(
      reports.map(\.report.response.instanceID).filter {
        stems.contains(ResponseID($0).fileStem)
      })
  }
}
