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
      } else if let wanted = wantedList(role, site.question.type), let list = site.question.list,
        list != wanted
      {
        findings.report(.wrongList(list, role, wanted), at: site.element.range(of: "list"))
      }
    }
  }

  /// The one list that the role's answers come from, where there is one.
  private func wantedList(_ role: Role, _ type: QuestionType) -> String? {
    switch (role, type) {
    case (.touchpoint, _): "touchpoints"
    case (.unit, .selectOneFromFile): "network"
    case (.event, .selectOneFromFile): "events"
    default: nil
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
    case .scenario: [.selectOne, .text, .hidden, .calculate]
    case .event: [.selectOneFromFile, .selectOne, .text, .hidden, .calculate]
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

  fileprivate static func wrongList(
    _ list: String, _ role: Role, _ wanted: String
  ) -> Message {
    Message(
      .roleType,
      what: Trilingual(
        fi: "Roolin \(role.rawValue) lista on \(wanted), ei ”\(excerpt(list))”",
        sv: "Listan för rollen \(role.rawValue) är \(wanted), inte ”\(excerpt(list))”",
        en: "the list of the role \(role.rawValue) is \(wanted), not “\(excerpt(list))”"),
      fix: Trilingual(
        fi: "Kirjoita list=\"\(wanted)\".", sv: "Skriv list=\"\(wanted)\".",
        en: "write list=\"\(wanted)\""))
  }
}
