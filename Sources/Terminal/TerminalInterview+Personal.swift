import Diagnostics
import Interview
import PersonalData
import SurveyModel

/// The gate of personal data: free text that looks like data about a person is mended, or somebody
/// says that it is none; what was confirmed goes with the response and into its records.
extension TerminalInterview {
  mutating func confirmImpersonal(
    _ key: AnswerKey, _ text: String, _ question: Question
  ) -> DecisionReply {
    guard question.isFreeText, confirmed[key] != text else { return .yes }
    let found = personalData(in: text)
    guard !found.isEmpty else {
      confirmed[key] = nil
      return .yes
    }
    keep()
    let reply = front.decide(
      Decision(found.map { Remark($0) }, question: DriverTexts.isImpersonal, usual: nil))
    if reply == .yes { confirmed[key] = text }
    return reply
  }

  /// The first answer that is neither free of what looks personal nor confirmed: one that came with
  /// the draft, or was left behind when it was asked about.
  func firstPersonal() -> (key: AnswerKey, remark: Remark)? {
    for case .question(let placed, let instances) in journey.steps
    where placed.question.isFreeText {
      let key = AnswerKey(placed.question.name, instances)
      guard let text = journey.state.visible.answers[key], confirmed[key] != text,
        let found = personalData(in: text).first
      else { continue }
      return (key, Remark(found))
    }
    return nil
  }
}

extension Remark {
  fileprivate init(_ found: PersonalDataFinding) {
    self.init(found.what, why: found.why, fix: found.fix, isProblem: true)
  }
}
