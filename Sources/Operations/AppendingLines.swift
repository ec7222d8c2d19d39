import Diagnostics
import FileSystem
import LocatedXML

extension Workspace {
  /// Adds lines before the end of the root element of a file, see ``appended(_:to:)``.
  func append(lines: [UInt8], to path: String) throws(Stopped) {
    try replaceFile(path, with: try appended(lines, to: path))
  }

  /// A document with lines added before the end of its root element. Every byte that stands there stays as it was:
  /// comments, order and what was written by hand.
  func appended(_ lines: [UInt8], to path: String) throws(Stopped) -> [UInt8] {
    let bytes = try readFile(path)
    let document = try readDocument(bytes, file: path)
    let mark = bytes.count - document.source.bytes.count
    let end = document.rootEnd + mark
    guard let tag = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else { return bytes }
    if bytes[tag + 1] == UInt8(ascii: "/") {
      let stop: [UInt8] = bytes[..<tag].last == UInt8(ascii: "\n") ? [] : [10]
      return Array(bytes[..<tag]) + stop + lines + Array(bytes[tag...])
    }
    // A root without content: <findings …/>
    let name = bytes[(tag + 1)...].prefix { !" \t\r\n/>".utf8.contains($0) }
    guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) else { return bytes }
    return Array(bytes[..<slash]) + [UInt8(ascii: ">"), 10] + lines + Array("</".utf8)
      + Array(name) + [UInt8(ascii: ">")] + Array(bytes[end...])
  }
}
