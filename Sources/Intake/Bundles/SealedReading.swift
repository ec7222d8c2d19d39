package import Diagnostics
import FileSystem

/// Files that are sealed in bundles, read one at a time.
extension FolderStore {
  package func content(_ file: StoredFile) throws(Stopped) -> [UInt8] {
    if let sealed = file.sealed {
      if let found = try? wrapped(file, sealed) { return Array(found.root) }
      // It may have been opened, or packed anew, since it was listed.
      return try elsewhere(file)
    }
    return try alone(file) { now throws(Stopped) in try content(now) }
  }

  /// The bytes of a file of its own.
  /// - Parameter packed: reads it where it is sealed now.
  private func alone(
    _ file: StoredFile, packed: (StoredFile) throws(Stopped) -> [UInt8]
  ) throws(Stopped) -> [UInt8] {
    // A pipe that somebody put there would be waited for without end.
    guard fileKind(file.path) != .other else { throw notAFile(file.path) }
    if BundleFormat.isName(name(of: file.path)) {
      _ = try readPiece(of: file.path, from: 0, count: 1)
      throw BundleProblems.notWhole(file.path)
    }
    do throws(Stopped) {
      return try readFile(file.path, limit: 64 << 20)
    } catch {
      // It may have been packed since it was listed.
      guard error.status == .notThere, let now = try sealed(file.path) else { throw error }
      return try packed(now)
    }
  }

  /// The bytes of a file as it was before it was sealed.
  package func whole(_ file: StoredFile) throws(Stopped) -> [UInt8] {
    guard let sealed = file.sealed else {
      return try alone(file) { now throws(Stopped) in try whole(now) }
    }
    guard let found = try? wrapped(file, sealed) else { return try elsewhere(file) }
    return found.wrapper.whole(found.root)
  }

  /// Whether a sealed file is still the one that was sealed.
  package func isAsSealed(_ file: StoredFile) throws(Stopped) -> Bool {
    guard let sealed = file.sealed else { return true }
    let (wrapper, root) = try wrapped(file, sealed)
    return wrapper.fits(root)
  }

  /// What is to be said of a sealed file that is not the one that was sealed.
  package func findings(ofSealing file: StoredFile) throws(Stopped) -> [Diagnostic] {
    try isAsSealed(file) ? [] : [BundleProblems.notAsSealed(file)]
  }

  private func wrapped(
    _ file: StoredFile, _ sealed: SealedPlace
  ) throws(Stopped) -> (wrapper: SealedWrapper, root: ArraySlice<UInt8>) {
    let bytes = try readPiece(
      of: sealed.bundle, from: sealed.offset, count: BundleFormat.longestTag + sealed.length)
    guard let (wrapper, _, count) = SealedWrapper.read(bytes[...]),
      wrapper.name == name(of: file.path), count + sealed.length < bytes.count,
      bytes[count + sealed.length] == UInt8(ascii: "\n")
    else { throw BundleProblems.notWhole(sealed.bundle) }
    return (wrapper, bytes[count..<count + sealed.length])
  }

  /// The whole file where it is now.
  private func elsewhere(_ file: StoredFile) throws(Stopped) -> [UInt8] {
    if fileKind(file.path) == .file { return try readFile(file.path, limit: 64 << 20) }
    guard let now = try sealed(file.path), now != file, let place = now.sealed else {
      throw BundleProblems.notWhole(file.sealed?.bundle ?? file.path)
    }
    let (wrapper, root) = try wrapped(now, place)
    return wrapper.whole(root)
  }

  /// The sealed file that lay at a path; nil when there is none.
  private func sealed(_ path: String) throws(Stopped) -> StoredFile? {
    var folder = String(FileSystem.folder(of: path).dropLast())
    var name = FileSystem.name(of: path)
    if folder.hasSuffix(".records") {
      name = FileSystem.name(of: folder) + "/" + name
      folder = String(FileSystem.folder(of: folder).dropLast())
    }
    var known = KnownFiles(store: self, folders: [folder])
    return try known.sealed(name)
  }
}

/// The files in the folders of waves, asked for by name.
struct KnownFiles {
  private let folders: [String]
  /// Read when it is first asked for.
  private var bundles: [(path: String, folder: String, index: BundleIndex)]?

  init(store: FolderStore, folders: [String]) { self.folders = folders }

  /// The file of a name, by itself or sealed, in any of the folders.
  mutating func file(_ name: String) throws(Stopped) -> StoredFile? {
    if let folder = folders.first(where: { fileKind(joined($0, name)) == .file }) {
      return StoredFile(path: joined(folder, name))
    }
    return try sealed(name)
  }

  mutating func sealed(_ name: String) throws(Stopped) -> StoredFile? {
    if bundles == nil { bundles = try read() }
    for bundle in bundles ?? [] {
      if let entry = bundle.index[name] {
        return StoredFile(
          path: joined(bundle.folder, name), sealed: SealedPlace(entry, in: bundle.path))
      }
    }
    return nil
  }

  private func read() throws(Stopped) -> [(path: String, folder: String, index: BundleIndex)] {
    var found: [(path: String, folder: String, index: BundleIndex)] = []
    for folder in folders where fileKind(folder) == .folder {
      for name in try namesInFolder(folder) where BundleFormat.isName(name) {
        let path = joined(folder, name)
        found.append((path, folder, try BundleIndex(of: path)))
      }
    }
    return found
  }
}

extension SealedPlace {
  init(_ entry: BundleIndex.Entry, in bundle: String) {
    self.init(bundle: bundle, offset: entry.offset, length: entry.length, line: entry.line)
  }
}
