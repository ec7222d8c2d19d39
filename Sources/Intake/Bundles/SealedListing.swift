import Diagnostics
import FileSystem

/// The responses of a bundle as its index lists them, without a string for any of them: for those who
/// read them all.
package struct SealedListing: Sendable {
  package struct Entry: Sendable, BitwiseCopyable {
    /// Where the name stands among the names.
    package var nameStart: Int32
    package var nameCount: Int32
    package var offset: Int
    package var length: Int
    package var line: Int
  }

  /// One behind the other.
  package private(set) var names: [UInt8] = []
  /// By the bytes of their names.
  package private(set) var entries: [Entry] = []

  /// Nil for a bundle that is not whole.
  package init?(of bundle: String) {
    guard let index = try? BundleIndex.written(bundle) else { return nil }
    var at = index.lines.startIndex
    while at < index.lines.endIndex {
      guard let entry = take(index.lines, &at), entry.offset + entry.length < index.start else {
        return nil
      }
      if entry.nameCount > 0 { entries.append(entry) }
    }
  }

  /// The next line; without a name for a record.
  private mutating func take(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Entry? {
    let start = at
    var isRecord = false
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: " ") {
      if bytes[at] == UInt8(ascii: "/") { isRecord = true }
      at += 1
    }
    let name = bytes[start..<at]
    at += 1
    guard let offset = number(bytes, &at, UInt8(ascii: " ")),
      let length = number(bytes, &at, UInt8(ascii: " ")),
      let line = number(bytes, &at, UInt8(ascii: "\n")), name.count > 4
    else { return nil }
    if isRecord {
      return Entry(nameStart: 0, nameCount: 0, offset: offset, length: length, line: line)
    }
    if let last = entries.last {
      let before = names[Int(last.nameStart)..<Int(last.nameStart + last.nameCount)]
      guard before.lexicographicallyPrecedes(name) else { return nil }
    }
    let entry = Entry(
      nameStart: Int32(names.count), nameCount: Int32(name.count), offset: offset, length: length,
      line: line)
    names += name
    return entry
  }

  private func number(_ bytes: ArraySlice<UInt8>, _ at: inout Int, _ end: UInt8) -> Int? {
    let start = at
    var number = 0
    while at < bytes.endIndex, at - start < 16 {
      let byte = bytes[at]
      at += 1
      if byte == end { return at - start > 1 ? number : nil }
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return nil
  }
}
