import Diagnostics
import LocatedXML
import SurveyModel

/// A response has one unit, one time, one round, one visit and one visitor.
struct RolesAreGivenOnce: SurveyRule {
  static let single: [Role] = [.unit, .time, .wave, .visit, .visitor]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for role in Self.single {
      let sites = draft.questions.filter { $0.question.role == role }
      guard let first = sites.first else { continue }
      for site in sites.dropFirst() {
        findings.report(
          .twice(role, first.question.name), at: site.element.range(of: "role"),
          notes: [findings.note(firstDeclaredHere, at: first.element.range(of: "role"))])
      }
    }
  }
}

extension Message {
  fileprivate static func twice(_ role: Role, _ first: String) -> Message {
    Message(
      .roleTwice,
      what: Trilingual(
        fi: "Rooli \(role.rawValue) on jo kysymyksellä ”\(first)”",
        sv: "Rollen \(role.rawValue) har redan frågan ”\(first)”",
        en: "“\(first)” has the role \(role.rawValue) already"),
      fix: Trilingual(
        fi: "Jätä rooli yhdelle kysymykselle.", sv: "Låt en fråga ha rollen.",
        en: "leave the role to one question"))
  }
}
