import LocatedXML

/// A word of a text as a reader hears it.
struct SpokenWord: Sendable, Hashable {
  /// In lower case; letters, digits, and apostrophes and hyphens between them.
  let text: String
  /// The bytes of the decoded text.
  let range: Range<Int>
  /// Inside parentheses: an explanation of what is asked, not a part of it.
  let isAside: Bool

  var isNumber: Bool { text.allSatisfy(\.isNumber) }
}

/// The sentences of a text, each as its words. What stands for an answer (`${name}`) is no word.
func spokenSentences(of text: LocatedText) -> [[SpokenWord]] {
  var reader = SpokenReader()
  for character in text.value { reader.read(character) }
  return reader.finished()
}

/// Goes through a text once, character by character.
private struct SpokenReader {
  private var sentences: [[SpokenWord]] = []
  private var sentence: [SpokenWord] = []
  private var word = ""
  private var wordStart = 0
  private var position = 0
  private var depth = 0
  private var isInMark = false

  mutating func read(_ character: Character) {
    if isInMark {
      isInMark = character != "}"
    } else if character.isLetter || character.isNumber || (isInner(character) && !word.isEmpty) {
      if word.isEmpty { wordStart = position }
      word.append(character)
    } else {
      endWord()
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ".", "!", "?": endSentence()
      case "{": isInMark = true
      default: break
      }
    }
    position += character.utf8.count
  }

  mutating func finished() -> [[SpokenWord]] {
    endWord()
    endSentence()
    return sentences
  }

  private func isInner(_ character: Character) -> Bool { ["'", "’", "-", ":"].contains(character) }

  private mutating func endWord() {
    // What only stood inside so far ends the word after all: “0: not at all”.
    while let last = word.last, isInner(last) { word.removeLast() }
    let spoken = word.lowercased().replacing("’", with: "'")
    let size = word.utf8.count
    word = ""
    guard size > 0 else { return }
    sentence.append(
      SpokenWord(text: spoken, range: wordStart..<wordStart + size, isAside: depth > 0))
  }

  private mutating func endSentence() {
    if !sentence.isEmpty { sentences.append(sentence) }
    sentence = []
  }
}

extension TextSite {
  /// The wordings in the languages whose words are known, the source's first: a fault that a
  /// translation repeats is told once.
  func wordings(in known: Set<String>, source: String) -> [Wording] {
    let spoken = wordings.filter { known.contains($0.language) && !$0.isBlank }
    return spoken.filter { $0.language == source } + spoken.filter { $0.language != source }
  }
}

extension SurveyDraft {
  /// The texts of one kind that questions have, each with its question, in the order of the file.
  func texts(_ kinds: Set<String>) -> [(site: QuestionSite, text: TextSite)] {
    texts.compactMap { text in
      guard kinds.contains(text.kind), case .question(let index) = text.standing,
        questions[index].hasType
      else { return nil }
      return (questions[index], text)
    }
  }
}
