import Diagnostics
import LocatedXML
import SurveyModel

/// `parameters` belongs to a range: `start`, `end` and `step`, rising in whole steps.
struct RangesAreInOrder: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for site in draft.questions where site.hasType {
      guard let attribute = site.element.written("parameters") else { continue }
      guard site.question.type == .range else {
        findings.report(.notARange(site.question.type), at: attribute.nameRange)
        continue
      }
      let notation = RangeNotation(attribute.value)
      if checkPairs(notation, attribute, &findings) {
        checkOrder(notation.parameters, attribute, &findings)
      }
    }
  }

  private func checkPairs(
    _ notation: RangeNotation, _ attribute: XMLAttribute, _ findings: inout Findings
  ) -> Bool {
    var isWell = true
    for pair in notation.pairs {
      let isKnown = RangeNotation.keys.contains(pair.key)
      if isKnown, pair.value.flatMap({ FixedDecimal($0) }) != nil { continue }
      isWell = false
      findings.report(
        isKnown ? .badNumber(pair.key, pair.value ?? "") : .badKey(pair.key),
        at: attribute.text.sourceRange(pair.range))
    }
    if notation.pairs.isEmpty {
      findings.report(.badKey(""), at: attribute.valueRange)
      return false
    }
    return isWell
  }

  private func checkOrder(
    _ range: RangeParameters, _ attribute: XMLAttribute, _ findings: inout Findings
  ) {
    let span = range.end.millionths - range.start.millionths
    let isRising = span > 0 && range.step > .zero
    if isRising, span % range.step.millionths == 0 { return }
    findings.report(.notRising(range), at: attribute.valueRange)
  }
}

extension Message {
  private static let example = Trilingual(
    fi: "Kirjoita esimerkiksi parameters=\"start=0 end=10 step=1\".",
    sv: "Skriv till exempel parameters=\"start=0 end=10 step=1\".",
    en: "write for example parameters=\"start=0 end=10 step=1\"")

  fileprivate static func notARange(_ type: QuestionType) -> Message {
    Message(
      .parametersOnOther,
      what: Trilingual(
        fi: "parameters kuuluu tyypille range, ei \(type.rawValue)",
        sv: "parameters hör till typen range, inte \(type.rawValue)",
        en: "parameters belongs to a range, not to type \(type.rawValue)"),
      fix: Trilingual(
        fi: "Poista parameters tai vaihda tyypiksi range.",
        sv: "Ta bort parameters eller byt typ till range.",
        en: "remove it, or make the type range"))
  }

  fileprivate static func badKey(_ key: String) -> Message {
    Message(
      .parametersForm,
      what: Trilingual(
        fi: "Asteikolla ei ole tietoa ”\(excerpt(key))”",
        sv: "En skala har inte uppgiften ”\(excerpt(key))”",
        en: "a range has no parameter “\(excerpt(key))”"),
      fix: nearestName(to: key, among: RangeNotation.keys).flatMap {
        suggestion(for: key, among: [$0])
      } ?? example)
  }

  fileprivate static func badNumber(_ key: String, _ value: String) -> Message {
    Message(
      .parametersForm,
      what: Trilingual(
        fi: "Asteikon \(key) ei ole luku: ”\(excerpt(value))”",
        sv: "Skalans \(key) är inte ett tal: ”\(excerpt(value))”",
        en: "the range's \(key) is not a number: “\(excerpt(value))”"),
      fix: example)
  }

  fileprivate static func notRising(_ range: RangeParameters) -> Message {
    let shown = [range.start, range.end, range.step].map { decimalText($0) }
    return Message(
      .rangeOrder,
      what: Trilingual(
        fi: "Asteikko \(shown[0])…\(shown[1]) ei nouse tasaisin askelin (\(shown[2]))",
        sv: "Skalan \(shown[0])…\(shown[1]) stiger inte i jämna steg (\(shown[2]))",
        en: "the range \(shown[0])…\(shown[1]) does not rise in whole steps of \(shown[2])"),
      fix: Trilingual(
        fi: "Anna start < end ja askel, joka jakaa välin tasan.",
        sv: "Ge start < end och ett steg som delar avståndet jämnt.",
        en: "give start < end, and a step that divides the distance"))
  }
}
