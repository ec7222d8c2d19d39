import Diagnostics
import LocatedXML
import SurveyModel

/// Numbers that stand for no figure belong to questions whose answer is typed as a number, and
/// each stands for one reason.
struct SentinelsAreNumbers: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions {
      let elements = site.element.children("missing")
      guard let first = elements.first else { continue }
      let type = site.question.type
      if site.hasType, ![.integer, .decimal, .range].contains(type) {
        findings.report(.notANumber(type), at: first.nameRange)
        continue
      }
      var seen: Set<FixedDecimal> = []
      for element in elements {
        guard let attribute = element["value"], let value = FixedDecimal(attribute.value) else {
          continue
        }
        if !seen.insert(value).inserted {
          findings.report(.twice(attribute.value), at: attribute.valueRange)
        }
      }
    }
  }
}

extension Message {
  fileprivate static func notANumber(_ type: QuestionType) -> Message {
    Message(
      .sentinelOnOther,
      what: Trilingual(
        fi: "Tyypin \(type.rawValue) kysymyksellä ei voi olla puuttuvan tiedon lukua (<missing>)",
        sv: "En fråga av typen \(type.rawValue) kan inte ha ett tal för saknad uppgift (<missing>)",
        en: "a question of type \(type.rawValue) cannot have a number for no figure (<missing>)"),
      fix: Trilingual(
        fi: "Se kuuluu tyypeille integer, decimal ja range; vaihtoehdolle annetaan missing=\"…\".",
        sv: "Det hör till integer, decimal och range; ett alternativ får missing=\"…\".",
        en: "it belongs to integer, decimal and range; a choice has missing=\"…\""))
  }

  fileprivate static func twice(_ value: String) -> Message {
    Message(
      .duplicateSentinel,
      what: Trilingual(
        fi: "Luku \(value) on annettu puuttuvaksi kahdesti",
        sv: "Talet \(value) anges som saknat två gånger",
        en: "\(value) is given as missing twice"),
      fix: Trilingual(fi: "Poista toinen.", sv: "Ta bort det ena.", en: "remove one of them"))
  }
}
