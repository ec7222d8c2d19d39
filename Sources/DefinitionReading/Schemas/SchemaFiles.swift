/// A schema file as it is written to disk.
package struct SchemaFile: Sendable, Hashable {
  package let name: String
  package let text: String
}

/// The XML Schemas (1.0) of a kind of definition, for editors and other programs: the schema
/// itself and the `xml.xsd` that it imports. They are written from the grammar that the reader
/// uses, so the two agree; the reader knows more (names, expressions, texts).
package func schemaFiles(for kind: DefinitionKind) -> [SchemaFile] {
  let grammar =
    switch kind {
    case .survey: surveyGrammar
    case .network: networkGrammar
    case .scenarios: scenarioGrammar
    case .visits: visitsGrammar
    }
  return [
    SchemaFile(name: kind.rawValue + ".xsd", text: SchemaText(grammar).text),
    SchemaFile(name: "xml.xsd", text: xmlNamespaceSchema),
  ]
}

/// The two attributes of the namespace `xml` that definitions can use.
private let xmlNamespaceSchema = """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
      targetNamespace="http://www.w3.org/XML/1998/namespace">
    <xs:attribute name="lang">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:pattern value="[a-z]{2,3}(-[A-Za-z0-9]{1,8})*"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="space">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="default"/>
          <xs:enumeration value="preserve"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:schema>

  """
