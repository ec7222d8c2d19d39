package import Diagnostics
import ReportModel
import ReportWriting
import VisitChecks

extension VisitFinding {
  private var rank: Trilingual {
    switch severity {
    case .serious: Trilingual(fi: "vakava", sv: "allvarlig", en: "serious")
    case .attention: Trilingual(fi: "huomio", sv: "observera", en: "attention")
    }
  }

  fileprivate func text(_ language: Language) -> String {
    let about = question.map { " \($0)" } ?? ""
    return "  \(code) \(rank[language])\(about): \(what[language])\n    → \(fix[language])\n"
  }
}

extension CheckedVisit {
  /// The report in a line, and each finding in two; empty where nothing was found.
  package func text(_ language: Language) -> String {
    guard !findings.isEmpty else { return "" }
    let about = [visit ?? "–", unit, visitor, response].filter { !$0.isEmpty }
    return about.joined(separator: " · ") + "\n" + findings.map { $0.text(language) }.joined()
  }

  /// How many were looked at, and what was found.
  package static func summary(_ visits: [CheckedVisit]) -> Trilingual {
    let findings = visits.flatMap(\.findings)
    let serious = findings.count { $0.severity == .serious }
    let (reports, all) = (visits.count, findings.count)
    return Trilingual(
      fi: "Raportteja \(reports), huomioita \(all), niistä vakavia \(serious).",
      sv: "Rapporter \(reports), anmärkningar \(all), varav allvarliga \(serious).",
      en: "Reports \(reports), findings \(all), of them serious \(serious).")
  }

  private static func records(_ visits: [CheckedVisit], _ language: Language) -> RecordTable {
    RecordTable(
      columns: [
        "visit", "response", "unit", "visitor", "code", "check", "severity", "question", "what",
        "fix",
      ], rows: visits.flatMap { $0.rows(language) })
  }

  private func rows(_ language: Language) -> [[PlainCell]] {
    findings.map { finding in
      [
        visit ?? "", response, unit, visitor, finding.code, finding.check.name,
        finding.severity.rawValue, finding.question ?? "", finding.what[language],
        finding.fix[language],
      ].map { .text($0) }
    }
  }

  /// One row a finding.
  package static func csv(_ visits: [CheckedVisit], _ language: Language) -> String {
    records(visits, language).csv
  }

  /// One object a finding, one a line.
  package static func json(_ visits: [CheckedVisit], _ language: Language) -> String {
    records(visits, language).objects.map { $0.text + "\n" }.joined()
  }
}

extension VisitCheck {
  /// What the check is called in tables.
  fileprivate var name: String {
    switch self {
    case .openingHours: "opening_hours"
    case .plannedWindow: "planned_window"
    case .speed: "speed"
    case .answersAlike: "answers_alike"
    case .copiedText: "copied_text"
    case .reference: "reference"
    case .evidence: "evidence"
    case .personalData: "personal_data"
    case .noPlannedVisit: "no_planned_visit"
    }
  }
}
