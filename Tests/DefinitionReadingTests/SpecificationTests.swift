import DefinitionReading
import Diagnostics
import Foundation
import LocatedXML
import Testing

@Suite struct `The specification pages` {
  private func page(_ name: String) throws -> String {
    let file = RealFiles.folder.deletingLastPathComponent()
      .appending(path: "docs/specification/\(name).md")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// The names of elements, attributes and values in the schema.
  private func names(_ kind: DefinitionKind) -> [String] {
    schemaFiles(for: kind)[0].text.split(separator: "\n").compactMap { line in
      for mark in ["<xs:element name=\"", "<xs:attribute name=\"", "<xs:enumeration value=\""] {
        if let range = line.range(of: mark) {
          return String(line[range.upperBound...].prefix { $0 != "\"" })
        }
      }
      return nil
    }
  }

  @Test(arguments: [
    (DefinitionKind.survey, "surveys"), (.network, "network"), (.scenarios, "visits"),
    (.visits, "visits"),
  ])
  func `mention every element, attribute and value`(_ kind: DefinitionKind, _ name: String) throws {
    let text = try page(name)
    for word in Set(names(kind)) { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test(arguments: ["surveys", "network"])
  func `begin with an example that reads without an error`(_ name: String) throws {
    let text = try page(name)
    let start = try #require(text.range(of: "```xml\n")?.upperBound)
    let end = try #require(text.range(of: "```", range: start..<text.endIndex)?.lowerBound)
    let found = findings(in: String(text[start..<end])).filter {
      !translationCodes.contains($0.code)
    }
    #expect(rendered(found) == "")
    if name == "surveys" {
      #expect(text[start..<end].split(separator: "\n").count <= 12)
    }
  }
}
