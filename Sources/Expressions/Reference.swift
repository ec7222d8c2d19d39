/// A place where an expression or a text mentions `${name}`.
package struct Reference: Sendable, Hashable {
  package let name: String
  /// The whole of `${name}`, in UTF-8 bytes of the source.
  package let range: Range<Int>

  /// The name between the braces.
  package var nameRange: Range<Int> { range.lowerBound + 2..<range.upperBound - 1 }
}

extension Sequence<Reference> {
  /// The text with every mention of one name changed to another.
  func renaming(_ old: String, to new: String, in source: String) -> String {
    var bytes = Array(source.utf8)
    for reference in sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where reference.name == old {
      bytes.replaceSubrange(reference.nameRange, with: Array(new.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
