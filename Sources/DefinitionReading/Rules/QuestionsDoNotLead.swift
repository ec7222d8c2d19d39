import Diagnostics
import LocatedXML
import SurveyModel

/// A question does not suggest its answer: it is not asked in the negative, does not beg to be
/// agreed with, and praises or blames nothing.
struct QuestionsDoNotLead: SurveyRule {
  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for (site, text) in draft.texts(["label"]) where site.question.type != .note {
      let wordings = text.wordings(in: Set(leads.keys), source: draft.survey.language)
      for wording in wordings {
        guard let lead = lead(in: wording) else { continue }
        findings.advise(
          .leading(lead.text, site.question.name), at: wording.located.sourceRange(lead.range),
          about: site.element)
        break
      }
    }
  }

  private func lead(in wording: Wording) -> SpokenWord? {
    guard let words = leads[wording.language] else { return nil }
    for sentence in spokenSentences(of: wording.located) {
      if let first = sentence.first, words.first.contains(where: { $0.matches(first.text) }) {
        return first
      }
      if let word = sentence.first(where: { word in
        words.loaded.contains { $0.matches(word.text) }
      }) {
        return word
      }
      if let word = words.negation(sentence) ?? words.phrase(sentence) { return word }
    }
    return nil
  }
}

/// A word, or the beginning or end of one (`loistav…`, `…n't`).
private enum Pattern: Sendable, ExpressibleByStringLiteral {
  case word(String)
  case start(String)
  case end(String)

  init(stringLiteral text: String) {
    self =
      text.hasSuffix("…")
      ? .start(String(text.dropLast()))
      : text.hasPrefix("…") ? .end(String(text.dropFirst())) : .word(text)
  }

  func matches(_ word: String) -> Bool {
    switch self {
    case .word(let text): word == text
    case .start(let text): word.hasPrefix(text)
    case .end(let text): word.hasSuffix(text)
    }
  }
}

/// What leads in a language.
private struct Leads: Sendable {
  /// As the first word of a sentence.
  let first: [Pattern]
  /// Anywhere.
  let loaded: [Pattern]
  /// Words one after another, anywhere.
  let phrases: [[String]]
  /// “Not” that follows its verb (`Fick du inte hjälp?`), and the words that ask openly, after
  /// which it does not lead.
  var not: String?
  var open: Set<String> = []

  func phrase(_ sentence: [SpokenWord]) -> SpokenWord? {
    let texts = sentence.map(\.text)
    for phrase in phrases where texts.count >= phrase.count {
      for start in 0...(texts.count - phrase.count)
      where texts[start..<start + phrase.count].elementsEqual(phrase) {
        return sentence[start]
      }
    }
    return nil
  }

  func negation(_ sentence: [SpokenWord]) -> SpokenWord? {
    guard let not, let first = sentence.first, !open.contains(first.text) else { return nil }
    return sentence.dropFirst().prefix(3).first { $0.text == not }
  }
}

private let leads: [String: Leads] = [
  "fi": Leads(
    first: [
      "eikö", "eikös", "eiköhän", "enkö", "etkö", "etkös", "emmekö", "ettekö", "eivätkö",
      "onhan", "ovathan", "olihan", "olivathan", "eihän", "…thän", "…than",
    ],
    loaded: [
      "tietenkin", "varmaankin", "eikö", "loistav…", "erinomai…", "mahtav…", "upea…", "ihana…",
      "surke…", "kamala…", "kauhea…",
    ],
    phrases: [
      ["oletko", "samaa", "mieltä"], ["oletteko", "samaa", "mieltä"],
      ["kuinka", "paljon", "pidit"],
      ["kuinka", "paljon", "nautit"],
    ]),
  "sv": Leads(
    first: ["visst"],
    loaded: [
      "naturligtvis", "givetvis", "fantastisk…", "underbar…", "utmärkt…", "enastående", "hemsk…",
      "urusel…",
    ],
    phrases: [["eller", "hur"], ["håller", "du", "med"], ["instämmer", "du"]], not: "inte",
    open: [
      "vad", "vem", "vilken", "vilket", "vilka", "hur", "varför", "när", "om", "jag", "det", "man",
    ]),
  "en": Leads(
    first: ["…n't", "surely"],
    loaded: [
      "obviously", "excellent", "wonderful", "amazing", "fantastic", "outstanding", "terrible",
      "awful", "horrible",
    ],
    phrases: [
      ["of", "course"], ["do", "you", "agree"], ["would", "you", "agree"],
      ["how", "much", "did", "you", "enjoy"], ["how", "much", "did", "you", "like"],
    ]),
]

extension Message {
  fileprivate static func leading(_ word: String, _ question: String) -> Message {
    Message(
      .leadingQuestion, .warning,
      what: Trilingual(
        fi: "Kysymys ”\(question)” voi johdatella: ”\(word)”",
        sv: "Frågan ”\(question)” kan vara ledande: ”\(word)”",
        en: "the question “\(question)” may lead: “\(word)”"),
      why: Trilingual(
        fi: "Vastaaja myötäilee kysyjää, ja tulos näyttää todellista paremmalta tai huonommalta.",
        sv:
          "Den som svarar håller med frågeställaren, och resultatet ser bättre eller sämre ut än det är.",
        en: "people agree with whoever asks, and the result looks better or worse than it is"),
      fix: Trilingual(
        fi: "Kysy niin, että kaikki vastaukset ovat yhtä helppoja antaa",
        sv: "Fråga så att alla svar är lika lätta att ge",
        en: "ask so that every answer is as easy to give") + orAccepted(.leadingQuestion))
  }
}
