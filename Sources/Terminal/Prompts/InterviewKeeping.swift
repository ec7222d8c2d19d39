package import Diagnostics
package import Interview
package import SurveyModel

/// What an interview needs kept, found or brought while it runs.
package protocol InterviewKeeping {
  /// Keeps the draft so that nothing answered is lost, whatever happens next.
  func keep(_ draft: InterviewDraft) throws(Stopped)
  /// What the unit answered in the wave before: stored answers by question, and the wave's label.
  func earlier(of unit: String) -> EarlierAnswers?
  /// What surprises in a unit's figure beside those of other libraries, in words; nil where nothing does.
  func surprise(in text: String, to question: Question, of unit: String) -> Trilingual?
  /// Takes a file into the draft's keeping.
  /// - Returns: the name under which it will be stored with the response, and what is to be told.
  func attach(
    _ path: String, to question: Question, of draft: InterviewDraft
  ) throws(Stopped) -> (name: String, notice: Trilingual?)
}

/// A unit's answers in an earlier wave.
package struct EarlierAnswers: Sendable, Hashable {
  package let wave: Label
  package let answers: [String: String]

  package init(wave: Label, answers: [String: String]) {
    self.wave = wave
    self.answers = answers
  }
}
