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
}
