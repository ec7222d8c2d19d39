import Diagnostics
import PersonalData
import SurveyModel

/// A free text in which something looks like data about a person.
struct ScreenedAnswer {
  let key: AnswerKey
  let findings: [PersonalDataFinding]
}

/// The free texts of answers that look like personal data, in the survey's order.
func screened(
  _ answers: [AnswerKey: String], _ outline: SurveyOutline
) -> [ScreenedAnswer] {
  answers.filter { outline[$0.key.question]?.question.isFreeText == true }
    .sorted { one, other in
      let places = [one, other].map { outline.position(of: $0.key.question) ?? 0 }
      if places[0] != places[1] { return places[0] < places[1] }
      return one.key.instances.lexicographicallyPrecedes(other.key.instances)
    }
    .map { ScreenedAnswer(key: $0.key, findings: personalData(in: $0.value)) }
    .filter { !$0.findings.isEmpty }
}

/// What a person says who has looked at texts that seemed to hold personal data.
package struct PrivacyWord: Sendable, Hashable {
  package let reason: String
  /// A pseudonym.
  package let person: String

  package init(reason: String, person: String) {
    self.reason = reason
    self.person = person
  }
}
