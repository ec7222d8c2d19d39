import Diagnostics
import SurveyModel

/// Questions with choices have a list, others have none; units are chosen from `network`, events from
/// `events`.
struct ListsFitTypes: SurveyRule {
  private static let ofTheNetwork = ["network", "events"]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType {
      let type = site.question.type
      let list = site.question.list ?? ""
      switch type {
      case .selectOneFromFile:
        if list.isEmpty {
          findings.report(
            .noList(type, "network"), at: site.element.range(of: "list", else: "type"))
        } else if !Self.ofTheNetwork.contains(list) {
          findings.report(.notOfTheNetwork(list), at: site.element.range(of: "list"))
        }
      case .selectOne, .selectMultiple, .rank:
        if list.isEmpty {
          let first = draft.survey.lists.first?.name ?? "yes_no"
          findings.report(.noList(type, first), at: site.element.range(of: "list", else: "type"))
        } else if Self.ofTheNetwork.contains(list) {
          findings.report(.networkElsewhere(list, type), at: site.element.range(of: "list"))
        }
      default:
        if site.element.written("list") != nil {
          findings.report(.needless(type), at: site.element.nameRange(of: "list"))
        }
      }
    }
  }
}

extension FormedElement {
  /// Where to point at an attribute, or else at another that is there.
  func range(of name: String, else other: String) -> Range<Int> {
    written(name) == nil ? range(of: other) : range(of: name)
  }
}

extension QuestionType {
  /// The answer is one choice or several of a list.
  var hasChoices: Bool {
    switch self {
    case .selectOne, .selectMultiple, .rank, .selectOneFromFile: true
    default: false
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .decimal, .range, .calculate: true
    default: false
    }
  }

  /// Nobody types or picks the answer.
  var isUnanswered: Bool {
    switch self {
    case .note, .calculate, .hidden: true
    default: false
    }
  }
}

extension Message {
  fileprivate static func noList(_ type: QuestionType, _ example: String) -> Message {
    Message(
      .selectWithoutList,
      what: Trilingual(
        fi: "Tyypin \(type.rawValue) kysymyksellä ei ole listaa",
        sv: "En fråga av typen \(type.rawValue) saknar lista",
        en: "a question of type \(type.rawValue) has no list"),
      fix: Trilingual(
        fi: "Lisää esimerkiksi list=\"\(example)\".",
        sv: "Lägg till t.ex. list=\"\(example)\".",
        en: "add for example list=\"\(example)\""))
  }

  fileprivate static func needless(_ type: QuestionType) -> Message {
    Message(
      .listWithoutSelect,
      what: Trilingual(
        fi: "Tyypin \(type.rawValue) kysymyksellä ei voi olla listaa",
        sv: "En fråga av typen \(type.rawValue) kan inte ha en lista",
        en: "a question of type \(type.rawValue) cannot have a list"),
      fix: Trilingual(
        fi: "Poista list tai vaihda tyypiksi select_one.",
        sv: "Ta bort list eller byt typ till select_one.",
        en: "remove list, or make the type select_one"))
  }

  fileprivate static func notOfTheNetwork(_ list: String) -> Message {
    Message(
      .wrongListForType,
      what: Trilingual(
        fi: "Tyypin select_one_from_file lista on network tai events, ei ”\(excerpt(list))”",
        sv: "Listan för select_one_from_file är network eller events, inte ”\(excerpt(list))”",
        en: "the list of select_one_from_file is network or events, not “\(excerpt(list))”"),
      fix: Trilingual(
        fi: "Kirjoita list=\"network\" tai vaihda tyypiksi select_one.",
        sv: "Skriv list=\"network\" eller byt typ till select_one.",
        en: "write list=\"network\", or make the type select_one"))
  }

  fileprivate static func networkElsewhere(_ list: String, _ type: QuestionType) -> Message {
    Message(
      .wrongListForType,
      what: Trilingual(
        fi: "Listasta \(list) valitaan tyypillä select_one_from_file, ei \(type.rawValue)",
        sv: "Ur listan \(list) väljer man med typen select_one_from_file, inte \(type.rawValue)",
        en: "the list \(list) is chosen from with select_one_from_file, not \(type.rawValue)"),
      fix: Trilingual(
        fi: "Kirjoita type=\"select_one_from_file\".", sv: "Skriv type=\"select_one_from_file\".",
        en: "write type=\"select_one_from_file\""))
  }
}
