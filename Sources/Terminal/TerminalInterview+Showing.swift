import Diagnostics
import Interview
import NetworkModel
import SurveyModel

extension TerminalInterview {
  /// "kysymys 7/31, osio Saapuminen", the question, its hint and its choices.
  mutating func heading(
    _ placed: PlacedQuestion, _ instances: [Int], _ number: Int, _ total: Int
  ) {
    let section = sectionLabel(placed)
    console.write("\n")
    show(
      Trilingual(fi: "kysymys ", sv: "fråga ", en: "question ")
        + Trilingual("\(number)/\(total)\(section.isEmpty ? "" : ", \(section)")"))
    let question = placed.question
    let mark = isRequired(placed, instances) ? " *" : ""
    let unit = question.unit.map { " (\($0))" } ?? ""
    console.write(text(question.label, placed, instances) + unit + mark + "\n")
    let hint = text(question.hint, placed, instances)
    if !hint.isEmpty { console.write("  \(hint)\n") }
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    if offered.count > 12 {
      show(Texts.filter)
    } else {
      list(offered)
    }
    if question.type == .selectMultiple || question.type == .rank { show(Texts.several) }
  }

  mutating func list(_ offered: [OfferedChoice]) {
    for (index, choice) in offered.enumerated() {
      console.write("  \(index + 1) \(label(choice))\n")
    }
  }

  mutating func explain(_ placed: PlacedQuestion, _ instances: [Int]) {
    let guidance = text(placed.question.guidanceHint, placed, instances)
    if !guidance.isEmpty { console.write("  \(guidance)\n") }
    list(state.choices(of: placed, instances, snapshot: snapshot))
    show(Texts.help)
  }

  func text(_ label: Label, _ placed: PlacedQuestion, _ instances: [Int]) -> String {
    label.isEmpty ? "" : state.rendered(label[language.rawValue], placed, instances)
  }

  private func isRequired(_ placed: PlacedQuestion, _ instances: [Int]) -> Bool {
    if case .never = placed.question.required { false } else { true }
  }

  private func sectionLabel(_ placed: PlacedQuestion) -> String {
    let items = state.outline.survey.items
    for item in items where item.name == placed.path.first {
      switch item {
      case .group(let group): return group.label[language.rawValue]
      case .repeat(let group): return group.label[language.rawValue]
      case .question: return ""
      }
    }
    return ""
  }

  private func label(_ choice: OfferedChoice) -> String {
    choice.label.isEmpty ? choice.name : choice.label[language.rawValue]
  }

  /// A choice by its number, its name, or the start or a part of its label; several for a
  /// question that takes several. When more than one fits, they are listed and nothing is chosen.
  mutating func chosen(
    _ line: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> String? {
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    let question = placed.question
    let takesSeveral = question.type == .selectMultiple || question.type == .rank
    let words = takesSeveral ? line.split { " ,;".contains($0) }.map(String.init) : [line]
    var names: [String] = []
    for word in words {
      let matches = matches(word, offered)
      guard matches.count == 1 else {
        show(matches.isEmpty ? Texts.noMatch : Texts.manyMatches)
        list(matches.isEmpty && offered.count <= 12 ? offered : Array(matches.prefix(15)))
        return nil
      }
      names.append(matches[0].name)
    }
    return names.joined(separator: " ")
  }

  private func matches(_ word: String, _ offered: [OfferedChoice]) -> [OfferedChoice] {
    if let number = Int(word), offered.count <= 12, offered.indices.contains(number - 1) {
      return [offered[number - 1]]
    }
    if let exact = offered.first(where: { $0.name == word }) { return [exact] }
    let wanted = word.lowercased()
    let same = offered.filter { label($0).lowercased() == wanted }
    if same.count == 1 { return same }
    return offered.filter {
      label($0).lowercased().contains(wanted) || $0.name.lowercased().contains(wanted)
    }
  }
}

enum Texts {
  static let help = Trilingual(
    fi: "Enter hyväksyy, < takaisin, - tyhjä, ? ohje, :q poistu tallentamatta",
    sv: "Enter godtar, < tillbaka, - tomt, ? hjälp, :q lämna utan att spara",
    en: "Enter accepts, < back, - empty, ? help, :q leave without storing")
  static let filter = Trilingual(
    fi: "  Kirjoita osa nimestä; ? luettelee kaikki.", sv: "  Skriv en del av namnet; ? visar alla.",
    en: "  Type part of the name; ? lists all.")
  static let several = Trilingual(
    fi: "  Voit valita useita: 1 3", sv: "  Du kan välja flera: 1 3",
    en: "  You may choose several: 1 3")
  static let noMatch = Trilingual(
    fi: "! Mikään vaihtoehto ei täsmää.", sv: "! Inget alternativ stämmer.",
    en: "! No choice matches.")
  static let manyMatches = Trilingual(
    fi: "! Useampi täsmää, tarkenna:", sv: "! Flera stämmer, precisera:",
    en: "! Several match; say more:")
  static let more = Trilingual(
    fi: "lisätäänkö (vielä yksi)? k/e", sv: "lägga till (en till)? j/n", en: "add (one more)? y/n")
  static let confirm = Trilingual(
    fi: "Tallennetaanko vastaus? K/e", sv: "Spara svaret? J/n", en: "Store the response? Y/n")
}
