import Diagnostics

/// A message is said only where there is a condition to break.
struct MessagesHaveConditions: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      for condition in ["constraint", "required"] {
        guard let text = site.element.children(condition + "_message").first,
          site.element.written(condition) == nil
        else { continue }
        findings.report(.unheard(condition), at: text.nameRange)
      }
    }
  }
}

extension Message {
  fileprivate static func unheard(_ condition: String) -> Message {
    Message(
      .messageWithoutCondition, .warning,
      what: Trilingual(
        fi: "Tätä viestiä ei näytetä koskaan: kysymyksellä ei ole määritettä \(condition)",
        sv: "Meddelandet visas aldrig: frågan har inte attributet \(condition)",
        en: "this message is never shown: the question has no \(condition)"),
      fix: Trilingual(
        fi: "Lisää \(condition)=\"…\" tai poista viesti.",
        sv: "Lägg till \(condition)=\"…\" eller ta bort meddelandet.",
        en: "add \(condition)=\"…\", or remove the message"))
  }
}
