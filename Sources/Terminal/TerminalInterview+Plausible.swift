import Interview
import SurveyModel

extension TerminalInterview {
  /// A figure that has changed more than figures do, or is far from those of other libraries, is asked
  /// about, not refused.
  mutating func confirmPlausible(
    _ key: AnswerKey, _ text: String, _ question: Question
  ) -> DecisionReply {
    guard plausible[key] != text else { return .yes }
    let found = surprises(key, text, question)
    guard !found.isEmpty else { return .yes }
    keep()
    let reply = front.decide(Decision(found, question: DriverTexts.isRight, usual: nil))
    if reply == .yes { plausible[key] = text }
    return reply
  }

  /// The first surprising figure that nobody has said is right: one that was left behind when it
  /// was asked about.
  func firstImplausible() -> (key: AnswerKey, remark: Remark)? {
    for case .question(let placed, let instances) in journey.steps {
      let key = AnswerKey(placed.question.name, instances)
      guard let text = journey.state.visible.answers[key], plausible[key] != text,
        let remark = surprises(key, text, placed.question).first
      else { continue }
      return (key, remark)
    }
    return nil
  }

  /// What is odd beside the unit's own round before, then beside its peers.
  private func surprises(_ key: AnswerKey, _ text: String, _ question: Question) -> [Remark] {
    let change = earlierAnswer(question).flatMap {
      implausibleChange(from: $0, to: text, question: question)
    }
    let beside =
      key.instances.isEmpty
      ? unit.flatMap { keeping.surprise(in: text, to: question, of: $0) } : nil
    return [change?.what, beside].compactMap(\.self).map { Remark($0, isProblem: true) }
  }
}
