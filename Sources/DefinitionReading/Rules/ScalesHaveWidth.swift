import Diagnostics
import SurveyModel

/// The least possible score of a question is less than its greatest, or it could not be rescaled.
struct ScalesHaveWidth: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      guard let scale = draft.survey.scale(of: site.question), scale.least == scale.greatest else {
        continue
      }
      let band = site.element.children("band").first
      let range = band?.range(of: "score") ?? site.element.range(of: "list", else: "type")
      findings.report(.flat(site.question.name, decimalText(scale.least)), at: range)
    }
  }
}

extension Message {
  fileprivate static func flat(_ question: String, _ score: String) -> Message {
    Message(
      .flatScale,
      what: Trilingual(
        fi: "Kysymyksen ”\(question)” pienin ja suurin pistemäärä ovat samat (\(score))",
        sv: "Den minsta och den största poängen för ”\(question)” är lika (\(score))",
        en: "the least and the greatest score of “\(question)” are the same (\(score))"),
      why: Trilingual(
        fi: "Pisteitä ei voi muuntaa asteikolle 0–100.",
        sv: "Poängen kan inte räknas om till skalan 0–100.",
        en: "it cannot be rescaled to 0–100"),
      fix: Trilingual(
        fi: "Anna erisuuret pisteet tai poista ne kaikki.",
        sv: "Ge olika poäng eller ta bort alla.", en: "give different scores, or remove them all"))
  }
}
