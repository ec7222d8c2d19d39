package import Diagnostics
import FileSystem
import LocatedXML

/// What became of files that were to be sealed, or opened.
package struct BundlingOutcome: Sendable {
  /// The bundles that were made, or opened.
  package var bundles: [String] = []
  package var responses = 0
  package var records = 0
  /// Files that stay as they are, each with the reason.
  package var left: [Diagnostic] = []

  package init() {}
}

extension FolderStore {
  /// Seals what lies in the folder of a wave as files of its own (docs/specification/bundles.md).
  /// - Parameters:
  ///   - partSize: about how many bytes a bundle may have.
  ///   - tell: is told of each bundle that is published.
  package func seal(
    _ folder: String, partSize: Int, tell: (String) -> Void = { _ in }
  ) throws(Stopped) -> BundlingOutcome {
    var sealing = try Sealing(store: self, folder: folder, partSize: partSize)
    try sealing.run(tell)
    return sealing.outcome
  }
}

/// Seals the files of one folder, bundle by bundle.
private struct Sealing: ~Copyable {
  let store: FolderStore
  let folder: String
  let partSize: Int
  var outcome = BundlingOutcome()
  private let names: [String]
  private var known: KnownFiles
  private var search = RootSearch()
  private var part = BundleWriting()
  /// What the part holds: files that go when it is published.
  private var sources: [Source] = []
  private var nextNumber: Int

  private struct Source {
    let name: String
    let digest: String
    let path: String
    let mark: FileMark
  }

  init(store: FolderStore, folder: String, partSize: Int) throws(Stopped) {
    self.store = store
    self.folder = folder
    self.partSize = partSize
    names = try namesInFolder(folder)
    known = KnownFiles(store: store, folders: [folder])
    nextNumber = (names.compactMap(BundleFormat.number).max() ?? 0) + 1
  }

  mutating func run(_ tell: (String) -> Void) throws(Stopped) {
    let recordFolders = Set(names.filter { $0.hasSuffix(".records") })
    for name in names where name.hasSuffix(".xml") && !name.hasPrefix(".") {
      if BundleFormat.isName(name) { continue }
      try take(name, hasRecords: recordFolders.contains(String(name.dropLast(4)) + ".records"))
      if part.bytes.count >= partSize { try publish(tell) }
    }
    if !part.isEmpty { try publish(tell) }
  }

  private mutating func take(_ name: String, hasRecords: Bool) throws(Stopped) {
    let path = joined(folder, name)
    if name.contains(".conflict-") { return leave(path, Why.conflict) }
    if let sealed = try known.sealed(name) { return try takeAgain(path, sealed) }
    let (response, why) = try look(path)
    guard let response else {
      if let why { leave(path, why) }
      return
    }
    var records: [Sealable] = []
    let stem = String(name.dropLast(4))
    let files = hasRecords ? store.records(in: joined(folder, stem + ".records")) : []
    for file in files {
      let (record, why) = try look(file.path)
      if let record { records.append(record) } else if let why { leave(file.path, why) }
    }
    part.add(response, records)
    for file in [response] + records {
      let name = file.path.dropFirst(folder.utf8.count + 1)
      sources.append(
        Source(
          name: String(name), digest: file.digest, path: file.path, mark: file.mark))
    }
    outcome.responses += 1
    outcome.records += records.count
  }

  /// A file that is gone is nothing to seal.
  private mutating func look(_ path: String) throws(Stopped) -> (Sealable?, Trilingual?) {
    do throws(Stopped) {
      return try Sealable.look(path, &search)
    } catch {
      if error.status == .notThere { return (nil, nil) }
      throw error
    }
  }

  /// What a run that was ended left behind: the file is sealed already.
  private mutating func takeAgain(_ path: String, _ sealed: StoredFile) throws(Stopped) {
    let single = StoredFile(path: path)
    guard let mark = ownFileMark(path), store.areSame(single, sealed) else {
      return leave(path, Why.otherSealed)
    }
    var copies = [(path: path, mark: mark)]
    for record in store.records(in: single.recordsFolder) {
      let name = record.path.dropFirst(folder.utf8.count + 1)
      guard let known = try known.sealed(String(name)), store.areSame(record, known),
        let mark = ownFileMark(record.path)
      else { continue }
      copies.append((record.path, mark))
    }
    _ = try removeUnchanged(copies)
    removeEmptyFolder(single.recordsFolder)
  }

  private mutating func leave(_ path: String, _ why: Trilingual) {
    outcome.left.append(BundleProblems.left(path, why))
  }

  /// Writes the part, looks at it, gives it its name and removes what it holds.
  private mutating func publish(_ tell: (String) -> Void) throws(Stopped) {
    let bytes = part.finish()
    part = BundleWriting()
    var path = joined(folder, BundleFormat.name(nextNumber))
    let sources = sources
    while true {
      let made = try createFile(path, with: bytes) { aside throws(Stopped) in
        try Sealing.verify(aside, sources)
      }
      nextNumber += 1
      if made { break }
      path = joined(folder, BundleFormat.name(nextNumber))
    }
    outcome.bundles.append(path)
    tell(path)
    _ = try removeUnchanged(sources.map { ($0.path, $0.mark) })
    for around in Set(sources.map { FileSystem.folder(of: $0.path) })
    where around.hasSuffix(".records/") {
      removeEmptyFolder(String(around.dropLast()))
    }
    self.sources = []
  }

  /// Reads a bundle back: every file must come out as it went in.
  private static func verify(_ path: String, _ sources: [Source]) throws(Stopped) {
    let index = try BundleIndex(of: path)
    let bytes = try readFile(path)
    guard index.isWhole, index.entries.count == sources.count else {
      throw BundleProblems.notWhole(path)
    }
    for source in sources {
      guard let entry = index[source.name],
        let (wrapper, _, count) = SealedWrapper.read(bytes[entry.offset...])
      else { throw BundleProblems.notWhole(path) }
      let root = bytes[(entry.offset + count)...].prefix(entry.length)
      guard wrapper.digest == source.digest, wrapper.fits(root) else {
        throw BundleProblems.notWhole(path)
      }
    }
    guard isWellFormed(bytes) else { throw BundleProblems.notWhole(path) }
  }
}
