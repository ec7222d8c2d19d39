/// Cuts an expression into tokens by XPath's lexical rules. Stops at the first thing that cannot
/// be a token of the profile.
struct Lexer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var offset = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  static func tokens(of source: String) throws(ExpressionProblem) -> [Token] {
    var lexer = Lexer(source)
    while let token = try lexer.next() { lexer.tokens.append(token) }
    let end = lexer.bytes.count
    return lexer.tokens + [Token(kind: .end, range: end..<end)]
  }

  private mutating func next() throws(ExpressionProblem) -> Token? {
    while let byte = peek(), isSpace(byte) { offset += 1 }
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try text(quote: byte)
    case UInt8(ascii: "$"): return try reference()
    case UInt8(ascii: "."): return try dot()
    case UInt8(ascii: "("): return token(.opening, 1)
    case UInt8(ascii: ")"): return token(.closing, 1)
    case UInt8(ascii: ","): return token(.comma, 1)
    default: return try sign(byte)
    }
  }

  // MARK: Signs

  private mutating func sign(_ byte: UInt8) throws(ExpressionProblem) -> Token {
    if let foreign = foreignSign() {
      throw .foreignSign(foreign.written, offset..<offset + foreign.written.utf8.count, foreign.use)
    }
    switch byte {
    case UInt8(ascii: "="): return token(.operation(.equal), 1)
    case UInt8(ascii: "!"): return token(.operation(.notEqual), 2)
    case UInt8(ascii: "+"): return token(.operation(.add), 1)
    case UInt8(ascii: "-"): return token(.operation(.subtract), 1)
    case UInt8(ascii: "<"):
      return peek(1) == UInt8(ascii: "=")
        ? token(.operation(.lessOrEqual), 2) : token(.operation(.less), 1)
    case UInt8(ascii: ">"):
      return peek(1) == UInt8(ascii: "=")
        ? token(.operation(.greaterOrEqual), 2) : token(.operation(.greater), 1)
    case UInt8(ascii: "*") where tokens.last?.endsOperand == true:
      return token(.operation(.multiply), 1)
    case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      throw path()
    default: return try name()
    }
  }

  private mutating func skipDigits() {
    while let byte = peek(), isDigit(byte) { offset += 1 }
  }

  private mutating func token(_ kind: Token.Kind, _ length: Int) -> Token {
    defer { offset += length }
    return Token(kind: kind, range: offset..<offset + length)
  }

  // MARK: Literals

  private mutating func number() throws(ExpressionProblem) -> Token {
    let start = offset
    skipDigits()
    if peek() == UInt8(ascii: ".") {
      offset += 1
      skipDigits()
    }
    let written = string(start..<offset)
    guard let byte = peek(), isNameStart(at: offset) || byte == UInt8(ascii: ".") else {
      guard let value = Expressions.number(fromText: written) else {
        throw .numberTooLarge(written, start..<offset)
      }
      return Token(kind: .number(value), range: start..<offset)
    }
    // `5mod 2` is good XPath; `1e3`, `2x` and `1.2.3` are not numbers anywhere.
    let end = wordEnd(from: offset)
    if ["and", "or", "div", "mod"].contains(string(offset..<end)),
      let value = Expressions.number(fromText: written)
    {
      return Token(kind: .number(value), range: start..<offset)
    }
    throw .notANumber(string(start..<end), start..<end)
  }

  private mutating func text(quote: UInt8) throws(ExpressionProblem) -> Token {
    let start = offset
    guard let close = bytes[(start + 1)...].firstIndex(of: quote) else {
      throw .unclosedText(start..<bytes.count)
    }
    offset = close + 1
    return Token(kind: .text(string(start + 1..<close)), range: start..<offset)
  }

  private mutating func reference() throws(ExpressionProblem) -> Token {
    let start = offset
    guard peek(1) == UInt8(ascii: "{") else {
      let end = wordEnd(from: start + 1)
      throw .malformedReference(string(start..<end), start..<end)
    }
    let stops = bytes[(start + 2)...].firstIndex { "}'\"\n(".utf8.contains($0) }
    let end = stops.map { bytes[$0] == UInt8(ascii: "}") ? $0 + 1 : $0 } ?? bytes.count
    let name = string(start + 2..<max(start + 2, end - 1))
    guard bytes[end - 1] == UInt8(ascii: "}"), isName(name) else {
      throw .malformedReference(string(start..<end), start..<end)
    }
    offset = end
    return Token(kind: .reference(name), range: start..<end)
  }

  private mutating func dot() throws(ExpressionProblem) -> Token {
    if peek(1) == UInt8(ascii: ".") { throw path() }
    if let digit = peek(1), isDigit(digit) { return try number() }
    return token(.dot, 1)
  }

  // MARK: Names

  /// A name, an operator written as a word, or `prefix:name` for functions like `jr:itext`.
  private mutating func name() throws(ExpressionProblem) -> Token {
    let start = offset
    guard isNameStart(at: start) else {
      let length = scalar(at: start).length
      throw .foreignSign(string(start..<start + length), start..<start + length, nil)
    }
    var end = nameEnd(from: start)
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":") {
      if bytes[end + 1] == UInt8(ascii: ":") { throw path() }
      if isNameStart(at: end + 1) { end = nameEnd(from: end + 1) }
    }
    let word = string(start..<end)
    offset = end
    if tokens.last?.endsOperand == true, let operation = Operator(rawValue: word) {
      return Token(kind: .operation(operation), range: start..<end)
    }
    return Token(kind: .name(word), range: start..<end)
  }

  // MARK: Paths

  /// The finding for a path, which is marked whole, from the name before the first sign.
  private func path() -> ExpressionProblem {
    var start = offset
    if let last = tokens.last, last.range.upperBound == start, bytes[start] != UInt8(ascii: "|") {
      if case .name = last.kind { start = last.range.lowerBound }
      if case .dot = last.kind { start = last.range.lowerBound }
    }
    let single = [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|")].contains(bytes[offset])
    let stop = single ? offset + 1 : pathEnd(from: offset)
    let after = bytes[min(offset + 1, bytes.count)...].first { !isSpace($0) }
    let range = start..<stop
    return .path(
      string(range), range,
      isDivision: tokens.last?.endsOperand == true && startsOperand(after),
      inPosition: tokens.suffix(2).map(\.kind) == [.name("position"), .opening])
  }

  /// Whether what follows a slash can be no step of a path, so that division was meant.
  private func startsOperand(_ byte: UInt8?) -> Bool {
    guard let byte, bytes[offset] == UInt8(ascii: "/") else { return false }
    return isDigit(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "(")
  }

  private func pathEnd(from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count {
      if nameLength(at: end) > 0 {
        end += nameLength(at: end)
      } else if "/@*:".utf8.contains(bytes[end]) {
        end += 1
      } else {
        break
      }
    }
    return end
  }
}
