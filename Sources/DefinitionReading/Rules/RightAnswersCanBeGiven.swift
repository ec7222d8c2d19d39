import Diagnostics
import Expressions
import LocatedXML
import SurveyModel

/// A right answer is one that the question takes: choices of its list, a range of numbers, or a pattern
/// of a text.
struct RightAnswersCanBeGiven: ScenarioRule {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for site in draft.sites {
      for fact in site.facts {
        let (survey, name) = draft.address(of: fact, in: site)
        guard let survey, let question = survey[name]?.question, question.canBeRight else {
          continue
        }
        for right in fact.children("right") { check(right, question, survey, &findings) }
      }
    }
  }

  private func check(
    _ right: FormedElement, _ question: Question, _ survey: SurveyOutline,
    _ findings: inout Findings
  ) {
    let fitting = question.formsOfRightAnswers
    let given = ["values", "least", "greatest", "pattern"].filter { right.written($0) != nil }
    if given.isEmpty { findings.report(.noForm(question, fitting), at: right.nameRange) }
    for name in given where !fitting.contains(name) {
      findings.report(.wrongForm(name, question, fitting), at: right.nameRange(of: name))
    }
    if fitting.contains("values"), let values = right["values"] {
      let known = question.list.flatMap { survey.survey.list($0) }?.choices.map(\.name) ?? []
      for word in RangeNotation(values.value).pairs where !known.contains(word.key) {
        findings.report(
          .unknownValue(word.key, question.name, known), at: values.text.sourceRange(word.range))
      }
    }
    if let pattern = right["pattern"], (try? Pattern(pattern.value)) == nil {
      findings.report(.notAPattern(pattern.value), at: pattern.valueRange)
    }
    if let least = right["least"].flatMap({ Double($0.value) }),
      let greatest = right["greatest"].flatMap({ Double($0.value) }), least > greatest
    {
      findings.report(.emptyRange(), at: right.range(of: "greatest"))
    }
  }
}

extension Question {
  /// The attributes of `right` that fit the question's type.
  fileprivate var formsOfRightAnswers: [String] {
    switch type {
    case .selectOne, .selectMultiple: ["values"]
    case .integer, .decimal, .range, .calculate: ["least", "greatest"]
    default: ["pattern"]
    }
  }
}

extension Message {
  private static func suitable(_ fitting: [String]) -> Trilingual {
    let words = fitting.map { $0 + "=\"…\"" }.joined(separator: " ")
    return Trilingual(fi: "Kirjoita \(words).", sv: "Skriv \(words).", en: "write \(words)")
  }

  fileprivate static func noForm(_ question: Question, _ fitting: [String]) -> Message {
    Message(
      .saysNothing,
      what: Trilingual(
        fi: "Elementistä <right> puuttuu se, mikä kysymykseen ”\(question.name)” on oikein",
        sv: "<right> säger inte vad som är rätt svar på frågan ”\(question.name)”",
        en: "<right> does not say what is right for the question “\(question.name)”"),
      fix: suitable(fitting))
  }

  fileprivate static func wrongForm(
    _ name: String, _ question: Question, _ fitting: [String]
  ) -> Message {
    let type = question.type.rawValue
    return Message(
      .wrongForm,
      what: Trilingual(
        fi: "Määrite ”\(name)” ei sovi kysymykseen ”\(question.name)” (\(type))",
        sv: "Attributet ”\(name)” passar inte frågan ”\(question.name)” (\(type))",
        en: "“\(name)” does not fit the question “\(question.name)” (\(type))"),
      fix: suitable(fitting))
  }

  fileprivate static func unknownValue(
    _ value: String, _ question: String, _ known: [String]
  ) -> Message {
    Message(
      .unknownValue,
      what: Trilingual(
        fi: "Kysymyksessä ”\(question)” ei ole vaihtoehtoa ”\(excerpt(value))”",
        sv: "Frågan ”\(question)” har inget alternativ ”\(excerpt(value))”",
        en: "the question “\(question)” has no choice “\(excerpt(value))”"),
      fix: suggestion(for: value, among: known) ?? alternatives(known))
  }

  fileprivate static func notAPattern(_ pattern: String) -> Message {
    Message(
      .notAPattern,
      what: Trilingual(
        fi: "”\(excerpt(pattern))” ei ole säännöllinen lauseke",
        sv: "”\(excerpt(pattern))” är inget reguljärt uttryck",
        en: "“\(excerpt(pattern))” is no regular expression"),
      fix: Trilingual(
        fi: "Käytä luokkia, toistoja, ryhmiä ja vaihtoehtoja: docs/specification/expressions.md.",
        sv:
          "Använd klasser, upprepningar, grupper och alternativ: docs/specification/expressions.md.",
        en: "use classes, quantifiers, groups and alternation: docs/specification/expressions.md"))
  }

  fileprivate static func emptyRange() -> Message {
    Message(
      .emptyRange,
      what: Trilingual(
        fi: "Suurin oikea luku on pienempi kuin pienin",
        sv: "Det största rätta talet är mindre än det minsta",
        en: "the greatest right number is less than the least"),
      fix: Trilingual(
        fi: "Vaihda least ja greatest.", sv: "Byt plats på least och greatest.",
        en: "swap least and greatest"))
  }
}
