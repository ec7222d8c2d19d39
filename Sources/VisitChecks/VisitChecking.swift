/// Checks reports of one survey, each against what is known of it and its texts against all others.
package struct VisitChecking: Sendable {
  private let copies: CopiedTexts

  /// - Parameter reports: all that texts may have been copied from: the survey's reports of every wave.
  package init(_ reports: [CheckedReport]) { copies = CopiedTexts(reports) }

  /// What a reviewer should look at, serious things first, else in the order of the codes.
  package func findings(of report: CheckedReport) -> [VisitFinding] {
    let found =
      report.outsideOpeningHours + report.outsidePlan + report.tooFast + report.answersAlike
      + copies.findings(of: report) + report.contradictions + report.missingEvidence
      + report.personalDataFindings
    return found.filter { $0.severity == .serious } + found.filter { $0.severity == .attention }
  }
}
