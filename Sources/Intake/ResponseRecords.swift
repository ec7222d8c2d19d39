package import Diagnostics
import FileSystem
import LocatedXML

/// What happened to a stored response, the oldest first.
/// - Throws: what is wrong with a record that cannot be read.
package func records(
  of stored: StoredResponse, in store: some ResponseStore
) throws(Stopped) -> [ResponseRecord] {
  var records: [ResponseRecord] = []
  for file in stored.records {
    let (record, problems) = readRecord(try store.document(file))
    guard let record, problems.isEmpty else { throw Stopped(problems) }
    records.append(record)
  }
  return records
}

/// Whether somebody has said of the response in a file that its texts hold no personal data.
package func hasPrivacyConfirmation(responseAt path: String) -> Bool {
  let folder = String(path.dropLast(4)) + ".records"
  guard fileKind(folder) == .folder, let names = try? namesInFolder(folder) else { return false }
  return names.contains { name in
    guard name.hasSuffix(".xml"), !name.hasPrefix("."),
      let bytes = try? readFile(joined(folder, name), limit: 1 << 20),
      let document = try? readDocument(bytes, file: joined(folder, name))
    else { return false }
    return readRecord(document).0?.kind == .privacyConfirmed
  }
}

/// The same of a response whose records may be sealed.
package func hasPrivacyConfirmation(
  _ stored: StoredResponse, in store: some ResponseStore
) -> Bool {
  stored.records.contains { file in
    guard let document = try? store.document(file) else { return false }
    return readRecord(document).0?.kind == .privacyConfirmed
  }
}
