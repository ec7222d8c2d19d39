import Diagnostics
import LocatedXML
import SurveyModel

/// `choice_filter` and `or_other` stand on questions with choices.
struct ChoiceAttributesHaveChoices: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType {
      let type = site.question.type
      if site.element.written("choice_filter") != nil, !type.hasChoices {
        findings.report(.filter(type), at: site.element.nameRange(of: "choice_filter"))
      }
      if site.question.orOther, type != .selectOne, type != .selectMultiple {
        findings.report(.other(type), at: site.element.nameRange(of: "or_other"))
      }
    }
  }
}

extension Message {
  fileprivate static func filter(_ type: QuestionType) -> Message {
    Message(
      .filterOnOther,
      what: Trilingual(
        fi: "Tyypillä \(type.rawValue) ei ole vaihtoehtoja, joita choice_filter karsisi",
        sv: "Typen \(type.rawValue) har inga alternativ för choice_filter",
        en: "type \(type.rawValue) has no choices for choice_filter"),
      fix: Trilingual(
        fi: "Poista choice_filter.", sv: "Ta bort choice_filter.", en: "remove choice_filter"))
  }

  fileprivate static func other(_ type: QuestionType) -> Message {
    Message(
      .orOtherOnOther,
      what: Trilingual(
        fi: "or_other ei sovi tyypille \(type.rawValue)",
        sv: "or_other passar inte typen \(type.rawValue)",
        en: "or_other does not go with type \(type.rawValue)"),
      fix: Trilingual(
        fi: "Se kuuluu tyypeille select_one ja select_multiple.",
        sv: "Det hör till select_one och select_multiple.",
        en: "it belongs to select_one and select_multiple"))
  }
}
