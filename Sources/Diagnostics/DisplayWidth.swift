/// How many columns of a terminal a text takes: å, ä and ö one each however they are composed,
/// East Asian wide characters and pictures two.
package func displayWidth(_ text: String) -> Int {
  text.reduce(0) { width, character in width + columns(character) }
}

/// A picture of several scalars (a family, a flag) takes no more room than a single one.
private func columns(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  let isPicture = scalars.contains("\u{FE0F}") || (0x1F1E6...0x1F1FF).contains(first.value)
  return isPicture ? 2 : columns(CollectionOfOne(first))
}

package func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}

/// The text in lines of at most `width` columns, broken at spaces; a longer word stands alone and is
/// broken where the line ends.
package func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ").flatMap({ pieces(String($0), of: width) }) {
    if line.isEmpty {
      line = word
    } else if displayWidth(line) + 1 + displayWidth(word) <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = word
    }
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

private func pieces(_ word: String, of width: Int) -> [String] {
  guard displayWidth(word) > width else { return [word] }
  var pieces: [String] = []
  var piece = ""
  var taken = 0
  for character in word {
    let wide = columns(character)
    if taken + wide > width, !piece.isEmpty {
      pieces.append(piece)
      piece = ""
      taken = 0
    }
    piece.append(character)
    taken += wide
  }
  return pieces + [piece]
}
