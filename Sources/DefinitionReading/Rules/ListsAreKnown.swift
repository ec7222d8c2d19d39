import Diagnostics
import SurveyModel

/// The list of a question exists.
struct ListsAreKnown: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let known = draft.survey.lists.map(\.name) + ListNamesAreFree.builtIn
    for site in draft.questions {
      guard let list = site.question.list, !list.isEmpty, !known.contains(list) else { continue }
      findings.report(.unknown(list, known), at: site.element.range(of: "list"))
    }
  }
}

extension Message {
  fileprivate static func unknown(_ list: String, _ known: [String]) -> Message {
    Message(
      .unknownList,
      what: Trilingual(
        fi: "Kyselyssä ei ole listaa ”\(excerpt(list))”",
        sv: "Enkäten har ingen lista ”\(excerpt(list))”",
        en: "there is no list “\(excerpt(list))” in this survey"),
      fix: suggestion(for: list, among: known))
  }
}
