import Diagnostics
import LocatedXML
import SurveyModel

/// A critical question is scored; a cap is set only where some question is critical.
struct CriticalQuestionsScore: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.question.critical && site.hasType {
      if draft.survey.scale(of: site.question) == nil {
        findings.report(.unscored(site.question.name), at: site.element.nameRange(of: "critical"))
      }
    }
    if draft.element.written("critical_cap") != nil,
      !draft.questions.contains(where: { $0.element.written("critical") != nil })
    {
      findings.report(.cap(), at: draft.element.nameRange(of: "critical_cap"))
    }
  }
}

extension Message {
  fileprivate static func unscored(_ question: String) -> Message {
    Message(
      .criticalOnUnscored,
      what: Trilingual(
        fi: "Kriittistä kysymystä ”\(question)” ei pisteytetä",
        sv: "Den kritiska frågan ”\(question)” poängsätts inte",
        en: "the critical question “\(question)” is not scored"),
      why: Trilingual(
        fi: "Kriittinen tarkoittaa, että pienin pistemäärä rajaa kokonaispisteet.",
        sv: "Kritisk betyder att den minsta poängen begränsar totalpoängen.",
        en: "critical means that its least score caps overall"),
      fix: Trilingual(
        fi: "Anna vaihtoehdoille pisteet tai poista critical.",
        sv: "Ge alternativen poäng eller ta bort critical.",
        en: "give its choices scores, or remove critical"))
  }

  fileprivate static func cap() -> Message {
    Message(
      .capWithoutCritical, .warning,
      what: Trilingual(
        fi: "critical_cap ei vaikuta: mikään kysymys ei ole kriittinen",
        sv: "critical_cap har ingen verkan: ingen fråga är kritisk",
        en: "critical_cap has no effect: no question is critical"),
      fix: Trilingual(
        fi: "Merkitse kysymys: critical=\"yes\", tai poista critical_cap.",
        sv: "Märk en fråga: critical=\"yes\", eller ta bort critical_cap.",
        en: "mark a question critical=\"yes\", or remove critical_cap"))
  }
}
