import Diagnostics
import LocatedXML
import SurveyModel

/// In a scored list each choice has a score or says why it counts as missing, and never both.
struct ScoredListsAreComplete: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.lists {
      for (choice, element) in zip(site.list.choices, site.choices) {
        if element.written("score") != nil, let missing = element.written("missing") {
          findings.report(.both(choice.name), at: missing.nameRange)
        }
        guard site.list.isScored, element.written("score") == nil,
          element.written("missing") == nil
        else { continue }
        findings.report(.unscored(choice.name, site.list.name), at: element.range(of: "name"))
      }
    }
  }
}

extension Message {
  fileprivate static func both(_ choice: String) -> Message {
    Message(
      .scoreAndMissing,
      what: Trilingual(
        fi: "Vaihtoehdolla ”\(choice)” on sekä score että missing",
        sv: "Alternativet ”\(choice)” har både score och missing",
        en: "the choice “\(choice)” has both score and missing"),
      why: Trilingual(
        fi: "Puuttuvaksi luettava vastaus ei voi antaa pisteitä.",
        sv: "Ett svar som räknas som saknat kan inte ge poäng.",
        en: "an answer that counts as missing gives no score"),
      fix: Trilingual(fi: "Poista toinen.", sv: "Ta bort det ena.", en: "remove one of them"))
  }

  fileprivate static func unscored(_ choice: String, _ list: String) -> Message {
    Message(
      .unscoredChoice,
      what: Trilingual(
        fi: "Pisteytetyn listan ”\(list)” vaihtoehdolla ”\(choice)” ei ole pisteitä",
        sv: "Alternativet ”\(choice)” i den poängsatta listan ”\(list)” saknar poäng",
        en: "the choice “\(choice)” of the scored list “\(list)” has no score"),
      fix: Trilingual(
        fi: "Lisää score=\"…\" tai missing=\"not_applicable\" (tai dont_know, refused).",
        sv: "Lägg till score=\"…\" eller missing=\"not_applicable\" (eller dont_know, refused).",
        en: "add score=\"…\", or missing=\"not_applicable\" (or dont_know, refused)"))
  }
}
