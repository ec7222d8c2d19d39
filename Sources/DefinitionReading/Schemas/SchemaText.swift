/// A grammar written as an XML Schema: one named type for each element, so that a group can hold
/// groups; children in any order, as the reader takes them.
struct SchemaText {
  private(set) var text: String

  init(_ grammar: DocumentGrammar) {
    let root = grammar.kind.rawValue
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(grammar.kind.namespace)"
          targetNamespace="\(grammar.kind.namespace)" elementFormDefault="qualified">
        <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
        <xs:element name="\(root)" type="\(root)"/>

      """
    for element in grammar.elements { text += Self.type(of: element, isRoot: element.name == root) }
    text += "</xs:schema>\n"
  }

  private static func type(of element: ElementGrammar, isRoot: Bool) -> String {
    var lines = ["  <xs:complexType name=\"\(element.name)\">"]
    lines += about(element.about, "    ")
    if element.isText {
      lines += [
        "    <xs:simpleContent>", "      <xs:extension base=\"xs:string\">",
        "        <xs:attribute ref=\"xml:lang\"/>", "      </xs:extension>",
        "    </xs:simpleContent>",
      ]
    } else {
      if !element.children.isEmpty {
        lines.append("    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
        lines += element.children.map { "      <xs:element name=\"\($0)\" type=\"\($0)\"/>" }
        lines.append("    </xs:choice>")
      }
      lines += element.attributes.flatMap { attribute($0) }
      if isRoot, !element.hasMarks { lines.append("    <xs:attribute ref=\"xml:lang\"/>") }
      if element.hasMarks {
        lines.append(
          "    <xs:anyAttribute namespace=\"urn:haamu:response:1\" processContents=\"skip\"/>")
      }
      if element.hasColumns {
        lines.append("    <xs:anyAttribute namespace=\"##local\" processContents=\"skip\"/>")
      }
    }
    lines.append("  </xs:complexType>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func about(_ sentence: String, _ indent: String) -> [String] {
    [
      indent + "<xs:annotation><xs:documentation xml:lang=\"en\">" + escaped(sentence)
        + "</xs:documentation></xs:annotation>"
    ]
  }

  private static func attribute(_ attribute: AttributeGrammar) -> [String] {
    let use = attribute.isRequired ? " use=\"required\"" : ""
    return ["    <xs:attribute name=\"\(attribute.name)\"\(use)>"]
      + about(attribute.about, "      ")
      + attribute.form.simpleType.map { "      " + $0 } + ["    </xs:attribute>"]
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      default: result.append(character)
      }
    }
  }
}

extension ValueForm {
  /// The lines of an `xs:simpleType`.
  fileprivate var simpleType: [String] {
    switch self {
    case .name: restriction("xs:string", [pattern("[a-z][a-z0-9_]{0,63}")])
    case .looseName: restriction("xs:string", [pattern(Self.looseNamePattern)])
    case .looseNames:
      restriction(
        "xs:token", [pattern("\(Self.looseNamePattern)( \(Self.looseNamePattern))*")])
    case .oneOf(let values):
      restriction("xs:string", values.map { "<xs:enumeration value=\"\($0)\"/>" })
    case .number(let form): restriction("xs:decimal", form.facets)
    case .date: restriction("xs:date", [pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}")])
    case .language: restriction("xs:token", [pattern("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")])
    case .text, .timeZone: restriction("xs:string", ["<xs:minLength value=\"1\"/>"])
    case .condition, .expression, .free: restriction("xs:string", [])
    }
  }

  private static let looseNamePattern = "[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}"

  private func restriction(_ base: String, _ facets: [String]) -> [String] {
    ["<xs:simpleType>", "  <xs:restriction base=\"\(base)\">"] + facets.map { "    " + $0 }
      + ["  </xs:restriction>", "</xs:simpleType>"]
  }

  private func pattern(_ expression: String) -> String { "<xs:pattern value=\"\(expression)\"/>" }
}

extension NumberForm {
  fileprivate var facets: [String] {
    let fraction = decimals == 0 ? "" : "(\\.[0-9]{1,\(decimals)})?"
    return [
      "<xs:pattern value=\"-?[0-9]{1,9}\(fraction)\"/>",
      "<xs:minInclusive value=\"\(least)\"/>", "<xs:maxInclusive value=\"\(greatest)\"/>",
    ]
  }
}
