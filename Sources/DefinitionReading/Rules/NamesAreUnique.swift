import Diagnostics
import SurveyModel

/// Questions, groups and repeats have names of their own: they name columns and rows.
struct NamesAreUnique: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let named =
      (draft.questions.map { ($0.question.name, $0.element) }
      + draft.sections.map { ($0.name, $0.element) })
      .filter { !$0.0.isEmpty }
      .sorted { $0.1.nameRange.lowerBound < $1.1.nameRange.lowerBound }
    findings.reportDoubles(named) { name, _ in .duplicate(name) }
  }
}

extension Findings {
  /// Points at every name that an element before it has too.
  mutating func reportDoubles(
    _ named: [(name: String, element: FormedElement)],
    message: (String, FormedElement) -> Message
  ) {
    var first: [String: FormedElement] = [:]
    for (name, element) in named {
      guard let earlier = first[name] else {
        first[name] = element
        continue
      }
      report(
        message(name, earlier), at: element.range(of: "name"),
        notes: [note(firstDeclaredHere, at: earlier.range(of: "name"))])
    }
  }
}

extension Message {
  fileprivate static func duplicate(_ name: String) -> Message {
    Message(
      .duplicateName,
      what: Trilingual(
        fi: "Nimi ”\(name)” on jo käytössä",
        sv: "Namnet ”\(name)” används redan",
        en: "the name “\(name)” is taken already"),
      why: Trilingual(
        fi:
          "Kysymysten, ryhmien ja toistojen nimet ovat taulukon rivejä, joten kullakin on oma nimi.",
        sv:
          "Frågornas, gruppernas och upprepningarnas namn är rader i tabellen, så var och en har sitt eget.",
        en: "names of questions, groups and repeats are rows of the table, so each has its own"),
      fix: Trilingual(
        fi: "Anna toiselle uusi nimi, esimerkiksi \(name)_2.",
        sv: "Ge den ena ett nytt namn, till exempel \(name)_2.",
        en: "give one of them a new name, for example \(name)_2"))
  }
}
