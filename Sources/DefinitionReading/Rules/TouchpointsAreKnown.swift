import Diagnostics
import LocatedXML
import SurveyModel

/// A touchpoint that is mentioned is one of the survey's.
struct TouchpointsAreKnown: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let known = draft.survey.touchpoints.map(\.name)
    let elements = draft.sections.map(\.element) + draft.questions.map(\.element)
    for element in elements {
      guard let attribute = element["touchpoint"], !known.contains(attribute.value) else {
        continue
      }
      findings.report(.unknown(attribute.value, known), at: attribute.valueRange)
    }
    for site in draft.questions where site.question.list == "touchpoints" && known.isEmpty {
      findings.report(.none(), at: site.element.range(of: "list"))
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String, _ known: [String]) -> Message {
    Message(
      .unknownTouchpoint,
      what: Trilingual(
        fi: "Kyselyssä ei ole kosketuspistettä ”\(excerpt(name))”",
        sv: "Enkäten har ingen kontaktpunkt ”\(excerpt(name))”",
        en: "there is no touchpoint “\(excerpt(name))” in this survey"),
      fix: suggestion(for: name, among: known)
        ?? Trilingual(
          fi: "Lisää <touchpoint name=\"…\"> kyselyn alkuun.",
          sv: "Lägg till <touchpoint name=\"…\"> i början av enkäten.",
          en: "add <touchpoint name=\"…\"> at the beginning of the survey"))
  }

  fileprivate static func none() -> Message {
    Message(
      .noTouchpoints,
      what: Trilingual(
        fi: "Lista touchpoints on tyhjä: kyselyssä ei ole kosketuspisteitä",
        sv: "Listan touchpoints är tom: enkäten har inga kontaktpunkter",
        en: "the list touchpoints is empty: the survey has none"),
      fix: Trilingual(
        fi: "Lisää <touchpoint name=\"…\"> kyselyn alkuun.",
        sv: "Lägg till <touchpoint name=\"…\"> i början av enkäten.",
        en: "add <touchpoint name=\"…\"> at the beginning of the survey"))
  }
}
