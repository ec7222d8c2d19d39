package import Diagnostics

// Looks at reports of mystery visits for what a reviewer should ask about before approving one.
//
// Pure: reports in, findings out. It reads no file, decides nothing and blocks nothing; a finding is a
// reason to look, never a proof. What each check counts, and from which limit on, stands in
// docs/specification/visits.md.

/// What was looked at. The raw value is the finding's stable code.
package enum VisitCheck: String, Sendable, Hashable, CaseIterable {
  case openingHours = "HC0371"
  case plannedWindow = "HC0372"
  case speed = "HC0373"
  case answersAlike = "HC0374"
  case copiedText = "HC0375"
  case reference = "HC0376"
  case evidence = "HC0377"
  case personalData = "HC0378"
  case noPlannedVisit = "HC0379"
}

/// Something in a report that a reviewer should look at.
package struct VisitFinding: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Mend it before the report counts, or say why it stands.
    case serious
    /// Look at it; there may be a good reason.
    case attention
  }

  package let check: VisitCheck
  package let severity: Severity
  /// The question that it is about; nil: the whole report.
  package let question: String?
  /// What was seen.
  package let what: Trilingual
  /// What to do.
  package let fix: Trilingual

  package var code: String { check.rawValue }

  init(
    _ check: VisitCheck, _ severity: Severity = .attention, question: String? = nil,
    what: Trilingual, fix: Trilingual
  ) {
    self.check = check
    self.severity = severity
    self.question = question
    self.what = what
    self.fix = fix
  }
}
