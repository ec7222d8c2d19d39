import Diagnostics
import LocatedXML
import SurveyModel

/// `exclusive` means something only where several choices can be made.
struct ExclusiveChoicesCanBeCombined: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let multiple = Set(
      draft.questions.filter { $0.question.type == .selectMultiple }.compactMap(\.question.list))
    let used = Set(draft.questions.compactMap(\.question.list))
    for site in draft.lists
    where used.contains(site.list.name) && !multiple.contains(site.list.name) {
      for (choice, element) in zip(site.list.choices, site.choices) where choice.exclusive {
        findings.report(.needless(choice.name), at: element.nameRange(of: "exclusive"))
      }
    }
  }
}

extension Message {
  fileprivate static func needless(_ choice: String) -> Message {
    Message(
      .exclusiveWithoutMultiple, .warning,
      what: Trilingual(
        fi: "Vaihtoehdon ”\(choice)” exclusive ei vaikuta mihinkään",
        sv: "exclusive på alternativet ”\(choice)” har ingen verkan",
        en: "exclusive on the choice “\(choice)” has no effect"),
      why: Trilingual(
        fi: "Mikään select_multiple-kysymys ei käytä tätä listaa.",
        sv: "Ingen select_multiple-fråga använder listan.",
        en: "no select_multiple question uses this list"),
      fix: Trilingual(fi: "Poista exclusive.", sv: "Ta bort exclusive.", en: "remove exclusive"))
  }
}
