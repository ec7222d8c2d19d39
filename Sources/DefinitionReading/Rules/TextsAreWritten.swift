import Diagnostics
import LocatedXML
import NetworkModel
import SurveyModel

/// Every label and title is written in the source language, once in each language, and no wording
/// is blank.
struct TextsAreWritten: SurveyRule, NetworkRule, ScenarioRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.survey.language, &findings)
  }

  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.network.language, &findings)
  }

  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.language, &findings)
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
      guard let first = text[wording.language],
        first.element.nameRange != wording.element.nameRange,
        index > 0
      else { continue }
      findings.report(
        .duplicateText(text, wording.language, findings.kind), at: wording.element.nameRange,
        notes: [findings.note(firstDeclaredHere, at: first.element.nameRange)])
    }
  }
}

extension TextSite {
  /// Whose text it is, for messages.
  var ownerName: Trilingual { named(owner.name, owner["name"]?.value ?? "…") }
}

extension Message {
  fileprivate static func missingText(
    _ text: TextSite, _ source: String, _ kind: DefinitionKind
  ) -> Message {
    let language = inLanguage(source)
    return Message(
      StructureCode.missingText.code(in: kind), .error,
      what: text.ownerName.asSentence
        + Trilingual(
          fi: ": <\(text.kind)> puuttuu \(language.fi)",
          sv: ": <\(text.kind)> saknas \(language.sv)",
          en: " lacks its <\(text.kind)> \(language.en)"),
      why: Trilingual(
        fi: "Se on tiedoston oma kieli, jota näytetään, kun käännöstä ei ole.",
        sv: "Det är filens eget språk, som visas när en översättning saknas.",
        en: "that is the file's own language, shown where there is no translation"),
      fix: Trilingual(
        fi: "Lisää <\(text.kind)>…</\(text.kind)> ilman määritettä xml:lang.",
        sv: "Lägg till <\(text.kind)>…</\(text.kind)> utan xml:lang.",
        en: "add <\(text.kind)>…</\(text.kind)> without xml:lang"))
  }

  fileprivate static func blankText(
    _ text: TextSite, _ language: String, _ kind: DefinitionKind
  ) -> Message {
    let language = inLanguage(language)
    return Message(
      StructureCode.blankText.code(in: kind), .error,
      what: text.ownerName.asSentence
        + Trilingual(
          fi: ": <\(text.kind)> on tyhjä \(language.fi)",
          sv: ": <\(text.kind)> är tom \(language.sv)",
          en: " has a blank <\(text.kind)> \(language.en)"),
      why: nil,
      fix: Trilingual(
        fi: "Kirjoita teksti tai poista elementti.", sv: "Skriv texten eller ta bort elementet.",
        en: "write the text, or remove the element"))
  }

  fileprivate static func duplicateText(
    _ text: TextSite, _ language: String, _ kind: DefinitionKind
  ) -> Message {
    let language = inLanguage(language)
    return Message(
      StructureCode.duplicateText.code(in: kind), .error,
      what: text.ownerName.asSentence
        + Trilingual(
          fi: ": <\(text.kind)> on \(language.fi) kahdesti",
          sv: ": <\(text.kind)> finns två gånger \(language.sv)",
          en: " has its <\(text.kind)> twice \(language.en)"),
      why: nil,
      fix: Trilingual(
        fi: "Poista toinen tai anna sille oikea xml:lang.",
        sv: "Ta bort den ena eller ge den rätt xml:lang.",
        en: "remove one, or give it the right xml:lang"))
  }
}
