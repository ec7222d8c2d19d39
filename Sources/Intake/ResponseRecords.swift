package import Diagnostics
import LocatedXML

/// What happened to a stored response, the oldest first.
/// - Throws: what is wrong with a record that cannot be read.
package func records(
  of stored: StoredResponse, in store: some ResponseStore
) throws(Stopped) -> [ResponseRecord] {
  var records: [ResponseRecord] = []
  for path in stored.records {
    let (record, problems) = readRecord(try readDocument(try store.content(path), file: path))
    guard let record, problems.isEmpty else { throw Stopped(problems) }
    records.append(record)
  }
  return records
}
