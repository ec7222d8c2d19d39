/// Looks at the first bytes of a document, before anything else does, for its encoding.
struct Prologue {
  enum Problem: Equatable {
    /// Not UTF-8, by its first bytes.
    case otherUnicode(String)
    /// Another encoding is declared, here.
    case declared(String, Range<Int>)
  }

  /// Bytes that may go on to the parser, without a byte order mark.
  struct Ready {
    let bytes: [UInt8]
    let problem: Problem?
  }

  private static let enough = 1_024
  private var gathered: [UInt8] = []
  private var isDone = false

  /// The bytes that are ready; nil while more are needed to tell the encoding.
  mutating func take(_ chunk: [UInt8]) -> Ready? {
    if isDone { return Ready(bytes: chunk, problem: nil) }
    gathered += chunk
    let isDecided =
      gathered.count >= Self.enough || gathered.dropFirst(4).contains(UInt8(ascii: ">"))
    return isDecided ? decide() : nil
  }

  /// What was held back, at the end of a document that is shorter than a prologue.
  mutating func end() -> Ready? { isDone ? nil : decide() }

  private mutating func decide() -> Ready {
    isDone = true
    defer { gathered = [] }
    if let name = Self.otherUnicode(gathered) {
      return Ready(bytes: [], problem: .otherUnicode(name))
    }
    let bytes = Self.withoutMark(gathered)
    return Ready(bytes: bytes, problem: Self.declaredProblem(bytes))
  }

  /// The same bytes without a UTF-8 byte order mark.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private static func otherUnicode(_ bytes: [UInt8]) -> String? {
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
      ([UInt8(ascii: "<"), 0, 0, 0], "UTF-32"), ([0, 0, 0, UInt8(ascii: "<")], "UTF-32"),
      ([0xFE, 0xFF], "UTF-16"), ([0xFF, 0xFE], "UTF-16"),
      ([UInt8(ascii: "<"), 0], "UTF-16"), ([0, UInt8(ascii: "<")], "UTF-16"),
    ]
    return marks.first { bytes.starts(with: $0.0) }?.1
  }

  private static func declaredProblem(_ bytes: [UInt8]) -> Problem? {
    guard let range = declaredEncoding(bytes) else { return nil }
    let name = String(decoding: bytes[range], as: UTF8.self)
    let isReadable = ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
    return isReadable ? nil : .declared(name, range)
  }

  /// Where the name of the encoding stands in `<?xml … encoding="…"?>`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> Range<Int>? {
    let end = bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let declaration = bytes[..<end]
    guard declaration.starts(with: "<?xml".utf8) else { return nil }
    let word = Array("encoding".utf8)
    guard let found = declaration.indices.first(where: { declaration[$0...].starts(with: word) })
    else { return nil }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard let open = declaration[(found + word.count)...].firstIndex(where: isQuote),
      let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
    else { return nil }
    return open + 1..<close
  }
}
