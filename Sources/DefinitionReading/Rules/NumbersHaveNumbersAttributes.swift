import Diagnostics
import LocatedXML
import SurveyModel

/// `better`, `standard` and `decimals` are about numbers.
struct NumbersHaveNumbersAttributes: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType && !site.question.type.isNumber {
      let type = site.question.type
      for name in ["better", "standard"] where site.element.written(name) != nil {
        findings.report(.direction(name, type), at: site.element.nameRange(of: name))
      }
      if site.element.written("decimals") != nil {
        findings.report(.decimals(type), at: site.element.nameRange(of: "decimals"))
      }
    }
    for site in draft.questions where site.question.type == .integer {
      if let decimals = site.element["decimals"], decimals.value != "0" {
        findings.report(.decimals(.integer), at: decimals.nameRange)
      }
    }
  }
}

extension Message {
  fileprivate static func direction(_ name: String, _ type: QuestionType) -> Message {
    Message(
      .directionOnOther,
      what: Trilingual(
        fi: "Määrite \(name) koskee lukuja, ei tyyppiä \(type.rawValue)",
        sv: "Attributet \(name) gäller tal, inte typen \(type.rawValue)",
        en: "\(name) is about numbers, not type \(type.rawValue)"),
      fix: Trilingual(fi: "Poista \(name).", sv: "Ta bort \(name).", en: "remove \(name)"))
  }

  fileprivate static func decimals(_ type: QuestionType) -> Message {
    Message(
      .decimalsOnOther,
      what: Trilingual(
        fi: "Tyypin \(type.rawValue) vastauksella ei ole desimaaleja",
        sv: "Ett svar av typen \(type.rawValue) har inga decimaler",
        en: "an answer of type \(type.rawValue) has no decimals"),
      fix: Trilingual(
        fi: "Poista decimals tai vaihda tyypiksi decimal.",
        sv: "Ta bort decimals eller byt typ till decimal.",
        en: "remove decimals, or make the type decimal"))
  }
}
