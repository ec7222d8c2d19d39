import Diagnostics
import LocatedXML
import SurveyModel

/// Every response tells which library or service point it is about.
struct UnitIsAsked: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    guard let site = draft.questions.first(where: { $0.question.role == .unit }) else {
      let isUnclear = draft.questions.contains { $0.element.isFaulty("role") }
      if isUnclear || draft.questions.isEmpty { return }
      findings.report(.none(), at: draft.element.nameRange)
      return
    }
    if site.question.required == .never, site.element.written("required") == nil {
      findings.report(.optional(site.question.name), at: site.element.range(of: "name"))
    }
  }
}

extension Message {
  fileprivate static func none() -> Message {
    Message(
      .noUnit,
      what: Trilingual(
        fi: "Kysely ei kysy, mistä kirjastosta tai toimipisteestä on kyse",
        sv: "Enkäten frågar inte vilket bibliotek eller verksamhetsställe det gäller",
        en: "the survey does not ask which library or service point it is about"),
      why: Trilingual(
        fi: "Ilman sitä vastauksia ei voi verrata.", sv: "Utan det kan svaren inte jämföras.",
        en: "without it responses cannot be compared"),
      fix: Trilingual(
        fi:
          "Lisää <question name=\"unit\" type=\"select_one_from_file\" list=\"network\" role=\"unit\" required=\"yes\">.",
        sv:
          "Lägg till <question name=\"unit\" type=\"select_one_from_file\" list=\"network\" role=\"unit\" required=\"yes\">.",
        en:
          "add <question name=\"unit\" type=\"select_one_from_file\" list=\"network\" role=\"unit\" required=\"yes\">"
      ))
  }

  fileprivate static func optional(_ question: String) -> Message {
    Message(
      .unitNotRequired, .warning,
      what: Trilingual(
        fi: "Kysymykseen ”\(question)” ei tarvitse vastata",
        sv: "Frågan ”\(question)” behöver inte besvaras",
        en: "“\(question)” may be left unanswered"),
      why: Trilingual(
        fi: "Vastausta, josta yksikkö puuttuu, ei voi käyttää.",
        sv: "Ett svar utan enhet kan inte användas.", en: "a response without its unit is not used"),
      fix: Trilingual(
        fi: "Lisää required=\"yes\".", sv: "Lägg till required=\"yes\".", en: "add required=\"yes\""
      ))
  }
}
