package import Expressions
package import SurveyModel

/// A change that somebody tries because of a finding (*kokeilu*): what, where, who, from when until when,
/// and how we shall know.
package struct Trial: Sendable, Hashable {
  /// Unique in the workspace.
  package let name: String
  package let survey: String
  /// The findings behind it.
  package let findings: [FindingID]
  package let what: Label
  /// A role, never a person: *palvelupäällikkö*.
  package let who: String
  /// Libraries that try it.
  package let libraries: [String]
  package let from: CalendarDate
  package let until: CalendarDate
  /// The touchpoint where it should show.
  package let touchpoint: String?
  /// The questions or groups whose score should rise; empty: those of the touchpoint.
  package let items: [String]
  /// How we shall know, in words.
  package let knownBy: Label

  package init(
    name: String, survey: String, findings: [FindingID], what: Label, who: String,
    libraries: [String], from: CalendarDate, until: CalendarDate, touchpoint: String?,
    items: [String], knownBy: Label
  ) {
    self.name = name
    self.survey = survey
    self.findings = findings
    self.what = what
    self.who = who
    self.libraries = libraries
    self.from = from
    self.until = until
    self.touchpoint = touchpoint
    self.items = items
    self.knownBy = knownBy
  }
}
