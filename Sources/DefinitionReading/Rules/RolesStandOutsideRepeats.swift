import Diagnostics
import LocatedXML
import SurveyModel

/// What a response has one of is not asked in a repeat.
struct RolesStandOutsideRepeats: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      guard let role = site.question.role, RolesAreGivenOnce.single.contains(role),
        let outer = site.repeats.last
      else { continue }
      findings.report(.inside(role, outer), at: site.element.range(of: "role"))
    }
  }
}

extension Message {
  fileprivate static func inside(_ role: Role, _ outer: String) -> Message {
    Message(
      .roleInRepeat,
      what: Trilingual(
        fi: "Rooli \(role.rawValue) on toistossa ”\(outer)”",
        sv: "Rollen \(role.rawValue) står i upprepningen ”\(outer)”",
        en: "the role \(role.rawValue) stands in the repeat “\(outer)”"),
      why: Trilingual(
        fi: "Vastauksella on niitä vain yksi.", sv: "Ett svar har bara en.",
        en: "a response has only one"),
      fix: Trilingual(
        fi: "Siirrä kysymys toiston ulkopuolelle.", sv: "Flytta frågan ut ur upprepningen.",
        en: "move the question out of the repeat"))
  }
}
