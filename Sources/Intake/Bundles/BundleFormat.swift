/// How a bundle is written (docs/specification/bundles.md).
package enum BundleFormat {
  package static let namespace = "urn:haamu:bundle:1"
  static let head = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<b:bundle xmlns:b=\"\(namespace)\">\n".utf8)
  static let responseStart = Array("<b:response ".utf8)
  static let responseEnd = Array("</b:response>\n".utf8)
  static let recordStart = Array("<b:record ".utf8)
  static let recordEnd = Array("</b:record>\n".utf8)
  static let indexStart = Array("<b:index>\n".utf8)
  static let indexEnd = Array("</b:index>\n".utf8)
  static let tagEnd = Array(">\n".utf8)
  static let foot = Array("</b:bundle>\n".utf8)
  /// What nothing that is wrapped may hold.
  static let reserved = [Array("<b:".utf8), Array("</b:".utf8)]
  static let usualBefore = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  static let usualAfter = Array("\n".utf8)
  static let mostAround = 1_000
  static let mostBytes = 1 << 20
  /// More than a wrapper's tag can be long.
  static let longestTag = 16_384

  /// The length of ``end(index:size:)``.
  static let endCount = end(index: 0, size: 0).count

  static func end(index: Int, size: Int) -> [UInt8] {
    Array("<b:end index=\"\(twelve(index))\" size=\"\(twelve(size))\"/>\n".utf8)
  }

  private static func twelve(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// Whether a file in the folder of a wave is a bundle, by its name.
  package static func isName(_ name: String) -> Bool { number(of: name) != nil }

  package static func name(_ number: Int) -> String {
    let digits = String(number)
    return "bundle-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".xml"
  }

  static func number(of name: String) -> Int? {
    guard name.hasPrefix("bundle-"), name.hasSuffix(".xml") else { return nil }
    let digits = name.dropFirst(7).dropLast(4)
    guard digits.utf8.count >= 4, digits.utf8.count <= 9,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// Whether a name can stand in a bundle as it is.
  static func isPlain(_ name: String) -> Bool {
    name.hasSuffix(".xml") && !name.hasPrefix(".") && name.utf8.count <= 200
      && name.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
  }

  /// What is written for the value of an attribute.
  static func escaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if let reference = references.first(where: { $0.byte == byte }) {
        result += reference.text
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The reverse of ``escaped(_:)``; nil for what it does not write.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&") {
        guard let reference = references.first(where: { rest.starts(with: $0.text) }) else {
          return nil
        }
        result.append(reference.byte)
        rest = rest.dropFirst(reference.text.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let references: [(byte: UInt8, text: [UInt8])] = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
    (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "\n"), "&#10;"), (UInt8(ascii: "\t"), "&#9;"),
    (UInt8(ascii: "\r"), "&#13;"),
  ].map { ($0.0, Array($0.1.utf8)) }
}
