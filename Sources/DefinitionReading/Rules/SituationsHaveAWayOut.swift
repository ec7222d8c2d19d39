import Diagnostics
import LocatedXML
import SurveyModel

/// A scored question about a situation that need not arise lets one say that it did not. Such are
/// every question of one choice in a visit, and every one that says “if” or “when”.
struct SituationsHaveAWayOut: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let isVisit = [.mysteryVisit, .peerVisit].contains(draft.survey.kind)
    for (site, text) in draft.texts(["label"]) {
      let question = site.question
      guard question.relevant == nil, draft.survey.scale(of: question) != nil,
        !hasWayOut(question, draft)
      else { continue }
      let hasCondition = text[draft.survey.language].map(isConditional) ?? false
      let isAlwaysAsked = site.sections.allSatisfy { draft.sections[$0].expressions.isEmpty }
      guard hasCondition || (isVisit && question.type == .selectOne && isAlwaysAsked) else {
        continue
      }
      findings.advise(
        .noWayOut(question.name), at: site.element.range(of: "name"), about: site.element)
    }
  }

  private func hasWayOut(_ question: Question, _ draft: SurveyDraft) -> Bool {
    if !question.sentinels.isEmpty { return true }
    return draft.list(of: question)?.choices.contains { $0.missing != nil } ?? false
  }

  private func isConditional(_ wording: Wording) -> Bool {
    guard let words = conditions[wording.language] else { return false }
    return spokenSentences(of: wording.located).contains { sentence in
      sentence.contains { words.contains($0.text) }
    }
  }
}

/// (The Swedish “om” is mostly “about”, and is not here.)
private let conditions: [String: Set<String>] = [
  "fi": ["jos", "mikäli", "kun", "tarvittaessa"], "sv": ["ifall", "när"], "en": ["if", "when"],
]

extension Message {
  fileprivate static func noWayOut(_ question: String) -> Message {
    Message(
      .situationWithoutWayOut, .warning,
      what: Trilingual(
        fi: "Kysymykseen ”\(question)” ei voi vastata, että tilannetta ei ollut",
        sv: "På frågan ”\(question)” kan man inte svara att situationen inte uppstod",
        en: "“\(question)” gives no way to say that the situation did not arise"),
      why: Trilingual(
        fi: "Muuten on arvattava, ja arvaus pisteytetään.",
        sv: "Annars måste man gissa, och gissningen ger poäng.",
        en: "one would have to guess, and the guess is scored"),
      fix: Trilingual(
        fi: "Lisää listaan vaihtoehto missing=\"not_applicable\", tai kysymykseen relevant",
        sv: "Lägg till ett alternativ missing=\"not_applicable\" i listan, eller relevant i frågan",
        en: "add a choice missing=\"not_applicable\" to the list, or relevant to the question")
        + orAccepted(.situationWithoutWayOut))
  }
}
