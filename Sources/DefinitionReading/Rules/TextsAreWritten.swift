import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// Every label and title is written in the source language, once in each language, and no wording
/// is blank.
struct TextsAreWritten: SurveyRule, NetworkRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.survey.language, &findings)
  }

  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.network.language, &findings)
  }

  private func check(_ texts: [TextSite], source: String, _ findings: inout Findings) {
    for text in texts {
      reportDoubles(text, &findings)
      for wording in text.wordings where wording.isBlank {
        findings.report(
          .blankText(text, wording.language, findings.kind), at: wording.element.nameRange)
      }
      if text[source] == nil, text.isNeeded || !text.wordings.isEmpty {
        findings.report(
          .missingText(text, source, findings.kind), at: text.range(source: source))
      }
    }
  }

  private func reportDoubles(_ text: TextSite, _ findings: inout Findings) {
    for (index, wording) in text.wordings.enumerated() {
      guard let first = text[wording.language], first.element.nameRange != wording.element.nameRange,
        index > 0
      else { continue }
      findings.report(
        .duplicateText(text, wording.language, findings.kind), at: wording.element.nameRange,
        notes: [findings.note(firstDeclaredHere, at: first.element.nameRange)])
    }
  }
}

extension TextSite {
  /// `question greeted` or `band`: whose text it is, for messages.
  var ownerName: String {
    guard let name = owner["name"]?.value else { return owner.name }
    return "\(owner.name) ”\(excerpt(name))”"
  }
}

/// The name of a language in the program's own languages; its code when it is another.
func languageName(_ code: String) -> Trilingual {
  switch code {
  case "fi": Trilingual(fi: "suomi", sv: "finska", en: "Finnish")
  case "sv": Trilingual(fi: "ruotsi", sv: "svenska", en: "Swedish")
  case "en": Trilingual(fi: "englanti", sv: "engelska", en: "English")
  default: Trilingual(code)
  }
}

extension Message {
  fileprivate static func missingText(
    _ text: TextSite, _ source: String, _ kind: DefinitionKind
  ) -> Message {
    let language = languageName(source)
    return Message(
      StructureCode.missingText.code(in: kind), .error,
      what: Trilingual(
        fi: "Tästä puuttuu <\(text.kind)> lähdekielellä (\(language.fi)): \(text.ownerName)",
        sv: "<\(text.kind)> saknas på källspråket (\(language.sv)): \(text.ownerName)",
        en: "\(text.ownerName) lacks its <\(text.kind)> in the source language (\(language.en))"),
      why: nil,
      fix: Trilingual(
        fi: "Lisää <\(text.kind)>…</\(text.kind)> ilman määritettä xml:lang.",
        sv: "Lägg till <\(text.kind)>…</\(text.kind)> utan xml:lang.",
        en: "add <\(text.kind)>…</\(text.kind)> without xml:lang"))
  }

  fileprivate static func blankText(
    _ text: TextSite, _ language: String, _ kind: DefinitionKind
  ) -> Message {
    Message(
      StructureCode.blankText.code(in: kind), .error,
      what: Trilingual(
        fi: "Teksti <\(text.kind)> on tyhjä (\(languageName(language).fi))",
        sv: "Texten <\(text.kind)> är tom (\(languageName(language).sv))",
        en: "the text <\(text.kind)> is blank (\(languageName(language).en))"),
      why: nil,
      fix: Trilingual(
        fi: "Kirjoita teksti tai poista elementti: silloin näytetään lähdekielinen teksti.",
        sv: "Skriv texten eller ta bort elementet: då visas texten på källspråket.",
        en: "write the text or remove the element: then the source text is shown"))
  }

  fileprivate static func duplicateText(
    _ text: TextSite, _ language: String, _ kind: DefinitionKind
  ) -> Message {
    Message(
      StructureCode.duplicateText.code(in: kind), .error,
      what: Trilingual(
        fi: "Teksti <\(text.kind)> on kahdesti samalla kielellä (\(languageName(language).fi))",
        sv: "Texten <\(text.kind)> finns två gånger på samma språk (\(languageName(language).sv))",
        en: "<\(text.kind)> stands twice in one language (\(languageName(language).en))"),
      why: nil,
      fix: Trilingual(
        fi: "Poista toinen tai anna sille oikea xml:lang.",
        sv: "Ta bort den ena eller ge den rätt xml:lang.",
        en: "remove one, or give it the right xml:lang"))
  }
}
