import Diagnostics
import LocatedXML
import SurveyModel

/// A question that takes one answer asks one thing: where “and” or “or” joins two, nobody knows
/// which of them was answered.
struct QuestionsAskOneThing: SurveyRule {
  /// Several choices and free text can answer two things.
  private static let single: Set<QuestionType> = [
    .selectOne, .range, .integer, .decimal, .acknowledge,
  ]

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    for (site, text) in draft.texts(["label"]) where Self.single.contains(site.question.type) {
      let wordings = text.wordings(in: Set(joints.keys), source: draft.survey.language)
      for wording in wordings {
        guard let joint = joint(in: wording) else { continue }
        findings.advise(
          .double(joint.text, site.question.name),
          at: wording.located.sourceRange(joint.range), about: site.element)
        break
      }
    }
  }

  private func joint(in wording: Wording) -> SpokenWord? {
    guard let words = joints[wording.language] else { return nil }
    for sentence in spokenSentences(of: wording.located) {
      for (index, word) in sentence.enumerated()
      where words.and.contains(word.text) || words.or.contains(word.text) {
        if !words.isOneThing(sentence, at: index) { return word }
      }
    }
    return nil
  }
}

/// How a language joins things, and where the joint is a part of one thing.
private struct Joints: Sendable {
  let and: Set<String>
  let or: Set<String>
  /// After “or”: not, other, less.
  let rest: Set<String>
  /// Before the pair: between.
  let spans: Set<String>

  func isOneThing(_ sentence: [SpokenWord], at index: Int) -> Bool {
    guard index > 0, index + 1 < sentence.count, !sentence[index].isAside else { return true }
    let (before, after) = (sentence[index - 1], sentence[index + 1])
    if before.isNumber && after.isNumber { return true }
    if or.contains(sentence[index].text), rest.contains(after.text) { return true }
    return sentence[..<index].contains { spans.contains($0.text) }
  }
}

private let joints: [String: Joints] = [
  "fi": Joints(
    and: ["ja", "sekä"], or: ["tai", "taikka"],
    rest: ["ei", "muu", "muun", "muuta", "muulla", "muussa", "muusta", "vähemmän"], spans: []),
  "sv": Joints(
    and: ["och", "samt"], or: ["eller"],
    rest: ["inte", "ej", "annan", "annat", "andra", "liknande", "mindre", "hur"],
    spans: ["mellan"]),
  "en": Joints(
    and: ["and"], or: ["or"], rest: ["not", "other", "another", "similar", "less"],
    spans: ["between"]),
]

extension Message {
  fileprivate static func double(_ joint: String, _ question: String) -> Message {
    Message(
      .doubleQuestion, .warning,
      what: Trilingual(
        fi: "Kysymys ”\(question)” voi kysyä kahta asiaa: sana ”\(joint)” yhdistää ne",
        sv: "Frågan ”\(question)” kan gälla två saker: ordet ”\(joint)” förenar dem",
        en: "the question “\(question)” may ask two things: “\(joint)” joins them"),
      why: Trilingual(
        fi: "Yksi vastaus ei kerro, kumpaa asiaa se koskee.",
        sv: "Ett svar säger inte vilkendera saken det gäller.",
        en: "one answer does not tell which of them it is about"),
      fix: Trilingual(
        fi: "Kysy kumpikin erikseen", sv: "Fråga efter vardera för sig",
        en: "ask each of them by itself") + orAccepted(.doubleQuestion))
  }
}
