import Diagnostics
import PersonalData
import SurveyModel

extension CheckedReport {
  /// What looks like data about a person, unless somebody has looked at it and said that it is none.
  var personalDataFindings: [VisitFinding] {
    guard !isPrivacyConfirmed else { return [] }
    return freeTexts.flatMap { text in
      personalData(in: text.text).map { found in
        VisitFinding(
          .personalData, .serious, question: text.question.name, what: found.what, fix: found.fix)
      }
    }
  }
}
