import Diagnostics
import LocatedXML

/// A survey's name is a folder beside others of ours, and a question's name a row beside others.
struct NamesAreNotReserved: SurveyRule {
  static let ofSurveys = ["network", "visits", "findings", "versions"]
  static let ofItems = ["overall", "meta", "network", "touchpoints"]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    check(draft.element, Self.ofSurveys, &findings)
    for question in draft.questions { check(question.element, Self.ofItems, &findings) }
    for section in draft.sections { check(section.element, Self.ofItems, &findings) }
  }

  private func check(
    _ element: FormedElement, _ reserved: [String], _ findings: inout Findings
  ) {
    guard let name = element["name"]?.value, reserved.contains(name) else { return }
    findings.report(.reserved(name, reserved), at: element.range(of: "name"))
  }
}

extension Message {
  fileprivate static func reserved(_ name: String, _ reserved: [String]) -> Message {
    let listed = reserved.joined(separator: ", ")
    return Message(
      .reservedName,
      what: Trilingual(
        fi: "Nimi ”\(name)” on varattu ohjelmalle",
        sv: "Namnet ”\(name)” är reserverat för programmet",
        en: "the name “\(name)” is reserved"),
      fix: Trilingual(
        fi: "Valitse toinen nimi. Varattuja ovat \(listed).",
        sv: "Välj ett annat namn. Reserverade är \(listed).",
        en: "choose another; reserved are \(listed)"))
  }
}
