import Diagnostics
import LocatedXML
import SurveyModel

/// A question with a role gives the kind of answer that the role is read from.
struct RolesFitTypes: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType {
      guard let role = site.question.role else { continue }
      let types = role.types
      if !types.contains(site.question.type) {
        findings.report(
          .wrongType(role, site.question.type, types), at: site.element.range(of: "role"))
      } else if role == .touchpoint, let list = site.question.list, list != "touchpoints" {
        findings.report(.wrongList(list), at: site.element.range(of: "list"))
      }
    }
  }
}

extension Role {
  /// The types of question that can have the role.
  var types: [QuestionType] {
    switch self {
    case .unit: [.selectOneFromFile]
    case .time: [.date, .dateTime]
    case .wave: [.selectOne, .text, .hidden, .calculate]
    case .visit: [.text, .integer, .hidden, .calculate]
    case .visitor: [.text, .selectOne, .hidden, .calculate]
    case .scenario, .event: [.selectOne, .text, .hidden, .calculate]
    case .touchpoint, .sort: [.selectOne]
    case .finding: [.text]
    case .severity: [.selectOne, .integer, .range]
    case .evidence: [.text, .image, .file]
    case .consent: [.selectOne, .acknowledge]
    }
  }
}

extension Message {
  fileprivate static func wrongType(
    _ role: Role, _ type: QuestionType, _ types: [QuestionType]
  ) -> Message {
    let listed = types.map(\.rawValue)
    return Message(
      .roleType,
      what: Trilingual(
        fi: "Roolia \(role.rawValue) ei voi antaa tyypin \(type.rawValue) kysymykselle",
        sv: "Rollen \(role.rawValue) kan inte ges åt en fråga av typen \(type.rawValue)",
        en: "a question of type \(type.rawValue) cannot have the role \(role.rawValue)"),
      fix: Trilingual(fi: "Vaihda tyyppi. ", sv: "Byt typ. ", en: "change the type; ")
        + alternatives(listed))
  }

  fileprivate static func wrongList(_ list: String) -> Message {
    Message(
      .roleType,
      what: Trilingual(
        fi: "Roolin touchpoint lista on touchpoints, ei ”\(excerpt(list))”",
        sv: "Listan för rollen touchpoint är touchpoints, inte ”\(excerpt(list))”",
        en: "the list of the role touchpoint is touchpoints, not “\(excerpt(list))”"),
      fix: Trilingual(
        fi: "Kirjoita list=\"touchpoints\".", sv: "Skriv list=\"touchpoints\".",
        en: "write list=\"touchpoints\""))
  }
}
