import Diagnostics
import LocatedXML

/// A document written anew with other texts in some places: everything else says what it said; comments go.
struct RewrittenXML {
  /// New texts, by where an element's name begins.
  var texts: [Int: String] = [:]
  /// Elements that are left out, likewise.
  var dropped: Set<Int> = []
  /// New values of attributes in no namespace, by the name's place.
  var attributes: [Int: String] = [:]

  func bytes(of document: LocatedDocument) throws(XMLWriterError) -> [UInt8] {
    var writer = try XMLWriter()
    try write(document.root, to: &writer)
    return try writer.finish()
  }

  private func write(
    _ element: XMLElement, to writer: inout XMLWriter
  ) throws(XMLWriterError) {
    let text = texts[element.nameRange.lowerBound] ?? element.textContent
    let isMixed =
      !element.elements.isEmpty && text.contains { !$0.isWhitespace }
      && texts[element.nameRange.lowerBound] == nil
    try writer.startElement(
      element.name, prefix: prefix(element.name), layout: isMixed ? .inline : .indented)
    for attribute in element.attributes {
      try writer.attribute(
        attribute.name, attributes[attribute.nameRange.lowerBound] ?? attribute.value,
        prefix: prefix(attribute.name))
    }
    if element.elements.isEmpty {
      try writer.text(text)
    } else if isMixed {
      for child in element.children {
        switch child {
        case .text(let text): try writer.text(text.value)
        case .element(let inner): try write(inner, to: &writer)
        }
      }
    } else {
      for inner in element.elements where !dropped.contains(inner.nameRange.lowerBound) {
        try write(inner, to: &writer)
      }
    }
    try writer.endElement()
  }

  private func prefix(_ name: XMLName) -> String {
    switch name.namespace {
    case nil, "", "urn:haamu:record:1": ""
    case "http://openrosa.org/xforms": "orx"
    case "urn:haamu:response:1": "haamu"
    case "http://www.w3.org/XML/1998/namespace": "xml"
    default: "other"
    }
  }
}

extension LocatedDocument {
  /// The bytes with other words in the values of attributes: every word of a value that is known is replaced,
  /// and nothing else is touched.
  func replacingWords(_ words: [String: String]) -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    root.eachElement { element in
      for attribute in element.attributes {
        let parts = attribute.value.split(separator: " ", omittingEmptySubsequences: false)
          .map(String.init)
        guard parts.contains(where: { words[$0] != nil }) else { continue }
        let value = parts.map { words[$0] ?? $0 }.joined(separator: " ")
        edits.append(
          (attribute.text.sourceRange(0..<attribute.value.utf8.count), escaped(value)))
      }
    }
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return bytes
  }

  private func escaped(_ value: String) -> String {
    value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&apos;")
  }
}
