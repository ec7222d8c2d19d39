package import Expressions

/// What is known of a visit after some events.
package struct VisitState: Sendable, Hashable {
  /// Before any report.
  enum Stage: Sendable, Hashable { case planned, briefed, done, declined, replaced }

  /// A report of the visit; a correction is the next one.
  package struct Report: Sendable, Hashable {
    package enum Standing: Sendable, Hashable, CaseIterable {
      case submitted, checked, returned, approved, published, withdrawn
    }

    package let response: String
    package internal(set) var standing: Standing
  }

  /// The library's word on what was published, and the coordinator's on that.
  package enum Reply: Sendable, Hashable {
    case none
    case waiting
    case ruled
  }

  var stage: Stage
  /// The oldest first.
  package internal(set) var reports: [Report] = []
  /// Whether the visitor's next step is overdue.
  package internal(set) var isLate = false
  package internal(set) var reply = Reply.none
  /// When the library could first read a report; nil when it cannot.
  package internal(set) var published: Moment?

  init(stage: Stage) { self.stage = stage }

  package var phase: VisitPhase {
    switch stage {
    case .replaced: return .replaced
    case _ where reports.isEmpty: break
    default: return current.map { VisitPhase(reports[$0].standing) } ?? .withdrawn
    }
    switch stage {
    case .planned: return .planned
    case .briefed: return .briefed
    case .done: return .done
    case .declined: return .declined
    case .replaced: return .replaced
    }
  }

  /// The index of the latest report that was not taken back.
  var current: Int? { reports.lastIndex { $0.standing != .withdrawn } }

  /// The report that counts in a comparison: the latest that is approved.
  package var counted: String? {
    reports.last { $0.standing == .approved || $0.standing == .published }?.response
  }

  /// The report whose turn it is; nil where there is none.
  package var latest: String? { current.map { reports[$0].response } }
}

extension VisitPhase {
  init(_ standing: VisitState.Report.Standing) {
    switch standing {
    case .submitted: self = .submitted
    case .checked: self = .checked
    case .returned: self = .returned
    case .approved: self = .approved
    case .published: self = .published
    case .withdrawn: self = .withdrawn
    }
  }
}
