package import Diagnostics

/// Finds where the root elements of documents begin and end, one document after another.
///
/// Only what can be put into another document of UTF-8 as it stands has one: well-formed XML 1.0 in UTF-8
/// without a byte order mark and without a document type.
package struct RootSearch: ~Copyable {
  private var reader = FlatReader()

  package init() {}

  /// - Throws: what ``readDocument(_:file:firstLine:limits:)`` throws; nil for a byte order mark or another version of XML.
  package mutating func range(in bytes: [UInt8], file: String) throws(Stopped) -> Range<Int>? {
    if let quick = quickRange(bytes) { return quick }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    let document = try readDocument(bytes, file: file)
    if bytes.hasPrefix("<?xml", at: 0) {
      let declaration = String(decoding: bytes[..<bytes.end(of: "?>", from: 0)], as: UTF8.self)
      guard declaration.contains("\"1.0\"") || declaration.contains("'1.0'") else { return nil }
    }
    return document.root.startTag.lowerBound..<document.rootEnd
  }

  /// Of a document that begins with its root or with a usual declaration and ends with the root's
  /// end tag and white space.
  private mutating func quickRange(_ bytes: [UInt8]) -> Range<Int>? {
    guard let last = bytes.lastIndex(of: UInt8(ascii: "<")), last + 2 < bytes.count,
      bytes[last + 1] == UInt8(ascii: "/"),
      let close = bytes[last...].firstIndex(of: UInt8(ascii: ">")),
      bytes[(close + 1)...].allSatisfy(isSpace)
    else { return nil }
    guard reader.read(bytes.span, use: { _, _, _, _ in true }) == true else { return nil }
    var start = 0
    if bytes[1] == UInt8(ascii: "?") {
      start = bytes.end(of: "?>", from: 0)
      while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    }
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] != UInt8(ascii: "!"), bytes[start + 1] != UInt8(ascii: "?")
    else { return nil }
    return start..<close + 1
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
