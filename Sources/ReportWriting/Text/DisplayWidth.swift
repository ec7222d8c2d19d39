/// How many columns of a terminal a text takes: å, ä and ö one each however they are composed,
/// East Asian wide characters two.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { width, character in width + columns(character) }
}

private func columns(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default:
    return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
  }
}

func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}

/// The text in lines of at most `width` columns, broken at spaces; a longer word stands alone and is
/// broken where the line ends.
func wrapped(_ text: String, to width: Int) -> [String] {
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
  for character in word {
    if displayWidth(piece) + columns(character) > width, !piece.isEmpty {
      pieces.append(piece)
      piece = ""
    }
    piece.append(character)
  }
  return pieces + [piece]
}
