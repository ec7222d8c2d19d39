package import Expressions

/// A visit's events in order, and what each made of it. Nothing that happened is left out: an event
/// that cannot be is kept with the reason, and changes nothing.
package struct VisitReplay: Sendable {
  package struct Step: Sendable {
    package let event: VisitEvent
    /// Nil before the visit was planned.
    package let state: VisitState?
    package let refusal: Refusal?
  }

  package private(set) var steps: [Step] = []

  package var state: VisitState? { steps.last?.state }

  package init() {}

  /// - Parameter events: in any order; of one moment, in this one.
  package init(_ events: [VisitEvent]) {
    let sorted = events.enumerated().sorted {
      ($0.element.at.millisecondsSince1970, $0.offset)
        < ($1.element.at.millisecondsSince1970, $1.offset)
    }
    for (_, event) in sorted { append(event) }
  }

  /// What a visit was at a moment; nil before it was planned.
  package func state(at moment: Moment) -> VisitState? {
    steps.last { $0.event.at <= moment }?.state
  }

  /// An event that is later than all others.
  package mutating func append(_ event: VisitEvent) {
    do throws(Refusal) {
      let next: VisitState
      if let state {
        next = try state.after(event)
      } else {
        next = try VisitState(beginningWith: event)
      }
      steps.append(Step(event: event, state: next, refusal: nil))
    } catch {
      steps.append(Step(event: event, state: state, refusal: error))
    }
  }
}
