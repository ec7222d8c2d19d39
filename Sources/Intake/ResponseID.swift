/// The id of a response, and the safe file name that it gives (docs/specification/responses.md).
package struct ResponseID: Sendable, Hashable, Comparable {
  /// As in `meta/instanceID`: `uuid:…` when it is one of ours.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// A UUIDv7 of a moment (RFC 9562 §5.7): ids sort by time.
  /// - Parameter random: ten bytes of chance.
  package init(milliseconds: Int, random: [UInt8]) {
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * $0)) }
    bytes += random.prefix(10)
    self.init(uuid: bytes, version: 7)
  }

  /// A UUIDv8 that follows from content alone (RFC 9562 §5.8): the same row gives the same id.
  package init(survey: String, version: String, row: String, occurrence: Int) {
    let parts = [survey, version, row, String(occurrence)]
    self.init(uuid: sha256(Array(parts.joined(separator: "\u{1F}").utf8)), version: 8)
  }

  private init(uuid bytes: [UInt8], version: UInt8) {
    var bytes = Array(bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | version << 4
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = Array(hexadecimal(bytes))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }
    text = "uuid:" + groups.joined(separator: "-")
  }

  /// The file's name without its ending. A path never comes from outside: an id that is no UUID is
  /// named by its SHA-256.
  package var fileStem: String {
    let bare = text.hasPrefix("uuid:") ? String(text.dropFirst(5)) : text
    return ResponseID.isUUID(bare)
      ? bare.lowercased() : "x-" + hexadecimal(sha256(text.utf8).prefix(16))
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.utf8.allSatisfy(isHexadecimal) }
  }

  package static func < (left: ResponseID, right: ResponseID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
}
