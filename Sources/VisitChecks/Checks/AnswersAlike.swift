import Diagnostics
import SurveyModel

/// So many questions of one scale, all answered alike, are worth a look.
let leastAlike = 6

extension CheckedReport {
  /// All questions of one scale have the same answer. A scale is a list with at least three scored
  /// steps; “not applicable” and the like are no answers on it.
  var answersAlike: [VisitFinding] {
    scales.compactMap { list, answers in
      guard answers.count >= leastAlike, let first = answers.first,
        answers.allSatisfy({ $0.text == first.text }), let choice = list[first.text]
      else { return nil }
      let count = answers.count
      return VisitFinding(
        .answersAlike, question: first.question.name,
        what: Trilingual(
          fi: "kaikki \(count) saman asteikon vastausta ovat ”\(choice.label["fi"])”",
          sv: "alla \(count) svar på samma skala är ”\(choice.label["sv"])”",
          en: "all \(count) answers on one scale are “\(choice.label["en"])”"),
        fix: Trilingual(
          fi: "vertaa avovastauksiin; kysy kävijältä perusteluja muutamaan kohtaan",
          sv: "jämför med de öppna svaren; be besökaren motivera några punkter",
          en: "compare with what was written; ask the visitor for reasons on a few points"))
    }
  }

  /// The answers on each scale of the survey, in the order of its lists.
  private var scales: [(list: ChoiceList, answers: [(question: Question, text: String)])] {
    let answered = answered
    return outline.survey.lists.filter { list in
      list.choices.count { $0.score != nil && $0.missing == nil } >= 3
    }.map { list in
      (
        list,
        answered.filter { answer in
          answer.question.type == .selectOne && answer.question.list == list.name
            && list[answer.text].map { $0.missing == nil } ?? false
        }.map { ($0.question, $0.text) }
      )
    }
  }
}
