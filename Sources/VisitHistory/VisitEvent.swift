package import Expressions

/// Something that happened to a visit: what, when, who, why.
package struct VisitEvent: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case planned, briefed, done, late, submitted, checked, returned, approved, published
    case reply, ruling, declined, replaced, withdrawn
  }

  package let kind: Kind
  package let at: Moment
  /// A pseudonym; empty where nobody did it (time passed) or nobody told.
  package let by: String
  package let why: String
  /// The report that it is about; nil: the latest.
  package let response: String?

  package init(_ kind: Kind, at: Moment, by: String, why: String = "", response: String? = nil) {
    self.kind = kind
    self.at = at
    self.by = by
    self.why = why
    self.response = response
  }
}

extension VisitEvent.Kind {
  /// What is told of a report, as opposed to the visit.
  package var isAboutReport: Bool {
    switch self {
    case .submitted, .checked, .returned, .approved, .published, .reply, .ruling, .withdrawn: true
    case .planned, .briefed, .done, .late, .declined, .replaced: false
    }
  }
}
