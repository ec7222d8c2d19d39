import Diagnostics
import LocatedXML
import SurveyModel

/// A mystery visit begins with a briefing: a note first of all, or guidance to its first question.
struct VisitsAreBriefed: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    guard draft.survey.kind == .mysteryVisit, let first = draft.questions.first else { return }
    guard first.question.type != .note, first.question.guidanceHint.isEmpty else { return }
    findings.advise(.unbriefed(), at: draft.element.range(of: "kind"), about: draft.element)
  }
}

extension Message {
  fileprivate static func unbriefed() -> Message {
    Message(
      .visitWithoutBriefing, .warning,
      what: Trilingual(
        fi: "Haamukäynnin alussa ei ole ohjetta kävijälle",
        sv: "I början av det dolda besöket finns ingen anvisning till besökaren",
        en: "the mystery visit does not begin with a briefing"),
      why: Trilingual(
        fi: "Kävijöiden on tehtävä samat asiat samalla tavalla, jotta tuloksia voi verrata.",
        sv: "Besökarna måste göra samma saker på samma sätt för att resultaten ska kunna jämföras.",
        en: "visitors must do the same things in the same way for results to be comparable"),
      fix: Trilingual(
        fi: "Lisää ensimmäiseksi type=\"note\" tai ensimmäiseen kysymykseen <guidance_hint>",
        sv: "Lägg till en type=\"note\" först eller ett <guidance_hint> i den första frågan",
        en: "add a type=\"note\" first, or a <guidance_hint> to the first question")
        + orAccepted(.visitWithoutBriefing))
  }
}
