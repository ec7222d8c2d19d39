/// How far a visit has come.
package enum VisitPhase: String, Sendable, Hashable, CaseIterable {
  /// Somebody is to go there.
  case planned
  /// The visitor has the brief.
  case briefed
  /// The visitor has been there; the report is not in yet.
  case done
  /// A report is stored.
  case submitted
  /// The report has been looked through by rules, not yet by a person.
  case checked
  /// The reviewer wants the report mended.
  case returned
  /// The report counts.
  case approved
  /// The library may read it, and reply.
  case published
  /// The visitor cannot go.
  case declined
  /// Somebody else goes, or nobody: nothing more happens to this visit.
  case replaced
  /// Every report of the visit was taken back.
  case withdrawn

  /// Whether the next step is the visitor's.
  package var waitsForVisitor: Bool {
    switch self {
    case .planned, .briefed, .done, .returned: true
    default: false
    }
  }

  /// Whether somebody was there.
  package var isMade: Bool {
    switch self {
    case .done, .submitted, .checked, .returned, .approved, .published: true
    default: false
    }
  }
}
