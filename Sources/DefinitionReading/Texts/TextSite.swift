import LocatedXML
import SurveyModel

/// One wording of a text: what was written, in which language, and where.
struct Wording: Sendable {
  let language: String
  /// White space tidied: one space between words, an empty line between paragraphs.
  let text: String
  let located: LocatedText
  let element: FormedElement

  /// Nothing, or a dash that stands for nothing.
  var isBlank: Bool { text.isEmpty || ["-", "–", "—"].contains(text) }
}

/// A text of a definition in all the languages it was written in.
struct TextSite: Sendable {
  /// `title`, `label`, `hint` …
  let kind: String
  /// The element that the text belongs to.
  let owner: FormedElement
  let wordings: [Wording]
  /// There must be a text.
  let isNeeded: Bool
  /// A translation is expected (a service point's proper name needs none).
  let isTranslated: Bool
  /// The question or section that the text belongs to, for `${name}`.
  let standing: Standing

  subscript(language: String) -> Wording? { wordings.first { $0.language == language } }

  func label(source: String) -> Label {
    var texts: [String: String] = [:]
    for wording in wordings where !wording.isBlank && texts[wording.language] == nil {
      texts[wording.language] = wording.text
    }
    return Label(sourceLanguage: source, wordings: texts)
  }

  /// Where to point when a wording is missing: the source's wording, or else the owner.
  func range(source: String) -> Range<Int> {
    self[source]?.element.nameRange ?? wordings.first?.element.nameRange ?? owner.nameRange
  }
}

/// Where an expression or a text stands in a survey.
enum Standing: Sendable, Hashable {
  case question(Int)
  case section(Int)
  case elsewhere
}

/// All wordings of one kind directly inside an element.
func textSite(
  _ kind: String, of owner: FormedElement, source: String, needed: Bool = false,
  translated: Bool = true, standing: Standing = .elsewhere
) -> TextSite {
  let wordings = owner.children(kind).map { element in
    let located = element.text
    return Wording(
      language: element.written("xml:lang")?.value ?? source, text: tidied(located.value),
      located: located, element: element)
  }
  return TextSite(
    kind: kind, owner: owner, wordings: wordings, isNeeded: needed, isTranslated: translated,
    standing: standing)
}

/// One space between words; an empty line between paragraphs is kept.
func tidied(_ text: String) -> String {
  var paragraphs: [[Substring]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let words = line.split(whereSeparator: \.isWhitespace)
    if words.isEmpty {
      paragraphs.append([])
    } else {
      paragraphs[paragraphs.count - 1] += words
    }
  }
  return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(
    separator: "\n\n")
}
