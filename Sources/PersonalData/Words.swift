/// A word with what the search for names asks of it.
struct Word {
  /// What stands between the word and the one before.
  enum Gap {
    case space
    case colon
    /// A full stop and a space: the end of an abbreviation, an initial or a sentence.
    case stop
    /// A space and a hyphen, as in `Maija Virtanen -niminen`.
    case hyphen
    case sentenceEnd
    case other
  }

  let place: Range<Int>
  let gap: Gap
  /// In lower case; empty when the word is longer than any that counts.
  let lower: String
  /// Begins with a capital and goes on in small letters: `Maija`, `O'Brien`, not `HAMK`, `HelMet`.
  let isCapitalised: Bool
  /// One capital letter.
  let isInitial: Bool

  var beginsSentence: Bool { gap == .stop || gap == .sentenceEnd }
}

private let longestWord = 40

/// The words of a text in order: letters and digits with hyphens and apostrophes inside.
func words(of text: ScreenedText) -> [Word] {
  var words: [Word] = []
  var end = 0
  while let start = (end..<text.count).first(where: text.isWordy) {
    let gap: Word.Gap = end == 0 ? .sentenceEnd : gap(end..<start, in: text)
    end = wordEnd(from: start, in: text)
    words.append(word(start..<end, after: gap, in: text))
  }
  return words
}

private func wordEnd(from start: Int, in text: ScreenedText) -> Int {
  var end = start
  while text.isWordy(end) || (isJoint(text[end]) && text.isWordy(end + 1)) { end += 1 }
  return end
}

private func isJoint(_ scalar: Unicode.Scalar?) -> Bool {
  switch scalar {
  case "-", "\u{2010}", "\u{2011}", "'", "’": true
  default: false
  }
}

private func word(_ place: Range<Int>, after gap: Word.Gap, in text: ScreenedText) -> Word {
  guard place.count <= longestWord else {
    return Word(place: place, gap: gap, lower: "", isCapitalised: false, isInitial: false)
  }
  let lower = text.lowercased(place)
  let scalars = text.scalars[place]
  let beginsLarge = scalars.first?.properties.isUppercase == true
  let isCapitalised =
    beginsLarge && scalars.count > 1 && scalars.allSatisfy { !$0.isDigit }
    && scalars.dropFirst().first?.properties.isUppercase == false
    && (lower.hasPrefix("mc") || !hasCapitalInside(scalars))
  return Word(
    place: place, gap: gap, lower: lower, isCapitalised: isCapitalised,
    isInitial: beginsLarge && scalars.count == 1)
}

private func hasCapitalInside(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  zip(scalars, scalars.dropFirst()).contains { before, scalar in
    scalar.properties.isUppercase && !isJoint(before)
  }
}

private func gap(_ place: Range<Int>, in text: ScreenedText) -> Word.Gap {
  let marks = text.scalars[place].filter { !$0.isSpace }
  let hasSpace = marks.count < place.count
  switch marks {
  case []: return .space
  case [":"]: return .colon
  case ["."]: return hasSpace ? .stop : .sentenceEnd
  case ["-"] where text[place.lowerBound]?.isSpace == true: return .hyphen
  default: break
  }
  let ends: [Unicode.Scalar] = [".", "!", "?", "…", "\n", "\r", "\u{2028}", "\u{2029}"]
  return marks.contains(where: ends.contains) ? .sentenceEnd : .other
}
