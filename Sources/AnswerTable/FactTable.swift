package import Intake
import NetworkModel

/// What the stored responses of one survey say, in numbers: derived from the files, never the only
/// copy of anything, and true of those files alone whose marks are in it.
package struct FactTable: Sendable {
  /// The names of the folders, in the order of the store.
  var folders: [String] = []
  /// Their paths, as the user would write them now. (Not a part of what is kept.)
  var paths: [String] = []
  /// The bundle in which its files are sealed, as the user would write it now; nil for files of
  /// their own. (Not a part of what is kept.)
  var bundle: String?
  /// The names of the files, one behind the other.
  var names: [UInt8] = []
  /// By folder and name: the order in which a store lists files.
  var rows: [FileRow] = []
  /// The rows in the order in which the file system lists them, so that they are found again at once.
  var listed: [Int32] = []
  var records: [RecordRow] = []
  /// Ids that do not follow from the name of their file.
  var ids = TextNumbers()
  /// In the order of the versions' names.
  var versions: [VersionAnswers]

  /// Whether there are no more versions and waves than a row can tell apart.
  package static func canHold(_ rules: SelectionRules) -> Bool {
    max(rules.outlines.count, rules.snapshot.network.waves.count) <= Int(Int16.max)
  }

  /// An empty table.
  package init(_ rules: SelectionRules) {
    versions = rules.outlines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { VersionAnswers(AnswerShape($0.value)) }
  }

  func name(of row: FileRow) -> ArraySlice<UInt8> {
    names[Int(row.nameStart)..<Int(row.nameStart + row.nameCount)]
  }

  /// The name without `.xml`.
  func stem(of row: FileRow) -> ArraySlice<UInt8> { name(of: row).dropLast(4) }

  func path(of row: FileRow) -> String {
    paths[Int(row.folder)] + "/" + String(decoding: name(of: row), as: UTF8.self)
  }

  func file(of row: FileRow) -> StoredFile {
    guard let bundle else { return StoredFile(path: path(of: row)) }
    return StoredFile(path: path(of: row), sealed: row.sealedPlace(in: bundle))
  }

  func id(of row: FileRow) -> String {
    row.id < 0
      ? "uuid:" + String(decoding: stem(of: row), as: UTF8.self) : ids.text(Int(row.id))
  }
}
