import DefinitionReading
package import Diagnostics
import FileSystem

/// Which definition a schema describes.
package enum SchemaKind: String, Sendable, CaseIterable {
  case survey, network, scenarios, visits
}

/// Writes a definition's XSD and the schema of `xml:` attributes that it imports.
/// - Returns: the paths that were written.
package func writeSchemas(_ kind: SchemaKind, to folder: String) throws(Stopped) -> [String] {
  try makeFolder(folder)
  var written: [String] = []
  for file in schemaFiles(for: kind.definition) {
    let path = joined(folder, file.name)
    try replaceFile(path, with: Array(file.text.utf8))
    written.append(path)
  }
  return written
}

extension SchemaKind {
  fileprivate var definition: DefinitionKind {
    switch self {
    case .survey: .survey
    case .network: .network
    case .visits: .visits
    case .scenarios: .scenarios
    }
  }
}
