package import Diagnostics
import FileSystem
import Intake
package import Interview
package import SurveyModel
package import Terminal

/// Keeps the draft of one interview on the disk of a workspace, and brings what the interview asks
/// for from there.
package struct DraftKeeping: InterviewKeeping, Sendable {
  let workspace: Workspace
  let survey: DefinedSurvey
  let zone: LocalZone
  let earlierWave: EarlierWave?

  package func keep(_ draft: InterviewDraft) throws(Stopped) {
    let folder = workspace.drafts
    let id = ResponseID(draft.instanceID)
    if fileKind(folder.surveyPath(id)) != .file {
      try folder.keepSurvey(survey.bytes, of: id)
    }
    try folder.keep(draft, saved: zone.moment(milliseconds: workspace.world.clock()))
  }

  package func earlier(of unit: String) -> EarlierAnswers? { earlierWave?.answers(of: unit) }

  package func surprise(in text: String, to question: Question, of unit: String) -> Trilingual? {
    earlierWave?.peers?.surprise(in: text, to: question, of: unit)
  }

  package func attach(
    _ path: String, to question: Question, of draft: InterviewDraft
  ) throws(Stopped) -> (name: String, notice: Trilingual?) {
    let file = typedPath(path, home: workspace.world.home)
    let taken = try takeFile(file, isImage: question.type == .image)
    try workspace.drafts.keepMedia(
      taken.bytes, name: taken.name, of: ResponseID(draft.instanceID))
    return (taken.name, taken.notice)
  }
}
