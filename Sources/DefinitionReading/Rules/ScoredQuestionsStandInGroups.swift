import Diagnostics
import SurveyModel

/// Scores are summed by top-level groups, so a scored question stands in one.
struct ScoredQuestionsStandInGroups: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where draft.survey.scale(of: site.question) != nil {
      if let outermost = site.sections.first, !draft.sections[outermost].isRepeat { continue }
      findings.report(.homeless(site.question.name), at: site.element.range(of: "name"))
    }
  }
}

extension Message {
  fileprivate static func homeless(_ question: String) -> Message {
    Message(
      .scoredOutsideGroup,
      what: Trilingual(
        fi: "Pisteytetty kysymys ”\(question)” ei ole ryhmässä",
        sv: "Den poängsatta frågan ”\(question)” står inte i en grupp",
        en: "the scored question “\(question)” is not in a group"),
      why: Trilingual(
        fi: "Pisteet lasketaan yhteen kyselyn uloimmista ryhmistä.",
        sv: "Poängen summeras per grupp på enkätens översta nivå.",
        en: "scores are summed by the groups directly under the survey"),
      fix: Trilingual(
        fi: "Siirrä kysymys ryhmään: <group name=\"…\">…</group>.",
        sv: "Flytta frågan till en grupp: <group name=\"…\">…</group>.",
        en: "move it into a group: <group name=\"…\">…</group>"))
  }
}
