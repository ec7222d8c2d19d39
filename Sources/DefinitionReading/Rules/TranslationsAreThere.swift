import Diagnostics
import NetworkModel
import SurveyModel

/// Every text is there in Finnish, Swedish and English; a language of which there is nothing at
/// all is told once.
struct TranslationsAreThere: SurveyRule, NetworkRule, ScenarioRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.survey.language, draft.element, &findings)
  }

  func check(_ draft: NetworkDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.network.language, draft.element, &findings)
  }

  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    check(draft.texts, source: draft.language, draft.element, &findings)
  }

  private func check(
    _ texts: [TextSite], source: String, _ root: FormedElement, _ findings: inout Findings
  ) {
    let due = texts.filter { $0.isTranslated && $0[source] != nil }
    guard !due.isEmpty else { return }
    for language in Language.allCases.map(\.rawValue) where language != source {
      let missing = due.filter { $0[language] == nil }
      if missing.count == due.count, due.count > 1 {
        findings.report(.nothingIn(language, due.count, findings.kind), at: root.nameRange)
        continue
      }
      for text in missing {
        findings.report(
          .untranslated(text, language, findings.kind), at: text.range(source: source))
      }
    }
  }
}

extension Message {
  fileprivate static func untranslated(
    _ text: TextSite, _ language: String, _ kind: DefinitionKind
  ) -> Message {
    let name = inLanguage(language)
    return Message(
      StructureCode.missingTranslation.code(in: kind), .warning,
      what: text.ownerName.asSentence
        + Trilingual(
          fi: ": <\(text.kind)> puuttuu \(name.fi)", sv: ": <\(text.kind)> saknas \(name.sv)",
          en: " lacks its <\(text.kind)> \(name.en)"),
      why: nil,
      fix: Trilingual(
        fi: "Lisää <\(text.kind) xml:lang=\"\(language)\">…</\(text.kind)>.",
        sv: "Lägg till <\(text.kind) xml:lang=\"\(language)\">…</\(text.kind)>.",
        en: "add <\(text.kind) xml:lang=\"\(language)\">…</\(text.kind)>"))
  }

  fileprivate static func nothingIn(
    _ language: String, _ count: Int, _ kind: DefinitionKind
  ) -> Message {
    let name = inLanguage(language)
    return Message(
      StructureCode.languageWithoutTexts.code(in: kind), .warning,
      what: Trilingual(
        fi: "Yksikään \(count) tekstistä ei ole \(name.fi)",
        sv: "Ingen av de \(count) texterna finns \(name.sv)",
        en: "none of the \(count) texts is \(name.en)"),
      why: Trilingual(
        fi: "Sillä kielellä näytetään tiedoston oma kieli.",
        sv: "På det språket visas filens eget språk.",
        en: "in that language the file's own is shown"),
      fix: Trilingual(
        fi: "Lisää käännökset, esimerkiksi <label xml:lang=\"\(language)\">…</label>.",
        sv: "Lägg till översättningar, till exempel <label xml:lang=\"\(language)\">…</label>.",
        en: "add translations, for example <label xml:lang=\"\(language)\">…</label>"))
  }
}
