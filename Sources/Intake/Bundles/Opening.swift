package import Diagnostics
import FileSystem

extension FolderStore {
  /// Opens the bundles in the folder of a wave: every file is as it was, and the bundles are gone.
  /// - Parameter tell: is told of each bundle that was opened.
  /// - Throws: HR0080, HR0081 or HR0083, when one cannot be opened; it stays then.
  package func open(
    _ folder: String, tell: (String) -> Void = { _ in }
  ) throws(Stopped) -> BundlingOutcome {
    var outcome = BundlingOutcome()
    for name in try namesInFolder(folder) where BundleFormat.isName(name) {
      let bundle = joined(folder, name)
      try open(bundle: bundle, in: folder, &outcome)
      outcome.bundles.append(bundle)
      tell(bundle)
    }
    return outcome
  }

  private func open(
    bundle: String, in folder: String, _ outcome: inout BundlingOutcome
  ) throws(Stopped) {
    let index = try BundleIndex(of: bundle)
    guard index.isWhole else { throw BundleProblems.notWhole(bundle) }
    let files = index.entries.map { entry in
      StoredFile(path: joined(folder, entry.name), sealed: SealedPlace(entry, in: bundle))
    }
    for file in files {
      if try !isAsSealed(file) { throw Stopped(BundleProblems.notAsSealed(file)) }
    }
    for around in Set(files.map { FileSystem.folder(of: $0.path) })
    where around.hasSuffix(".records/") {
      try makeFolder(String(around.dropLast()))
    }
    var start = 0
    while start < files.count {
      let batch = files[start..<min(start + 500, files.count)]
      var fresh: [(path: String, bytes: [UInt8])] = []
      for file in batch { fresh.append((file.path, try whole(file))) }
      for (file, wasMade) in zip(fresh, try createFiles(fresh)) where !wasMade {
        guard (try? readFile(file.path)) == file.bytes else {
          throw Stopped(BundleProblems.inTheWay(file.path, bundle))
        }
      }
      start += 500
    }
    outcome.records += files.count { $0.path.contains(".records/") }
    outcome.responses += files.count { !$0.path.contains(".records/") }
    try removeFile(bundle)
  }
}
