import Diagnostics
import LocatedXML
import SurveyModel

/// The choices of a list have names of their own.
struct ChoicesAreUnique: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.lists {
      let named = site.choices.compactMap { choice in choice["name"].map { ($0.value, choice) } }
      findings.reportDoubles(named) { name, _ in .duplicate(name, site.list.name) }
    }
  }
}

extension Message {
  fileprivate static func duplicate(_ name: String, _ list: String) -> Message {
    Message(
      .duplicateChoice,
      what: Trilingual(
        fi: "Listassa ”\(list)” on vaihtoehto ”\(name)” kahdesti",
        sv: "Listan ”\(list)” har alternativet ”\(name)” två gånger",
        en: "the list “\(list)” has the choice “\(name)” twice"),
      fix: Trilingual(
        fi: "Poista toinen tai anna sille uusi nimi.",
        sv: "Ta bort det ena eller ge det ett nytt namn.",
        en: "remove one or give it a new name"))
  }
}
