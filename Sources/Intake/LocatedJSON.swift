import Diagnostics

/// A JSON text (RFC 8259) read with the place of every value, so that a bad cell of a file of rows
/// can be pointed at. Numbers stay the digits that were written.
struct LocatedJSON {
  indirect enum Content {
    case null
    case truth(Bool)
    case number(String)
    case text(String)
    case list([LocatedJSON])
    case object([(name: String, value: LocatedJSON)])
  }

  let content: Content
  /// Byte range in the source.
  let range: Range<Int>

  /// - Throws: HR0024 with the place where the text stops being JSON.
  init(_ source: SourceText) throws(Stopped) {
    var scanner = JSONScanner(source: source)
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.at = 3 }
    let value = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.at == source.bytes.count else { throw scanner.broken() }
    self = value
  }

  fileprivate init(_ content: Content, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

private struct JSONScanner {
  let source: SourceText
  var at = 0

  private var byte: UInt8? { at < source.bytes.count ? source.bytes[at] : nil }

  func broken() -> Stopped {
    let end = min(at + 1, source.bytes.count)
    return JSONProblems.notJSON(source, at..<max(at, end))
  }

  mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }

  private mutating func take(_ wanted: Character) -> Bool {
    guard byte == wanted.asciiValue else { return false }
    at += 1
    return true
  }

  mutating func value(depth: Int) throws(Stopped) -> LocatedJSON {
    skipSpace()
    guard depth < 64 else { throw broken() }
    let start = at
    let content: LocatedJSON.Content =
      switch byte {
      case UInt8(ascii: "{"): .object(try object(depth))
      case UInt8(ascii: "["): .list(try list(depth))
      case UInt8(ascii: "\""): .text(try string())
      case UInt8(ascii: "t"): try word("true", .truth(true))
      case UInt8(ascii: "f"): try word("false", .truth(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: .number(try number())
      }
    return LocatedJSON(content, start..<at)
  }

  private mutating func word(
    _ text: String, _ content: LocatedJSON.Content
  ) throws(Stopped) -> LocatedJSON.Content {
    guard source.bytes[at...].starts(with: text.utf8) else { throw broken() }
    at += text.utf8.count
    return content
  }

  private mutating func object(
    _ depth: Int
  ) throws(Stopped) -> [(name: String, value: LocatedJSON)] {
    at += 1
    var members: [(name: String, value: LocatedJSON)] = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw broken() }
      let name = try string()
      skipSpace()
      guard take(":") else { throw broken() }
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw broken() }
    }
  }

  private mutating func list(_ depth: Int) throws(Stopped) -> [LocatedJSON] {
    at += 1
    var values: [LocatedJSON] = []
    skipSpace()
    if take("]") { return values }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return values }
      guard take(",") else { throw broken() }
    }
  }

  private mutating func number() throws(Stopped) -> String {
    let start = at
    _ = take("-")
    let whole = digits()
    guard whole > 0 else { throw broken() }
    if whole > 1, source.bytes[at - whole] == UInt8(ascii: "0") {
      at -= whole - 1
      throw broken()
    }
    if take("."), digits() == 0 { throw broken() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() > 0 else { throw broken() }
    }
    return String(decoding: source.bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte, (48...57).contains(byte) { at += 1 }
    return at - start
  }
}

extension JSONScanner {
  fileprivate mutating func string() throws(Stopped) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte, byte >= 0x20 {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escaped()).utf8
      default: text.append(byte)
      }
    }
    throw broken()
  }

  private mutating func escaped() throws(Stopped) -> Unicode.Scalar {
    guard let byte else { throw broken() }
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let scalar = plain[byte] {
      at += 1
      return scalar
    }
    guard take("u") else { throw broken() }
    var code = try hexadecimalUnit()
    if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
      let low = try hexadecimalUnit()
      guard (0xDC00..<0xE000).contains(low) else { throw broken() }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw broken() }
    return scalar
  }

  private mutating func hexadecimalUnit() throws(Stopped) -> UInt32 {
    let digits = source.bytes[at..<min(at + 4, source.bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw broken() }
    at += 4
    return code
  }
}

/// Why a file of rows in JSON cannot be taken.
enum JSONProblems {
  static func notJSON(_ source: SourceText, _ range: Range<Int>) -> Stopped {
    problem(
      source, range,
      Trilingual(
        fi: "tästä kohdasta teksti ei ole enää JSONia", sv: "härifrån är texten inte längre JSON",
        en: "from here the text is no longer JSON"))
  }

  static func shape(_ source: SourceText, _ range: Range<Int>) -> Stopped {
    problem(
      source, range.lowerBound..<min(range.upperBound, range.lowerBound + 1),
      Trilingual(
        fi: "tässä pitäisi olla taulukko vastausolioita",
        sv: "här borde det finnas en lista av svarsobjekt",
        en: "here an array of answer objects is expected"))
  }

  private static func problem(
    _ source: SourceText, _ range: Range<Int>, _ what: Trilingual
  ) -> Stopped {
    Stopped(
      Diagnostic(
        .error, "HR0024", at: source.place(range), what: what,
        fix: Trilingual(
          fi: "muoto: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]",
          sv: "form: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]",
          en: "the shape: [{\"unit\": \"lahden_kirjasto\", \"greeted\": \"yes\"}]")
      ).showing(source))
  }
}
