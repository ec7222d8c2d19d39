/// Which bytes make a name, a number or a space.
extension Lexer {
  func peek(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...10).contains(byte) || byte == 13 }

  func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The scalar that starts at a byte and how many bytes it takes.
  func scalar(at start: Int) -> (value: Unicode.Scalar, length: Int) {
    let length =
      switch bytes[start] {
      case 0..<0x80: 1
      case 0..<0xE0: 2
      case 0..<0xF0: 3
      default: 4
      }
    let end = min(start + length, bytes.count)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return (text.unicodeScalars.first ?? "\u{FFFD}", end - start)
  }

  func isNameStart(at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let scalar = scalar(at: start).value
    return scalar == "_" || scalar.properties.isAlphabetic
  }

  /// The bytes of one name character (letter, digit, `_ - .`), or 0.
  func nameLength(at start: Int) -> Int {
    guard start < bytes.count else { return 0 }
    if isDigit(bytes[start]) || "-.".utf8.contains(bytes[start]) { return 1 }
    return isNameStart(at: start) ? scalar(at: start).length : 0
  }

  func nameEnd(from start: Int) -> Int {
    var end = start
    while nameLength(at: end) > 0 { end += nameLength(at: end) }
    return end
  }

  /// The end of a run of letters, digits, `_` and `.`: a name without its hyphens.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "-"), nameLength(at: end) > 0 {
      end += nameLength(at: end)
    }
    return end
  }

  func isName(_ text: String) -> Bool {
    let inner = Lexer(text)
    return inner.isNameStart(at: 0) && inner.nameEnd(from: 0) == inner.bytes.count
  }
}
