package import Diagnostics

/// A name with its namespace.
package struct XMLName: Sendable, Hashable {
  package let namespace: String?
  package let local: String

  package init(_ local: String, in namespace: String? = nil) {
    self.local = local
    self.namespace = namespace
  }
}

/// A decoded value and, for each byte of it, where it stands in the source: `&gt;`, character
/// references and line ends are one byte or more here and other bytes there.
package struct LocatedText: Sendable {
  package let value: String
  /// The byte offset in the source of each UTF-8 byte of ``value``, and of the end.
  package let offsets: OffsetMap

  package init(value: String, offsets: OffsetMap) {
    self.value = value
    self.offsets = offsets
  }

  package init(value: String, offsets: [Int]) {
    self.init(value: value, offsets: OffsetMap(offsets))
  }

  /// The source bytes behind a stretch of UTF-8 bytes of ``value``; clamped to the value.
  package func sourceRange(_ utf8: Range<Int>) -> Range<Int> {
    let last = offsets.count - 1
    let from = min(max(utf8.lowerBound, 0), last)
    let to = min(max(utf8.upperBound, from), last)
    return offsets[from]..<max(offsets[from], offsets[to])
  }
}

package struct XMLAttribute: Sendable {
  package let name: XMLName
  package let text: LocatedText
  /// Byte range of the attribute's name in the source.
  package let nameRange: Range<Int>

  package var value: String { text.value }

  package init(name: XMLName, text: LocatedText, nameRange: Range<Int>) {
    self.name = name
    self.text = text
    self.nameRange = nameRange
  }
}

package enum XMLNode: Sendable {
  case element(XMLElement)
  case text(LocatedText)
}

package struct XMLElement: Sendable {
  package let name: XMLName
  package let attributes: [XMLAttribute]
  package let children: [XMLNode]
  /// Byte range of the whole start tag, `<` to `>`.
  package let startTag: Range<Int>
  /// Byte range of the name in the start tag (with its prefix).
  package let nameRange: Range<Int>

  package init(
    name: XMLName, attributes: [XMLAttribute], children: [XMLNode], startTag: Range<Int>,
    nameRange: Range<Int>
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.startTag = startTag
    self.nameRange = nameRange
  }

  /// The value of an attribute in no namespace.
  package subscript(attribute: String) -> XMLAttribute? {
    attributes.first { $0.name.namespace == nil && $0.name.local == attribute }
  }

  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text directly inside this element, pieces joined; comments and instructions are skipped.
  package var textContent: String {
    children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.value } }
  }
}

/// A whole document: the tree and the source that every byte offset refers to. The source is the
/// file without its byte order mark, so that columns are those that an editor shows.
package struct LocatedDocument: Sendable {
  package let source: SourceText
  package let root: XMLElement
  /// Where the root element ends, in bytes of the source.
  package let rootEnd: Int

  package init(source: SourceText, root: XMLElement, rootEnd: Int) {
    self.source = source
    self.root = root
    self.rootEnd = rootEnd
  }
}
