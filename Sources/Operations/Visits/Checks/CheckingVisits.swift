package import Diagnostics
import Expressions
import Intake
import LocatedXML
import NetworkModel
import Scenarios
import SurveyModel
package import VisitChecks
import VisitPlanning

/// A report of a visit with what a reviewer should look at.
package struct CheckedVisit: Sendable {
  /// The response's id, as `haamu visits review` takes it.
  package let response: String
  package let path: String
  package let unit: String
  /// A pseudonym; empty where the survey asks for none.
  package let visitor: String
  /// The planned visit that it tells of; nil: none fits.
  package let visit: String?
  package let findings: [VisitFinding]
}

extension Workspace {
  /// Looks at the reports of a wave, reviewed or not: the newest version of each, none that was withdrawn.
  /// Nothing is changed, and nothing is blocked.
  /// - Parameter asked: only the report of this planned visit, or of this response; nil: all.
  /// - Throws: HC0352 where there is no such visit or report.
  package func checkVisits(
    _ name: String, visit asked: String? = nil
  ) throws(Stopped) -> [CheckedVisit] {
    let round = try briefedRound(name)
    let reports = try StoredReports(self, round)
    let checking = VisitChecking(reports.all.map(\.report))
    let chosen = reports.current.filter { one in
      asked.map { one.isNamed($0) } ?? true
    }
    if chosen.isEmpty, let asked {
      throw BriefProblems.noVisit(asked, round.file)
    }
    return chosen.map { one in
      CheckedVisit(
        response: one.stored.stem, path: one.stored.path, unit: one.report.unit,
        visitor: one.report.visitor ?? "", visit: one.report.expected?.id,
        findings: checking.findings(of: one.report))
    }
  }
}

extension Workspace {
  /// Records that reports were looked at, with the codes of what was found; those that are reviewed already stay
  /// as they are.
  package func recordChecks(
    _ name: String, _ checked: [CheckedVisit], by: String
  ) throws(Stopped) -> VisitChange {
    let found = checked.compactMap { one in
      one.visit.map { ($0, Set(one.findings.map(\.code)).sorted().joined(separator: " ")) }
    }
    return try markChecked(
      try visitWave(name), visits: Dictionary(found, uniquingKeysWith: { first, _ in first }),
      by: by)
  }
}

/// A stored response as a report that can be checked.
struct StoredReport {
  let stored: StoredResponse
  var report: CheckedReport
  let records: [ResponseRecord]

  var isWithdrawn: Bool { records.contains { $0.kind == .withdrawn } }

  func isNamed(_ name: String) -> Bool {
    report.expected?.id == name || stored.stem == name || report.response.instanceID == name
      || stored.stem.hasPrefix(name) && name.count >= 8
  }
}
