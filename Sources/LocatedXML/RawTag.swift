/// A start tag as it is written, found again in the source of a document that is known to be
/// well-formed: a `<` cannot stand inside it.
struct RawTag {
  struct Attribute {
    let name: Range<Int>
    /// Between the quotes.
    let value: Range<Int>
    let declaresNamespace: Bool
  }

  let range: Range<Int>
  let name: Range<Int>
  /// In the order of the source, with the declarations of namespaces.
  let attributes: [Attribute]
  /// `<name/>`
  let isEmpty: Bool

  /// Reads the tag whose `<` stands at an offset; nil when it is not one.
  init?(at start: Int, in bytes: [UInt8]) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    name = Self.name(from: start + 1, in: bytes)
    var found: [Attribute] = []
    var at = Self.pastSpace(name.upperBound, in: bytes)
    while at < bytes.count, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") {
      guard let attribute = Self.attribute(from: at, in: bytes) else { return nil }
      found.append(attribute)
      at = Self.pastSpace(attribute.value.upperBound + 1, in: bytes)
    }
    guard at < bytes.count else { return nil }
    isEmpty = bytes[at] == UInt8(ascii: "/")
    range = start..<min(at + (isEmpty ? 2 : 1), bytes.count)
    attributes = found
  }

  private static func attribute(from start: Int, in bytes: [UInt8]) -> Attribute? {
    let name = name(from: start, in: bytes)
    let equals = pastSpace(name.upperBound, in: bytes)
    guard !name.isEmpty, equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
      return nil
    }
    let quote = pastSpace(equals + 1, in: bytes)
    guard quote < bytes.count,
      let end = bytes[(quote + 1)...].firstIndex(of: bytes[quote])
    else { return nil }
    return Attribute(
      name: name, value: quote + 1..<end, declaresNamespace: isNamespaceDeclaration(bytes[name]))
  }

  private static func name(from start: Int, in bytes: [UInt8]) -> Range<Int> {
    let end = bytes[start...].firstIndex {
      isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
    }
    return start..<(end ?? bytes.count)
  }

  private static func pastSpace(_ start: Int, in bytes: [UInt8]) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func isNamespaceDeclaration(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
  }

  private init(moving tag: RawTag, by distance: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + distance..<range.upperBound + distance
    }
    range = moved(tag.range)
    name = moved(tag.name)
    isEmpty = tag.isEmpty
    attributes = tag.attributes.map { attribute in
      Attribute(
        name: moved(attribute.name), value: moved(attribute.value),
        declaresNamespace: attribute.declaresNamespace)
    }
  }

  /// The same tag in a source that has so many more bytes before it.
  func moved(by distance: Int) -> RawTag { RawTag(moving: self, by: distance) }
}
