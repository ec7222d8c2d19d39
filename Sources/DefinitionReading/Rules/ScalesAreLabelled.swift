import Diagnostics
import LocatedXML
import SurveyModel

/// A scale says in words what its ends mean: a range in its label or hint, a scored list in its
/// first and last choice.
struct ScalesAreLabelled: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    checkLists(draft, &findings)
    var said: [String: Set<String>] = [:]
    for (site, text) in draft.texts(["label", "hint"]) where site.question.type == .range {
      guard let wording = text[draft.survey.language] else { continue }
      let words = spokenSentences(of: wording.located).joined().map(\.text)
      said[site.question.name, default: []].formUnion(words)
    }
    for site in draft.questions where site.question.type == .range {
      let question = site.question
      // With a unit it is an amount of something, not a scale.
      guard let range = question.rangeParameters, question.unit == nil else { continue }
      let words = said[question.name] ?? []
      if [range.start, range.end].allSatisfy({ words.contains($0.wholeText) }) { continue }
      findings.advise(
        .bareRange(range.start.wholeText, range.end.wholeText),
        at: site.element.range(of: "name"), about: site.element)
    }
  }

  private func checkLists(_ draft: SurveyDraft, _ findings: inout Findings) {
    let used = Set(draft.questions.filter { $0.question.type == .selectOne }.map(\.question.list))
    for site in draft.lists where site.list.isScored && used.contains(site.list.name) {
      let steps = site.list.applicable
      guard steps.count > 2, let first = steps.first, let last = steps.last else { continue }
      let language = draft.survey.language
      let isBare = [first, last].contains { step in
        !step.label[language].isEmpty && !step.label[language].contains(where: \.isLetter)
      }
      guard isBare else { continue }
      findings.advise(
        .bareList(site.list.name), at: site.element.range(of: "name"), about: site.element)
    }
  }
}

extension FixedDecimal {
  /// The number without a sign and decimals, as it is looked for in a text.
  fileprivate var wholeText: String { String(abs(millionths) / 1_000_000) }
}

private let reason = Trilingual(
  fi: "Numero yksin merkitsee eri vastaajille eri asiaa.",
  sv: "En siffra ensam betyder olika saker för olika människor.",
  en: "a number alone means different things to different people")

extension Message {
  fileprivate static func bareRange(_ start: String, _ end: String) -> Message {
    Message(
      .unlabelledScale, .warning,
      what: Trilingual(
        fi: "Asteikko \(start)–\(end) ei kerro, mitä sen päät merkitsevät",
        sv: "Skalan \(start)–\(end) säger inte vad dess ändar betyder",
        en: "the scale \(start)–\(end) does not say what its ends mean"),
      why: reason,
      fix: Trilingual(
        fi: "Lisää <hint>\(start) = …, \(end) = …</hint>",
        sv: "Lägg till <hint>\(start) = …, \(end) = …</hint>",
        en: "add <hint>\(start) = …, \(end) = …</hint>") + orAccepted(.unlabelledScale))
  }

  fileprivate static func bareList(_ list: String) -> Message {
    Message(
      .unlabelledScale, .warning,
      what: Trilingual(
        fi: "Asteikko ”\(list)” ei kerro, mitä sen päät merkitsevät",
        sv: "Skalan ”\(list)” säger inte vad dess ändar betyder",
        en: "the scale “\(list)” does not say what its ends mean"),
      why: reason,
      fix: Trilingual(
        fi:
          "Kirjoita ainakin ensimmäiseen ja viimeiseen vaihtoehtoon sanat, esimerkiksi 1 – huonosti",
        sv: "Skriv ord åtminstone i det första och det sista alternativet, till exempel 1 – dåligt",
        en: "write words at least in the first and the last choice, for example 1 – poorly")
        + orAccepted(.unlabelledScale))
  }
}
