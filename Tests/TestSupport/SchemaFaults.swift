import DefinitionReading
package import Diagnostics
import Foundation
import LocatedXML

/// What the schema of rounds of visits says of a text.
package func visitsSchemaFaults(_ text: String) throws -> [Diagnostic] {
  let files = schemaFiles(for: .visits)
  let imports = Dictionary(
    uniqueKeysWithValues: files.dropFirst().map { ($0.name, Array($0.text.utf8)) })
  let validator = try XMLSchemaValidator(
    Array(files[0].text.utf8), file: files[0].name, imports: imports)
  return validator.validate(Array(text.utf8), file: "input.xml")
}

extension Repository {
  /// A file of this repository.
  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: root + "/" + name, encoding: .utf8)
  }
}
