package import Diagnostics
package import Interview
package import SurveyModel

/// Which interview is to begin, or to go on.
package enum InterviewBeginning: Sendable, Hashable {
  /// - Parameter unit: answers the question with the role `unit` beforehand.
  case anew(survey: String, unit: String?)
  /// A draft by the beginning of its id, which may be empty where one draft alone fits; only of the
  /// survey, where one is named.
  case draft(id: String, survey: String?)
  /// A correction of a stored response.
  case correction(of: String, survey: String?)
}

/// An interview that is ready to be put to a person.
package struct OpenInterview: Sendable {
  package let journey: InterviewJourney
  package let keeping: DraftKeeping
  /// Free texts that a person has said hold no personal data.
  package let confirmed: [AnswerKey: String]
  /// What the person should know before the first question.
  package let notices: [Trilingual]
  /// What could not be taken over from an older version of the survey.
  package let warnings: [Diagnostic]
  /// It goes on from where a draft was left.
  package let goesOn: Bool
  let lostPath: String?
}

/// What became of an interview.
package enum InterviewOutcome: Sendable {
  /// - Parameter lost: the file with answers that had no place in the newer version.
  case stored(path: String, warnings: [Diagnostic], lost: String?)
  /// It had been submitted before and only the draft was left; that is gone now.
  case wasStored(path: String)
  case kept(id: String, interrupted: Bool)
  /// Nothing was answered, or everything was thrown away.
  case nothing(interrupted: Bool)
}
