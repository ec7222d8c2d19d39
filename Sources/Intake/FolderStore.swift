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
    var known = KnownFiles(store: self, folders: try waveFolders(home))
    var outcomes = [StoreOutcome?](repeating: nil, count: submissions.count)
    var fresh: [(place: Int, path: String)] = []
    /// The same id again among those that are stored now.
    var again: [(place: Int, path: String)] = []
    var claimed: [String: String] = [:]
    for (place, submission) in submissions.enumerated() {
      let name = submission.id.fileStem + ".xml"
      // Content decides the wave, not the folder: the id may be taken in any of them.
      if let taken = try known.file(name) {
        outcomes[place] = try settle(submission.bytes, taken)
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
        wasMade
        ? .stored(path: path) : try settle(submissions[place].bytes, StoredFile(path: path))
    }
    for (place, path) in again {
      outcomes[place] = try settle(submissions[place].bytes, StoredFile(path: path))
    }
    return outcomes.compactMap(\.self)
  }

  /// The id is taken: the same content is a no-op, other content is kept beside it.
  private func settle(_ bytes: [UInt8], _ file: StoredFile) throws(Stopped) -> StoreOutcome {
    let old = try whole(file)
    let ours = try canonicalForm(bytes, file: file.path)
    if old == bytes || (try? canonicalForm(old, file: file.path)) == ours {
      return .alreadyStored(path: file.path)
    }
    let mark = hexadecimal(sha256(ours).prefix(6))
    let beside = String(file.path.dropLast(4)) + ".conflict-" + mark + ".xml"
    _ = try createFile(beside, with: bytes)
    return .conflict(path: beside, with: file.path)
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
    for folder in try waveFolders(joined(root, survey)) { found += try listing(of: folder) }
    return found
  }
}

func notAFile(_ path: String) -> Stopped {
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
