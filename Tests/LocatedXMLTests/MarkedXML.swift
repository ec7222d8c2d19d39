import Diagnostics
import LocatedXML
import Testing

/// A text in which « and » mark stretches; the marks are taken out.
struct Marked {
  let bytes: [UInt8]
  /// The marked stretches in the order of their beginnings, in bytes.
  let ranges: [Range<Int>]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var starts: [(start: Int, index: Int)] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«":
        starts.append((bytes.count, ranges.count))
        ranges.append(0..<0)
      case "»":
        let last = starts.removeLast()
        ranges[last.index] = last.start..<bytes.count
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

func read(_ text: String) throws -> LocatedDocument {
  try readDocument(Array(text.utf8), file: "input.xml")
}

/// The findings of a document that is refused; empty when it is read.
func findings(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> [Diagnostic] {
  do {
    _ = try readDocument(bytes, file: "input.xml", limits: limits)
    return []
  } catch {
    return error.diagnostics
  }
}

extension Diagnostic {
  var start: SourcePosition? { place?.range?.start }
}

extension XMLElement {
  /// This element and everything inside it, in the order of the file.
  var all: [XMLElement] { [self] + elements.flatMap(\.all) }
}

/// Random numbers that are the same every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
