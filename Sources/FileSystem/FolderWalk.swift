package import Diagnostics
import Glibc

/// Everything below a folder, hidden names too, and what could not be looked into.
package struct FolderWalk: Sendable {
  package struct Entry: Sendable, Hashable {
    package let path: String
    package let kind: FileKind
    /// In bytes; 0 for what is no ordinary file.
    package let size: Int64
    /// When the content was written, in nanoseconds since 1970.
    package let modified: Int64

    package var name: String { FileSystem.name(of: path) }
  }

  /// Each folder before what is in it; names in the order of their bytes.
  package private(set) var entries: [Entry] = []
  /// Folders that refused to be listed.
  package private(set) var refusals: [Diagnostic] = []

  /// A folder that is not there holds nothing.
  package init(_ path: String) {
    if fileKind(path) == .folder { look(into: path, within: []) }
  }

  /// - Parameter within: the folders around this one, so that a link to one of them is not followed.
  private mutating func look(into path: String, within: Set<String>) {
    let really = behindLinks(path)
    guard !within.contains(really) else { return }
    let names: [String]
    do throws(Stopped) {
      names = try namesInFolder(path)
    } catch {
      refusals += error.diagnostics
      return
    }
    for name in names {
      let inner = joined(path, name)
      let kind = fileKind(inner)
      let mark = kind == .file ? fileMark(inner) : nil
      entries.append(
        Entry(
          path: inner, kind: kind, size: mark?.size ?? 0,
          modified: mark?.modified ?? changeTime(inner)))
      if kind == .folder { look(into: inner, within: within.union([really])) }
    }
  }
}

private func changeTime(_ path: String) -> Int64 {
  var status = stat()
  guard unsafe lstat(path, &status) == 0 else { return 0 }
  return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
}
