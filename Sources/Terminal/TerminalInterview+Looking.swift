import Diagnostics
import Interview
import SurveyModel

/// Looking over everything: to jump from, and before it is submitted.
extension TerminalInterview {
  mutating func lookOver() -> InterviewEnd? {
    switch front.overview(overview()) {
    case .jump(let step):
      problem = nil
      mending = nil
      journey.jump(to: step)
      return nil
    case .close: return nil
    case .wish(.overview): return nil
    case .wish(let wish): return grant(wish)
    }
  }

  /// What stands in the way is led to; else everything is shown, and submitted when the person says so.
  mutating func review() -> InterviewEnd? {
    if let wrong = journey.problems.first {
      return mend(wrong) ? nil : .left(journey.draft(confirmed: confirmed), interrupted: false)
    }
    if let unsettled = firstImplausible() ?? firstPersonal() {
      lead(to: .question(unsettled.key))
      problem = unsettled.remark
      return nil
    }
    switch front.review(overview()) {
    case .submit:
      let visible = journey.state.visible
      return .submitted(visible, confirmed: confirmed.filter { visible.answers[$0] == $1 })
    case .jump(let step):
      lead(to: step)
      return nil
    case .wish(let wish): return grant(wish)
    }
  }

  /// To a question from the end, and back to the end after it.
  private mutating func lead(to step: StepID) {
    mending = Set(journey.steps.map(\.id))
    journey.jump(to: step)
  }

  /// Goes to where a problem can be mended.
  /// - Returns: false when nothing is asked at all.
  private mutating func mend(_ wrong: InterviewProblem) -> Bool {
    mending = Set(journey.steps.map(\.id))
    guard journey.jump(to: wrong) else {
      front.say(Remark(wrong))
      return false
    }
    problem = Remark(wrong)
    // The question that can mend it may be another: then it is said what is wrong.
    if journey.current?.id != .question(wrong.key) {
      let told = named(wrong.key)
      problem = Remark(told + wrong.what, fix: wrong.fix, isProblem: true)
    }
    return true
  }

  /// "Label: answer – ".
  private func named(_ key: AnswerKey) -> Trilingual {
    guard let placed = journey.state.outline[key.question] else { return Trilingual("") }
    let telling = telling(placed, key.instances)
    return Trilingual("\(telling.label): \(telling.answer ?? "") – ")
  }
}
