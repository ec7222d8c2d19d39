import Diagnostics
import LocatedXML
import SurveyModel

/// Nothing is demanded of what nobody answers: notes, calculates and hidden values.
struct AnswersAreDemandedWhereGiven: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType && site.question.type.isUnanswered {
      let type = site.question.type
      if site.element.written("constraint") != nil {
        findings.report(
          .demand(.constraintOnUnanswered, "constraint", type),
          at: site.element.nameRange(of: "constraint"))
      }
      if let required = site.element.written("required"), required.value != "no" {
        findings.report(
          .demand(.requiredOnUnanswered, "required", type), at: required.nameRange)
      }
      if type != .hidden, let value = site.element.written("default") {
        findings.report(
          .demand(.defaultOnUnanswered, "default", type), at: value.nameRange)
      }
    }
  }
}

extension Message {
  fileprivate static func demand(
    _ code: SurveyCode, _ name: String, _ type: QuestionType
  ) -> Message {
    Message(
      code,
      what: Trilingual(
        fi: "Tyypillä \(type.rawValue) ei voi olla määritettä \(name)",
        sv: "Typen \(type.rawValue) kan inte ha attributet \(name)",
        en: "type \(type.rawValue) cannot have \(name)"),
      why: Trilingual(
        fi: "Kukaan ei anna siihen vastausta.", sv: "Ingen ger ett svar på den.",
        en: "nobody gives it an answer"),
      fix: Trilingual(fi: "Poista \(name).", sv: "Ta bort \(name).", en: "remove \(name)"))
  }
}
