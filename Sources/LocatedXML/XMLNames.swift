extension XMLName {
  /// What `xml:` stands for in every document.
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  package static let xmlLang = XMLName("lang", in: xmlNamespace)
}

extension XMLElement {
  /// The attribute with this name and namespace.
  package func attribute(_ name: XMLName) -> XMLAttribute? {
    attributes.first { $0.name == name }
  }

  /// The element's own `xml:lang`; what it inherits is the reader's matter.
  package var xmlLang: XMLAttribute? { attribute(.xmlLang) }
}
