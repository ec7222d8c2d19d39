package import Expressions
package import SurveyModel

/// An interview that was left unfinished: all that is needed to go on as if it had not been.
package struct InterviewDraft: Sendable, Hashable {
  /// The id that the response will have.
  package var instanceID: String
  package var survey: String
  package var version: String
  package var timeStart: Moment?
  /// The response that this one corrects.
  package var deprecatedID: String?
  /// Everything ever answered, relevant or not.
  package var answers: [AnswerKey: String]
  /// How many instances were added to each repeat that no expression counts.
  package var added: [RepeatKey: Int]
  /// Questions that take no default any more.
  package var defaulted: Set<AnswerKey>
  /// Where the person is; nil at the end.
  package var place: StepID?
  /// Free texts that look like personal data and that a person has said are none.
  package var confirmed: [AnswerKey: String]

  package init(
    instanceID: String, survey: String, version: String, timeStart: Moment? = nil,
    deprecatedID: String? = nil, answers: [AnswerKey: String] = [:],
    added: [RepeatKey: Int] = [:], defaulted: Set<AnswerKey> = [], place: StepID? = nil,
    confirmed: [AnswerKey: String] = [:]
  ) {
    self.instanceID = instanceID
    self.survey = survey
    self.version = version
    self.timeStart = timeStart
    self.deprecatedID = deprecatedID
    self.answers = answers
    self.added = added
    self.defaulted = defaulted
    self.place = place
    self.confirmed = confirmed
  }
}

extension InterviewJourney {
  /// What has to be kept to go on from here another time.
  /// - Parameter confirmed: free texts that a person has said hold no personal data.
  package func draft(confirmed: [AnswerKey: String] = [:]) -> InterviewDraft {
    InterviewDraft(
      instanceID: state.visible.instanceID, survey: state.visible.survey,
      version: state.visible.version, timeStart: state.visible.timeStart,
      deprecatedID: state.visible.deprecatedID, answers: state.draft, added: state.added,
      defaulted: state.defaulted, place: place, confirmed: confirmed)
  }
}

extension InterviewState {
  /// An interview that goes on from a draft of the same version of the survey.
  package init(
    outline: SurveyOutline, world: ExpressionWorld, fitting: ValueFitting, draft: InterviewDraft
  ) {
    self.init(
      outline: outline, world: world, fitting: fitting,
      response: Response(
        instanceID: draft.instanceID, survey: draft.survey, version: draft.version,
        timeStart: draft.timeStart, deprecatedID: draft.deprecatedID),
      answers: draft.answers, added: draft.added, defaulted: draft.defaulted)
  }
}
