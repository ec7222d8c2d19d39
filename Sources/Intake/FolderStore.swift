package import Diagnostics
import FileSystem
import LocatedXML

/// Responses as plain files under `Responses/<survey>/<wave>/<id>.xml` (docs/specification/responses.md).
package struct FolderStore: ResponseStore {
  let root: String

  /// - Parameter root: the folder `Responses` of a workspace.
  package init(root: String) { self.root = root }

  /// The folder of responses that belong to no wave.
  package static let noWave = "_no_wave"

  package func store(
    _ submissions: [Submission], survey: String
  ) throws(Stopped) -> [StoreOutcome] {
    let home = joined(root, survey)
    let waves = try waveFolders(home)
    var outcomes = [StoreOutcome?](repeating: nil, count: submissions.count)
    var fresh: [(place: Int, path: String)] = []
    /// The same id again among those that are stored now.
    var again: [(place: Int, path: String)] = []
    var claimed: [String: String] = [:]
    for (place, submission) in submissions.enumerated() {
      let name = submission.id.fileStem + ".xml"
      // Content decides the wave, not the folder: the id may be taken in any of them.
      if let wave = waves.first(where: { fileKind(joined($0, name)) == .file }) {
        outcomes[place] = try settle(submission.bytes, path: joined(wave, name))
      } else if let path = claimed[name] {
        again.append((place, path))
      } else {
        let path = joined(joined(home, submission.wave ?? FolderStore.noWave), name)
        claimed[name] = path
        fresh.append((place, path))
      }
    }
    for folder in Set(fresh.map { FileSystem.folder(of: $0.path) }) { try makeFolder(folder) }
    let made = try createFiles(fresh.map { (path: $0.path, bytes: submissions[$0.place].bytes) })
    for ((place, path), wasMade) in zip(fresh, made) {
      outcomes[place] =
        wasMade ? .stored(path: path) : try settle(submissions[place].bytes, path: path)
    }
    for (place, path) in again {
      outcomes[place] = try settle(submissions[place].bytes, path: path)
    }
    return outcomes.compactMap(\.self)
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

  func waveFolders(_ home: String) throws(Stopped) -> [String] {
    guard fileKind(home) == .folder else { return [] }
    return try namesInFolder(home).filter { !$0.hasPrefix(".") }.map { joined(home, $0) }
      .filter { fileKind($0) == .folder }
  }

  package func append(
    _ record: ResponseRecord, id: ResponseID, toPath path: String
  ) throws(Stopped) {
    let folder = String(path.dropLast(4)) + ".records"
    try makeFolder(folder)
    _ = try createFile(joined(folder, id.fileStem + ".xml"), with: try recordBytes(record))
  }

  package func responses(of survey: String) throws(Stopped) -> [StoredResponse] {
    var found: [StoredResponse] = []
    for folder in try waveFolders(joined(root, survey)) { found += try responses(in: folder) }
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
        StoredResponse(path: joined(folder, name), stem: stem, records: records))
    }
    return found
  }

  package func content(_ path: String) throws(Stopped) -> [UInt8] {
    // A pipe that somebody put there would be waited for without end.
    guard fileKind(path) != .other else { throw notAFile(path) }
    return try readFile(path, limit: 64 << 20)
  }
}

private func notAFile(_ path: String) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HR0031", at: Place(file: path),
      what: Trilingual(
        fi: "tämä ei ole tavallinen tiedosto", sv: "detta är ingen vanlig fil",
        en: "this is no ordinary file"),
      fix: Trilingual(
        fi: "poista se kansiosta Responses", sv: "ta bort den ur mappen Responses",
        en: "take it out of the folder Responses")), status: .ioFailed)
}
