import Diagnostics
import LocatedXML
import SurveyModel

/// A calculate has something to calculate, and nothing else has.
struct CalculatesCalculate: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType {
      let element = site.element
      let sources = ["calculation", "numerator", "denominator"]
      if site.question.type == .calculate {
        if !sources.contains(where: { element.written($0) != nil }) {
          findings.report(.nothing(site.question.name), at: element.range(of: "name"))
        }
      } else if element.written("calculation") != nil {
        findings.report(.elsewhere(site.question.type), at: element.nameRange(of: "calculation"))
      }
    }
  }
}

extension Message {
  fileprivate static func nothing(_ question: String) -> Message {
    Message(
      .calculateWithoutCalculation,
      what: Trilingual(
        fi: "Kysymys ”\(question)” ei kerro, mitä lasketaan",
        sv: "”\(question)” säger inte vad som ska beräknas",
        en: "“\(question)” does not say what to calculate"),
      fix: Trilingual(
        fi: "Lisää calculation=\"…\", tai tunnusluvulle numerator ja denominator.",
        sv: "Lägg till calculation=\"…\", eller för ett nyckeltal numerator och denominator.",
        en: "add calculation=\"…\", or numerator and denominator for an indicator"))
  }

  fileprivate static func elsewhere(_ type: QuestionType) -> Message {
    Message(
      .calculationOnOther,
      what: Trilingual(
        fi: "calculation kuuluu tyypille calculate, ei \(type.rawValue)",
        sv: "calculation hör till typen calculate, inte \(type.rawValue)",
        en: "calculation belongs to a calculate, not to type \(type.rawValue)"),
      fix: Trilingual(
        fi: "Vaihda tyypiksi calculate tai anna alkuarvo: default=\"…\".",
        sv: "Byt typ till calculate eller ge ett startvärde: default=\"…\".",
        en: "make the type calculate, or give a first value with default=\"…\""))
  }
}
