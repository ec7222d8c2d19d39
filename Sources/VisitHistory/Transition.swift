/// Why an event cannot happen to a visit in the state that it is in.
package enum Refusal: Error, Sendable, Hashable {
  /// It has happened: doing it again changes nothing.
  case already
  /// Something else must come before.
  case notYet(VisitPhase)
  /// It is too late for that.
  case over(VisitPhase)
  /// The library has not replied.
  case noReply
  /// No report of that id belongs to the visit.
  case noReport(String?)
}

extension VisitState {
  /// The state of a visit of which nothing was known.
  package init(beginningWith event: VisitEvent) throws(Refusal) {
    guard event.kind == .planned else { throw .notYet(.planned) }
    self.init(stage: .planned)
  }

  /// The state after an event: the one place that says what may follow what.
  package func after(_ event: VisitEvent) throws(Refusal) -> VisitState {
    var next = self
    try next.take(event)
    if !event.kind.leavesDeadline { next.isLate = false }
    return next
  }

  private mutating func take(_ event: VisitEvent) throws(Refusal) {
    guard stage != .replaced else {
      throw event.kind == .replaced ? .already : .over(.replaced)
    }
    switch event.kind {
    case .planned: throw .already
    case .briefed: try prepare(.briefed, from: [.planned])
    case .done: try prepare(.done, from: [.planned, .briefed])
    case .declined: try prepare(.declined, from: [.planned, .briefed])
    case .late: try becomeLate()
    case .replaced: try giveWay()
    case .submitted: try submit(event.response)
    case .reply: try takeReply()
    case .ruling: try takeRuling()
    case .checked, .returned, .approved, .published, .withdrawn: try judge(event)
    }
  }

  // MARK: Before a report

  private mutating func prepare(_ stage: Stage, from before: [Stage]) throws(Refusal) {
    if reports.isEmpty, self.stage == stage { throw .already }
    guard reports.isEmpty, before.contains(self.stage) else { throw .over(phase) }
    self.stage = stage
  }

  private mutating func becomeLate() throws(Refusal) {
    if isLate { throw .already }
    guard phase.waitsForVisitor else { throw .over(phase) }
    isLate = true
  }

  /// A visit with a report that may still count is not given to somebody else.
  private mutating func giveWay() throws(Refusal) {
    switch phase {
    case .planned, .briefed, .done, .declined, .withdrawn: stage = .replaced
    case .returned where counted == nil: stage = .replaced
    default: throw .over(phase)
    }
  }

  // MARK: Reports

  private mutating func submit(_ response: String?) throws(Refusal) {
    guard let response else { throw .noReport(nil) }
    if reports.contains(where: { $0.response == response }) { throw .already }
    reports.append(Report(response: response, standing: .submitted))
  }

  private mutating func judge(_ event: VisitEvent) throws(Refusal) {
    guard !reports.isEmpty else { throw .notYet(.submitted) }
    let found = event.response.map { id in reports.lastIndex { $0.response == id } } ?? current
    guard let index = found else { throw .noReport(event.response) }
    let standing = try reports[index].standing.after(event.kind)
    reports[index].standing = standing
    switch standing {
    case .published: published = published ?? event.at
    case .returned, .withdrawn:
      if !reports.contains(where: { $0.standing == .published }) { published = nil }
    default: break
    }
  }

  private mutating func takeReply() throws(Refusal) {
    if reply == .waiting { throw .already }
    if reply == .ruled { throw .over(phase) }
    guard published != nil else { throw .notYet(.published) }
    reply = .waiting
  }

  private mutating func takeRuling() throws(Refusal) {
    switch reply {
    case .none: throw published == nil ? .notYet(.published) : .noReply
    case .ruled: throw .already
    case .waiting: reply = .ruled
    }
  }
}

extension VisitEvent.Kind {
  /// Whether what was overdue before is overdue after.
  fileprivate var leavesDeadline: Bool {
    switch self {
    case .late, .planned, .briefed, .done, .reply, .ruling: true
    case .submitted, .checked, .returned, .approved, .published, .declined, .replaced, .withdrawn:
      false
    }
  }
}

extension VisitState.Report.Standing {
  /// What an event makes of one report.
  func after(_ kind: VisitEvent.Kind) throws(Refusal) -> Self {
    switch (kind, self) {
    case (.withdrawn, .withdrawn), (.checked, .checked), (.approved, .approved),
      (.approved, .published), (.published, .published):
      throw .already
    case (_, .withdrawn): throw .over(.withdrawn)
    case (.withdrawn, _): return .withdrawn
    case (.checked, .submitted): return .checked
    // Returned once more: with another reason.
    case (.returned, _): return .returned
    case (.approved, .submitted), (.approved, .checked), (.approved, .returned): return .approved
    case (.published, .approved): return .published
    case (.published, _): throw .notYet(.approved)
    default: throw .over(VisitPhase(self))
    }
  }
}
