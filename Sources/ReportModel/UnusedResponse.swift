package import Diagnostics

/// A response that a report left out, as its reader is told of it.
package struct UnusedResponse: Sendable, Hashable {
  /// What kept it out, in the order in which a page tells it: what somebody has to mend comes first.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    case unreadable, conflict, duplicate, unknownSurvey, unknownVersion, unknownUnit, misfit, noWave
    case notApproved, withdrawn, replaced
  }

  /// Where it lies in its workspace, and the line where one is known: `Responses/…xml:27`.
  package let place: String
  package let reason: Reason
  /// What is wrong, one sentence for each thing; never empty.
  package let why: [Trilingual]

  package init(place: String, reason: Reason, why: [Trilingual]) {
    self.place = place
    self.reason = reason
    self.why = why
  }
}
