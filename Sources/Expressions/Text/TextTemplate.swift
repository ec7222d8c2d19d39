/// A label or hint that mentions answers as `${name}`.
package struct TextTemplate: Sendable, Hashable {
  package let source: String
  /// Every `${name}` in the order of the source.
  package let references: [Reference]
  private let pieces: [Piece]
  private let malformed: [ExpressionProblem]

  private enum Piece: Sendable, Hashable {
    case text(String)
    case name(String)
  }

  /// Reads a text. A `${` that begins no name stays as it is written, and ``check(in:)`` tells of it.
  package init(_ source: String) {
    self.source = source
    var references: [Reference] = []
    var pieces: [Piece] = []
    var malformed: [ExpressionProblem] = []
    let bytes = Array(source.utf8)
    var done = 0
    var next = 0
    while let start = bytes[next...].firstRange(of: "${".utf8)?.lowerBound {
      let stop = bytes[start...].firstIndex { "}\n".utf8.contains($0) }
      let end = stop.map { bytes[$0] == UInt8(ascii: "}") ? $0 + 1 : $0 } ?? bytes.count
      let name = String(decoding: bytes[start + 2..<max(start + 2, end - 1)], as: UTF8.self)
      next = end
      guard bytes[end - 1] == UInt8(ascii: "}"), Lexer(name).isName(name) else {
        let written = String(decoding: bytes[start..<end], as: UTF8.self)
        malformed.append(.malformedReference(written, start..<end))
        continue
      }
      if start > done { pieces.append(.text(String(decoding: bytes[done..<start], as: UTF8.self))) }
      pieces.append(.name(name))
      references.append(Reference(name: name, range: start..<end))
      done = end
    }
    if done < bytes.count { pieces.append(.text(String(decoding: bytes[done...], as: UTF8.self))) }
    self.references = references
    self.pieces = pieces
    self.malformed = malformed
  }

  /// Every problem: names that are unknown or repeated, and `${` that begins no name.
  package func check(in scope: any NameScope) -> [ExpressionProblem] {
    var checker = Checker(source: source, scope: scope)
    for reference in references {
      _ = checker.reference(reference.name, reference.range, asSeries: false)
    }
    return (malformed + checker.problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with each `${name}` as it is shown: the caller knows labels, formats and escaping.
  package func render(_ shown: (String) -> String) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .name(let name): text += shown(name)
      }
    }
  }

  /// The source with every `${old}` written `${new}`.
  package func renaming(_ old: String, to new: String) -> String {
    references.renaming(old, to: new, in: source)
  }
}
