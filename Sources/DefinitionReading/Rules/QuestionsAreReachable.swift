import Diagnostics
import Expressions
import SurveyModel

/// No question, group or repeat is hidden whatever is answered.
struct QuestionsAreReachable: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let names = SurveyNames(draft)
    for site in draft.expressions where site.use == .relevant {
      let checked = ExpressionsFit().checked(site, names)
      guard checked.constantValue?.truth == false, !checked.hasErrors else { continue }
      findings.report(.hidden(name(site.standing, draft)), at: site.attribute.valueRange)
    }
  }

  private func name(_ standing: Standing, _ draft: SurveyDraft) -> String {
    switch standing {
    case .question(let index): draft.questions[index].question.name
    case .section(let index): draft.sections[index].name
    case .elsewhere: ""
    }
  }
}

extension Message {
  fileprivate static func hidden(_ name: String) -> Message {
    Message(
      .unreachable, .warning,
      what: Trilingual(
        fi: "Kohtaa ”\(name)” ei kysytä koskaan", sv: "”\(name)” frågas aldrig",
        en: "“\(name)” is never asked"),
      why: Trilingual(
        fi: "Ehto on epätosi, vastattiinpa mitä tahansa.",
        sv: "Villkoret är falskt oavsett vad man svarar.",
        en: "the condition is false whatever is answered"),
      fix: Trilingual(
        fi: "Korjaa ehto tai poista kysymys.", sv: "Rätta villkoret eller ta bort frågan.",
        en: "mend the condition, or remove the question"))
  }
}
