package import Diagnostics
package import SurveyModel

package struct LostAnswer: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case questionGone
    package var what: Trilingual { Trilingual("–") }
  }
  package let key: AnswerKey
  package let label: Label
  package let text: String
  package let reason: Reason
}

package struct MovedDraft: Sendable, Hashable {
  package var draft: InterviewDraft
  package var lost: [LostAnswer]
}

package func moved(
  _ draft: InterviewDraft, from old: SurveyOutline, to new: SurveyOutline
) -> MovedDraft {
  var result = MovedDraft(draft: draft, lost: [])
  result.draft.version = new.survey.version
  for (key, text) in draft.answers where new[key.question] == nil && !text.isEmpty {
    result.lost.append(
      LostAnswer(key: key, label: old[key.question]?.question.label ?? .none, text: text, reason: .questionGone))
    result.draft.answers[key] = nil
  }
  return result
}
