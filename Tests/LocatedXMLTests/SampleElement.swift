import LocatedXML

/// An element without places, to compare what was written with what was read.
struct SampleElement: Equatable {
  enum Child: Equatable {
    case element(SampleElement)
    case text(String)
  }

  let name: XMLName
  let attributes: [String: String]
  let children: [Child]

  init(name: XMLName, attributes: [String: String], children: [Child]) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  init(_ element: XMLElement) {
    name = element.name
    attributes = Dictionary(
      uniqueKeysWithValues: element.attributes.map {
        (($0.name.namespace ?? "") + "|" + $0.name.local, $0.value)
      })
    children = element.children.map { child in
      switch child {
      case .element(let element): .element(SampleElement(element))
      case .text(let text): .text(text.value)
      }
    }
  }

  private static let alphabet: [String] = [
    "a", "ä", "€", "𝄞", " ", "\t", "\n", "\r", "\r\n", "<", ">", "&", "'", "\"", "]]>", "&lt;",
    "\u{85}", "\u{2028}", "\u{FFFD}", "--", "{", "0",
  ]
  private static let namespaces: [String?] = [nil, "urn:a", "urn:ä&<\"", "http://example.org/x"]
  private static let names = ["a", "ä.b-c", "_x", "longer_name_than_fifteen_bytes", "名前"]

  static func random(depth: Int, _ generator: inout SeededGenerator) -> SampleElement {
    var attributes: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let namespace = namespaces.randomElement(using: &generator).flatMap { $0 } ?? ""
      let name = names.randomElement(using: &generator) ?? "a"
      attributes[namespace + "|" + name] = text(&generator)
    }
    var children: [Child] = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      if depth > 0, Bool.random(using: &generator) {
        children.append(.element(random(depth: depth - 1, &generator)))
      } else if case .text = children.last {
        continue
      } else {
        children.append(.text("x" + text(&generator)))
      }
    }
    let name = XMLName(
      names.randomElement(using: &generator) ?? "a",
      in: namespaces.randomElement(using: &generator).flatMap { $0 })
    return SampleElement(name: name, attributes: attributes, children: children)
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &generator))
      .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
  }

  func write(to writer: inout XMLWriter) throws(XMLWriterError) {
    try writer.startElement(name, layout: .inline)
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let namespace = parts[0].isEmpty ? nil : parts[0]
      let number = Self.namespaces.firstIndex(of: namespace) ?? 0
      try writer.attribute(XMLName(parts[1], in: namespace), value, prefix: "p\(number)")
    }
    for child in children {
      switch child {
      case .element(let element): try element.write(to: &writer)
      case .text(let text): try writer.text(text)
      }
    }
    try writer.endElement()
  }
}
