import Diagnostics
import SurveyModel

/// A list has at least one choice.
struct ListsHaveChoices: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.lists where site.choices.isEmpty {
      findings.report(.empty(site.list.name), at: site.element.nameRange)
    }
  }
}

extension Message {
  fileprivate static func empty(_ list: String) -> Message {
    Message(
      .emptyList,
      what: Trilingual(
        fi: "Listassa ”\(list)” ei ole yhtään vaihtoehtoa",
        sv: "Listan ”\(list)” har inga alternativ", en: "the list “\(list)” has no choices"),
      fix: Trilingual(
        fi: "Lisää <choice name=\"…\"> tai poista lista.",
        sv: "Lägg till <choice name=\"…\"> eller ta bort listan.",
        en: "add <choice name=\"…\">, or remove the list"))
  }
}
