import Diagnostics
import Expressions
import LocatedXML
import SurveyModel

/// A literal default is an answer that could be given.
struct DefaultsFit: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType && !isUnanswered(site.question.type) {
      guard case .literal(let text)? = site.question.defaultAnswer else { continue }
      let range = site.element.range(of: "default")
      if let choices = draft.choiceNames(of: site.question) {
        let isOne = site.question.type == .selectOne || site.question.type == .selectOneFromFile
        let chosen = isOne ? [text] : words(of: text)
        for name in chosen where !choices.contains(name) {
          findings.report(.notAChoice(name, choices), at: range)
        }
      } else if Value(answer: text, as: site.question.valueType) == nil {
        findings.report(.doesNotFit(text, site.question.type), at: range)
      }
    }
  }

  private func isUnanswered(_ type: QuestionType) -> Bool { type == .note || type == .calculate }
}

extension Message {
  fileprivate static func notAChoice(_ name: String, _ choices: [String]) -> Message {
    Message(
      .defaultDoesNotFit,
      what: Trilingual(
        fi: "Alkuarvo ”\(excerpt(name))” ei ole mikään vaihtoehdoista",
        sv: "Startvärdet ”\(excerpt(name))” är inget av alternativen",
        en: "the default “\(excerpt(name))” is none of the choices"),
      fix: suggestion(for: name, among: choices))
  }

  fileprivate static func doesNotFit(_ text: String, _ type: QuestionType) -> Message {
    Message(
      .defaultDoesNotFit,
      what: Trilingual(
        fi: "Alkuarvo ”\(excerpt(text))” ei sovi tyypille \(type.rawValue)",
        sv: "Startvärdet ”\(excerpt(text))” passar inte typen \(type.rawValue)",
        en: "the default “\(excerpt(text))” does not fit type \(type.rawValue)"),
      fix: Trilingual(
        fi: "Kirjoita arvo niin kuin se talletetaan: 5, 0.5, 2018-04-01.",
        sv: "Skriv värdet så som det lagras: 5, 0.5, 2018-04-01.",
        en: "write the value as it is stored: 5, 0.5, 2018-04-01"))
  }
}
