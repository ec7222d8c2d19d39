/// Texts in lines of at most a width.
///
/// A line may end at a space, after a hyphen, a slash or a dash, and at a soft hyphen (U+00AD), which
/// then is seen; a longer word is broken anywhere. What finds no room in the last line ends in "…".
package enum TextWrapping {
  /// Without soft hyphens and controls.
  package static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != softHyphen {
      plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(plain)
  }

  package static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, atMost: Int
  ) -> [String] {
    func fits(_ text: String) -> Bool {
      TextWidth.of(plain(text), size: size, isBold: isBold) <= width
    }
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      if fits(trimmed(line + piece)) {
        line += piece
        continue
      }
      if !plain(trimmed(line)).isEmpty { lines.append(ended(line, fits)) }
      line = ""
      for letter in piece {
        if !line.isEmpty, !fits(line + String(letter)) {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    if !plain(trimmed(line)).isEmpty { lines.append(line) }
    return kept(lines.map { plain(trimmed($0)) }, atMost: atMost, fits)
  }

  /// A text in one line, with "…" where it is cut.
  package static func line(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> String {
    let whole = plain(text)
    let lines = lines(whole, width: width, size: size, isBold: isBold, atMost: 1)
    return lines.first ?? ""
  }

  /// The width of the widest part that is not broken.
  static func widestPiece(_ text: String, size: Double, isBold: Bool = false) -> Double {
    pieces(text).map { TextWidth.of(ended($0) { _ in true }, size: size, isBold: isBold) }
      .max() ?? 0
  }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// A line that ends at a soft hyphen shows it, where there is room.
  private static func ended(_ line: String, _ fits: (String) -> Bool) -> String {
    guard line.unicodeScalars.last == softHyphen else { return trimmed(line) }
    let shown = plain(line) + "-"
    return fits(shown) ? shown : plain(line)
  }

  private static func kept(
    _ lines: [String], atMost: Int, _ fits: (String) -> Bool
  ) -> [String] {
    guard lines.count > atMost else { return lines }
    var last = lines[max(atMost, 1) - 1]
    while !last.isEmpty, !fits(last + "…") { last.removeLast() }
    return lines.prefix(max(atMost, 1) - 1) + [trimmed(last) + "…"]
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if " -/–—".contains(character) || character.unicodeScalars.last == softHyphen
        || character == "\n" || character == "\t"
      {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\n" || $0 == "\t" }
    var end = start[...]
    while let last = end.last, last == " " || last == "\n" || last == "\t" { end.removeLast() }
    return String(end)
  }
}
