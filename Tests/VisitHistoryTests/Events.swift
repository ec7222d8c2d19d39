import Expressions
import VisitHistory

func moment(_ second: Int) -> Moment {
  Moment(millisecondsSince1970: second * 1000, offsetMinutes: 180)
}

func event(_ kind: VisitEvent.Kind, at second: Int = 0, _ response: String? = nil) -> VisitEvent {
  VisitEvent(kind, at: moment(second), by: "k-1", response: response)
}

/// The shortest way to each phase. Reports are named `r1`.
let waysToPhases: [VisitPhase: [VisitEvent]] = {
  let submitted = [event(.planned), event(.submitted, "r1")]
  return [
    .planned: [event(.planned)],
    .briefed: [event(.planned), event(.briefed)],
    .done: [event(.planned), event(.done)],
    .submitted: submitted,
    .checked: submitted + [event(.checked)],
    .returned: submitted + [event(.returned)],
    .approved: submitted + [event(.approved)],
    .published: submitted + [event(.approved), event(.published)],
    .declined: [event(.planned), event(.declined)],
    .replaced: [event(.planned), event(.replaced)],
    .withdrawn: submitted + [event(.withdrawn)],
  ]
}()

func state(of phase: VisitPhase) throws -> VisitState {
  let replay = VisitReplay(waysToPhases[phase] ?? [])
  guard let state = replay.state, replay.steps.allSatisfy({ $0.refusal == nil }) else {
    throw Refusal.notYet(phase)
  }
  return state
}
