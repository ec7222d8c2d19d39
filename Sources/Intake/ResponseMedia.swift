package import Diagnostics
import FileSystem

/// Files that belong to responses: they lie in `<id>.media/` beside the response, under the name
/// that stands in the answer.
extension FolderStore {
  /// Stores the files of a response that is about to be stored, so that no response ever names a
  /// file that is not there. A file of that name is the same file: names follow from content.
  package func storeMedia(
    _ files: [(name: String, bytes: [UInt8])], of id: ResponseID, survey: String, wave: String?
  ) throws(Stopped) {
    guard !files.isEmpty else { return }
    let home = joined(joined(root, survey), wave ?? FolderStore.noWave)
    let folder = joined(home, id.fileStem + ".media")
    try makeFolder(folder)
    _ = try createFiles(files.map { (path: joined(folder, $0.name), bytes: $0.bytes) })
  }

  /// The bytes of a file of a stored response; nil where there is none of that name.
  package func medium(
    _ name: String, of stored: StoredResponse
  ) throws(Stopped) -> [UInt8]? {
    // A name comes from outside: it must not lead anywhere else.
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    let path = joined(String(stored.path.dropLast(4)) + ".media", name)
    return fileKind(path) == .file ? try readFile(path) : nil
  }
}
