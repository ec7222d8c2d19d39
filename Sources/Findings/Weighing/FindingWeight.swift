/// How much a finding, or a theme, weighs: frequency × severity × importance.
///
/// - frequency: the share of the visits in which it was noted, 0–1;
/// - severity: the mean of step ÷ steps over its parts that tell one, above 0 to 1; ``unknownSeverity`` where none
///   does (so a pain that nobody graded is neither light nor grave);
/// - importance: ``TouchpointImportance``, ½–1.
///
/// It orders things of one kind for people to talk about. It is no measurement and has no unit: no
/// interval is given, and a difference between two weights is none between two services.
package struct FindingWeight: Sendable, Hashable {
  package static let unknownSeverity = 0.5

  package let noted: Int
  package let visits: Int
  package let severity: Double?
  package let importance: Double

  package init(noted: Int, visits: Int, severity: Double?, importance: Double) {
    self.noted = noted
    self.visits = visits
    self.severity = severity
    self.importance = importance
  }

  /// Nil where there are no visits.
  package var frequency: Double? { visits > 0 ? Double(noted) / Double(visits) : nil }

  package var value: Double? {
    frequency.map { $0 * (severity ?? Self.unknownSeverity) * importance }
  }
}
