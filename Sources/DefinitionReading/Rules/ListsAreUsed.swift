import Diagnostics
import LocatedXML
import SurveyModel

/// A list that no question uses is probably a mistake.
struct ListsAreUsed: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let used = Set(draft.questions.compactMap(\.question.list))
    for site in draft.lists {
      guard let name = site.element["name"], !used.contains(name.value) else { continue }
      findings.report(.unused(name.value), at: name.valueRange)
    }
  }
}

extension Message {
  fileprivate static func unused(_ list: String) -> Message {
    Message(
      .unusedList, .warning,
      what: Trilingual(
        fi: "Mikään kysymys ei käytä listaa ”\(list)”", sv: "Ingen fråga använder listan ”\(list)”",
        en: "no question uses the list “\(list)”"),
      fix: Trilingual(
        fi: "Poista lista tai käytä sitä: list=\"\(list)\".",
        sv: "Ta bort listan eller använd den: list=\"\(list)\".",
        en: "remove it, or use it: list=\"\(list)\""))
  }
}
