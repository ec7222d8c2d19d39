import Diagnostics
import LocatedXML
import SurveyModel

/// The choices of a question with the role `sort` are the sorts of finding that cards know.
struct SortsAreKnown: SurveyRule {
  static let sorts = ["pain", "delight", "idea", "good_practice"]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let lists = Set(
      draft.questions.filter { $0.question.role == .sort }.compactMap(\.question.list))
    for site in draft.lists where lists.contains(site.list.name) {
      for choice in site.choices {
        guard let name = choice["name"], !Self.sorts.contains(name.value) else { continue }
        findings.report(.unknown(name.value), at: name.valueRange)
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ sort: String) -> Message {
    Message(
      .unknownSort,
      what: Trilingual(
        fi: "”\(excerpt(sort))” ei ole havainnon laji",
        sv: "”\(excerpt(sort))” är inte ett slags iakttagelse",
        en: "“\(excerpt(sort))” is not a sort of finding"),
      fix: suggestion(for: sort, among: SortsAreKnown.sorts))
  }
}
