import Diagnostics
import FileSystem

/// What lies in the folder of a wave, in files of its own and in bundles.
extension FolderStore {
  /// The responses in a folder by name, a sealed one before a file of the same name. A file with the
  /// same bytes as the sealed one is left out.
  func listing(of folder: String) throws(Stopped) -> [StoredResponse] {
    try whileUnchanged(folder) { () throws(Stopped) in try listed(folder) }
  }

  private func listed(_ folder: String) throws(Stopped) -> [StoredResponse] {
    let names = try namesInFolder(folder)
    let recordFolders = Set(names.filter { $0.hasSuffix(".records") })
    func records(_ stem: String) throws(Stopped) -> [StoredFile] {
      guard recordFolders.contains(stem + ".records") else { return [] }
      return self.records(in: joined(folder, stem + ".records"))
    }
    var found: [StoredResponse] = []
    for name in names where BundleFormat.isName(name) {
      for sealed in sealedResponses(in: joined(folder, name)) {
        let loose = try records(sealed.stem)
        found.append(
          loose.isEmpty
            ? sealed
            : StoredResponse(
              sealed.file, stem: sealed.stem, records: together(sealed.records, loose)))
      }
    }
    found = withoutCopies(found)
    let sealed = Dictionary(
      found.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first })
    for name in names where name.hasSuffix(".xml") && !name.hasPrefix(".") {
      let file = StoredFile(path: joined(folder, name))
      if BundleFormat.isName(name) { continue }
      if let known = sealed[file.path], areSame(known, file) { continue }
      let stem = String(name.dropLast(4))
      found.append(StoredResponse(file, stem: stem, records: try records(stem)))
    }
    if sealed.isEmpty { return found }
    return sorted(found)
  }

  /// The responses of one bundle by name; of one that is not whole also the bundle itself, of which
  /// no more can be said than that.
  package func sealedResponses(in bundle: String) -> [StoredResponse] {
    let index: BundleIndex
    do throws(Stopped) {
      index = try BundleIndex(of: bundle)
    } catch {
      // It may have been opened since it was listed; the listing is made anew then.
      return error.status == .notThere ? [] : [itself(bundle)]
    }
    let folder = String(FileSystem.folder(of: bundle).dropLast())
    var records: [StoredFile] = []
    var found: [StoredResponse] = []
    for entry in index.entries {
      let file = StoredFile(
        path: joined(folder, entry.name), sealed: SealedPlace(entry, in: bundle))
      // The records of a response stand before it: `.records/` sorts before `.xml`.
      if entry.name.contains("/") {
        records.append(file)
        continue
      }
      let own = records.filter { $0.path.hasPrefix(file.recordsFolder + "/") }
      records.removeAll { own.contains($0) }
      found.append(
        StoredResponse(file, stem: String(entry.name.dropLast(4)), records: own))
    }
    if !index.isWhole { found.append(itself(bundle)) }
    return found
  }

  private func itself(_ bundle: String) -> StoredResponse {
    StoredResponse(
      StoredFile(path: bundle), stem: String(name(of: bundle).dropLast(4)), records: [])
  }

  /// Records that are sealed and records that are files of their own, by name.
  package func together(_ sealed: [StoredFile], _ loose: [StoredFile]) -> [StoredFile] {
    let known = Dictionary(
      sealed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let new = loose.filter { file in known[file.path].map { !areSame($0, file) } ?? true }
    return (sealed + new).enumerated().sorted { one, other in
      one.element.path == other.element.path
        ? one.offset < other.offset
        : one.element.path.utf8.lexicographicallyPrecedes(other.element.path.utf8)
    }.map(\.element)
  }

  /// Whether two files hold the same bytes.
  package func areSame(_ one: StoredFile, _ other: StoredFile) -> Bool {
    guard let first = try? whole(one), let second = try? whole(other) else { return false }
    return first == second
  }

  /// A response that is in two bundles with the same bytes is one.
  private func withoutCopies(_ sealed: [StoredResponse]) -> [StoredResponse] {
    var known: [String: StoredFile] = [:]
    return sealed.filter { response in
      if let first = known[response.path] { return !areSame(first, response.file) }
      known[response.path] = response.file
      return true
    }
  }

  private func sorted(_ responses: [StoredResponse]) -> [StoredResponse] {
    responses.enumerated().sorted { one, other in
      one.element.path == other.element.path
        ? one.offset < other.offset
        : one.element.path.utf8.lexicographicallyPrecedes(other.element.path.utf8)
    }.map(\.element)
  }
}
