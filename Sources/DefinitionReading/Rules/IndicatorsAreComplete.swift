import Diagnostics
import LocatedXML
import SurveyModel

/// An indicator is a calculate with a numerator and a denominator, and no calculation beside them.
struct IndicatorsAreComplete: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      let element = site.element
      let parts = ["numerator", "denominator"]
      let written = parts.filter { element.written($0) != nil }
      guard let first = written.first else { continue }
      if site.hasType, site.question.type != .calculate {
        findings.report(.wrongType(site.question.type), at: element.nameRange(of: first))
      } else if written.count == 1 {
        let missing = parts.first { $0 != first } ?? ""
        findings.report(.half(first, missing), at: element.nameRange(of: first))
      }
      if element.written("calculation") != nil {
        findings.report(.both(), at: element.nameRange(of: "calculation"))
      }
    }
  }
}

extension Message {
  fileprivate static func wrongType(_ type: QuestionType) -> Message {
    Message(
      .quotientOnOther,
      what: Trilingual(
        fi: "Tunnusluku on tyyppiä calculate, ei \(type.rawValue)",
        sv: "Ett nyckeltal är av typen calculate, inte \(type.rawValue)",
        en: "an indicator is a calculate, not of type \(type.rawValue)"),
      fix: Trilingual(
        fi: "Kirjoita type=\"calculate\".", sv: "Skriv type=\"calculate\".",
        en: "write type=\"calculate\""))
  }

  fileprivate static func half(_ found: String, _ missing: String) -> Message {
    Message(
      .halfQuotient,
      what: Trilingual(
        fi: "Tunnusluvulla on \(found) mutta ei määritettä \(missing)",
        sv: "Nyckeltalet har \(found) men saknar \(missing)",
        en: "the indicator has a \(found) but no \(missing)"),
      why: Trilingual(
        fi: "Osoittaja ja nimittäjä lasketaan yhteen erikseen kirjastojen yli.",
        sv: "Täljare och nämnare summeras var för sig över biblioteken.",
        en: "both are summed separately over the libraries"),
      fix: Trilingual(
        fi: "Lisää \(missing)=\"…\".", sv: "Lägg till \(missing)=\"…\".",
        en: "add \(missing)=\"…\""))
  }

  fileprivate static func both() -> Message {
    Message(
      .quotientAndCalculation,
      what: Trilingual(
        fi: "Tunnusluvulla on myös calculation", sv: "Nyckeltalet har också calculation",
        en: "the indicator also has a calculation"),
      why: Trilingual(
        fi: "Tunnusluvun arvo on numerator / denominator.",
        sv: "Nyckeltalets värde är numerator / denominator.",
        en: "an indicator's value is numerator / denominator"),
      fix: Trilingual(
        fi: "Poista calculation.", sv: "Ta bort calculation.", en: "remove calculation"))
  }
}
