package import Expressions

/// Until when a visitor should have done the next step; after that the visit is late.
package struct Deadlines: Sendable, Hashable {
  /// The report of a visit that was planned.
  package let report: Moment
  /// Milliseconds from a report's return to its mending.
  package let mending: Int

  package init(report: Moment, mending: Int) {
    self.report = report
    self.mending = mending
  }

  /// The deadline of what a visit waits for; nil when it does not wait for the visitor.
  func next(_ state: VisitState, since event: VisitEvent) -> Moment? {
    switch state.phase {
    case .planned, .briefed, .done: report
    case .returned:
      Moment(
        millisecondsSince1970: event.at.millisecondsSince1970 + mending,
        offsetMinutes: event.at.offsetMinutes)
    default: nil
    }
  }
}

extension VisitReplay {
  /// Replays events together with what passing time did: `late` is nobody's deed and stored nowhere,
  /// it follows from the deadlines.
  /// - Parameter now: later deadlines have not passed.
  package init(_ events: [VisitEvent], deadlines: Deadlines, now: Moment) {
    self.init()
    var since: VisitEvent?
    for step in VisitReplay(events).steps {
      grow(until: step.event.at, deadlines, since)
      append(step.event)
      if steps.last?.refusal == nil { since = step.event }
    }
    grow(until: now, deadlines, since)
  }

  private mutating func grow(until moment: Moment, _ deadlines: Deadlines, _ since: VisitEvent?) {
    guard let state, let since, !state.isLate, let due = deadlines.next(state, since: since),
      due < moment
    else { return }
    // A visit that was planned when its day had passed is late from the start.
    append(VisitEvent(.late, at: max(due, since.at), by: ""))
  }
}
