import Diagnostics
import Intake
import NetworkModel
import ReportModel
import SurveyModel

/// A good practice that a library has shared under its name.
struct SharedPractice: Sendable {
  let library: Int
  let title: String
}

extension Workspace {
  /// What libraries have told of their good practices in surveys of that kind and agreed to share with
  /// their name: the answer to the question with the role `consent` is `named`, `yes` or an OK.
  ///
  /// A practice is called by the answer to the question `title`, else by the first words of its
  /// finding. What looks like data about a person stays here until somebody has said that it is none.
  func sharedPractices(_ snapshot: NetworkSnapshot) throws(Stopped) -> [SharedPractice] {
    var shared: [SharedPractice] = []
    for survey in try definitions().surveys
    where survey.outline.survey.kind == .practice
      && survey.outline.question(with: .consent) != nil
    {
      let answered = try responses(to: survey.outline.survey.name)
      for accepted in answered.selection.accepted {
        guard let outline = answered.rules.outlines[accepted.response.version],
          let unit = snapshot[unit: accepted.unit],
          let title = title(of: accepted, outline)
        else { continue }
        shared.append(SharedPractice(library: unit.library, title: title))
      }
    }
    return shared
  }

  private func title(of accepted: AcceptedResponse, _ outline: SurveyOutline) -> String? {
    guard let consent = outline.question(with: .consent)?.question.name,
      accepted.response.answers[AnswerKey(consent)] == "named"
    else { return nil }
    let named = outline["title"]?.question.name
    guard let question = named ?? outline.question(with: .finding)?.question.name,
      let text = accepted.response.answers[AnswerKey(question)],
      keptBack([question], in: accepted.response, accepted.file, outline).isEmpty
    else { return nil }
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    return words.count > 100 ? words.prefix(99) + "…" : words
  }
}
