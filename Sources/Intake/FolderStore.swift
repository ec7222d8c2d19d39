package import Diagnostics
import FileSystem
import LocatedXML

/// Responses as plain files under `Responses/<survey>/<wave>/<id>.xml` (design §5).
package struct FolderStore: ResponseStore {
  private let root: String

  /// - Parameter root: the folder `Responses` of a workspace.
  package init(root: String) { self.root = root }

  /// The folder of responses that belong to no wave.
  package static let noWave = "_no_wave"

  package func store(
    _ bytes: [UInt8], id: ResponseID, survey: String, wave: String?
  ) throws(Stopped) -> StoreOutcome {
    let home = joined(joined(root, survey), wave ?? FolderStore.noWave)
    try makeFolder(home)
    let path = joined(home, id.fileStem + ".xml")
    if let taken = try whereIs(id, survey: survey) {
      return try settle(bytes, path: taken)
    }
    if try createFile(path, with: bytes) { return .stored(path: path) }
    return try settle(bytes, path: path)
  }

  /// The id is taken: the same content is a no-op, other content is kept beside it.
  private func settle(_ bytes: [UInt8], path: String) throws(Stopped) -> StoreOutcome {
    let old = try readFile(path)
    let ours = try canonicalForm(bytes, file: path)
    if old == bytes || (try? canonicalForm(old, file: path)) == ours {
      return .alreadyStored(path: path)
    }
    let mark = hexadecimal(sha256(ours).prefix(6))
    let beside = String(path.dropLast(4)) + ".conflict-" + mark + ".xml"
    _ = try createFile(beside, with: bytes)
    return .conflict(path: beside, with: path)
  }

  /// The file of an id in any wave of the survey; content decides the wave, not the folder.
  private func whereIs(_ id: ResponseID, survey: String) throws(Stopped) -> String? {
    let home = joined(root, survey)
    for wave in try namesInFolder(home) {
      let path = joined(joined(home, wave), id.fileStem + ".xml")
      if fileKind(path) == .file { return path }
    }
    return nil
  }

  package func append(
    _ record: ResponseRecord, id: ResponseID, toPath path: String
  ) throws(Stopped) {
    let folder = String(path.dropLast(4)) + ".records"
    try makeFolder(folder)
    _ = try createFile(joined(folder, id.fileStem + ".xml"), with: try recordBytes(record))
  }

  package func responses(of survey: String) throws(Stopped) -> [StoredResponse] {
    let home = joined(root, survey)
    guard fileKind(home) == .folder else { return [] }
    var found: [StoredResponse] = []
    for wave in try namesInFolder(home) where !wave.hasPrefix(".") {
      let folder = joined(home, wave)
      guard fileKind(folder) == .folder else { continue }
      found += try responses(in: folder)
    }
    return found
  }

  private func responses(in folder: String) throws(Stopped) -> [StoredResponse] {
    let names = try namesInFolder(folder)
    let recordFolders = Set(names.filter { $0.hasSuffix(".records") })
    var found: [StoredResponse] = []
    for name in names where name.hasSuffix(".xml") && !name.hasPrefix(".") {
      let stem = String(name.dropLast(4))
      var records: [String] = []
      if recordFolders.contains(stem + ".records") {
        let inside = joined(folder, stem + ".records")
        records = try namesInFolder(inside).filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
          .map { joined(inside, $0) }
      }
      found.append(
        StoredResponse(
          path: joined(folder, name), stem: stem, records: records,
          isConflict: stem.contains(".conflict-")))
    }
    return found
  }

  package func content(_ path: String) throws(Stopped) -> [UInt8] {
    try readFile(path, limit: 64 << 20)
  }
}
