/// Turns source bytes that are known to be well-formed XML into the text they stand for, and keeps
/// the map back to the source.
struct TextDecoder {
  private let bytes: [UInt8]
  private var value: [UInt8] = []
  private var offsets: OffsetMap

  private init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    offsets = OffsetMap(emptyAt: offset)
  }

  private var text: LocatedText {
    LocatedText(value: String(decoding: value, as: UTF8.self), offsets: offsets)
  }

  /// The value of an attribute, given the bytes between its quotes.
  static func attribute(_ range: Range<Int>, of bytes: [UInt8]) -> LocatedText {
    var decoder = TextDecoder(bytes, at: range.lowerBound)
    decoder.decode(range, lineEnd: UInt8(ascii: " "), tab: UInt8(ascii: " "), references: true)
    return decoder.text
  }

  /// The text from an offset to the next tag, across comments, instructions and CDATA sections; and
  /// where that tag begins.
  static func text(from start: Int, of bytes: [UInt8]) -> (text: LocatedText, end: Int) {
    var decoder = TextDecoder(bytes, at: start)
    var at = start
    while at < bytes.count {
      let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      decoder.decodeText(at..<next, references: true)
      at = next
      guard let past = decoder.skipOver(at) else { break }
      at = past
    }
    return (decoder.text, at)
  }

  /// Passes over a comment, an instruction or a CDATA section (whose text it takes); nil at a tag.
  private mutating func skipOver(_ at: Int) -> Int? {
    if bytes.hasPrefix("<!--", at: at) { return bytes.end(of: "-->", from: at + 4) }
    if bytes.hasPrefix("<?", at: at) { return bytes.end(of: "?>", from: at + 2) }
    guard bytes.hasPrefix("<![CDATA[", at: at) else { return nil }
    let end = bytes.end(of: "]]>", from: at + 9)
    decodeText(at + 9..<max(at + 9, end - 3), references: false)
    return end
  }

  private mutating func decodeText(_ range: Range<Int>, references: Bool) {
    decode(
      range, lineEnd: UInt8(ascii: "\n"), tab: UInt8(ascii: "\t"), references: references)
  }

  private mutating func decode(
    _ range: Range<Int>, lineEnd: UInt8, tab: UInt8, references: Bool
  ) {
    var at = range.lowerBound
    var plain = at
    while at < range.upperBound {
      let byte = bytes[at]
      let isPlain = byte > UInt8(ascii: "\r") && (byte != UInt8(ascii: "&") || !references)
      if isPlain {
        at += 1
        continue
      }
      take(plain: plain..<at)
      at = takeSpecial(at, in: range, lineEnd: lineEnd, tab: tab)
      plain = at
    }
    take(plain: plain..<range.upperBound)
  }

  private mutating func take(plain range: Range<Int>) {
    value += bytes[range]
    offsets.append(run: range)
  }

  /// Takes a reference, a line end or a tab and says where it ends.
  private mutating func takeSpecial(
    _ at: Int, in range: Range<Int>, lineEnd: UInt8, tab: UInt8
  ) -> Int {
    switch bytes[at] {
    case UInt8(ascii: "&"): return takeReference(at, in: range)
    case UInt8(ascii: "\r"):
      let isPair = at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "\n")
      return take([lineEnd], from: at..<at + (isPair ? 2 : 1))
    case UInt8(ascii: "\n"): return take([lineEnd], from: at..<at + 1)
    case UInt8(ascii: "\t"): return take([tab], from: at..<at + 1)
    default: return take([bytes[at]], from: at..<at + 1)
    }
  }

  private mutating func take(_ decoded: [UInt8], from source: Range<Int>) -> Int {
    for byte in decoded {
      value.append(byte)
      offsets.append(source.lowerBound, endingAt: source.upperBound)
    }
    return source.upperBound
  }

  private mutating func takeReference(_ at: Int, in range: Range<Int>) -> Int {
    let end = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? range.upperBound
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    let past = min(end + 1, range.upperBound)
    return take(Array((Self.character(name) ?? "\u{FFFD}").utf8), from: at..<past)
  }

  /// What `&name;` stands for.
  static func character(_ name: String) -> String? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "apos": return "'"
    case "quot": return "\""
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x")
    let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

extension [UInt8] {
  func hasPrefix(_ text: String, at offset: Int) -> Bool {
    self[Swift.min(offset, count)...].starts(with: text.utf8)
  }

  /// Where the first occurrence of a mark ends; the end of the bytes when there is none.
  func end(of mark: String, from start: Int) -> Int {
    let first = mark.utf8.first
    var at = start
    while at < count {
      if self[at] == first, hasPrefix(mark, at: at) { return at + mark.utf8.count }
      at += 1
    }
    return count
  }
}
