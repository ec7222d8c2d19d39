import Interview
import SurveyModel

extension TerminalInterview {
  /// A figure that has changed more than figures do is asked about, not refused.
  mutating func confirmPlausible(
    _ key: AnswerKey, _ text: String, _ question: Question
  ) -> DecisionReply {
    guard plausible[key] != text, let earlier = earlierAnswer(question),
      let change = implausibleChange(from: earlier, to: text, question: question)
    else { return .yes }
    keep()
    let reply = front.decide(
      Decision(
        [Remark(change.what, isProblem: true)], question: DriverTexts.isRight, usual: nil))
    if reply == .yes { plausible[key] = text }
    return reply
  }

  /// The first surprising figure that nobody has said is right: one that was left behind when it
  /// was asked about.
  func firstImplausible() -> (key: AnswerKey, remark: Remark)? {
    for case .question(let placed, let instances) in journey.steps {
      let key = AnswerKey(placed.question.name, instances)
      guard let earlier = earlierAnswer(placed.question),
        let text = journey.state.visible.answers[key], plausible[key] != text,
        let change = implausibleChange(from: earlier, to: text, question: placed.question)
      else { continue }
      return (key, Remark(change.what, isProblem: true))
    }
    return nil
  }
}
