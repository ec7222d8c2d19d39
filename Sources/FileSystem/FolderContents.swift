package import Diagnostics
import Glibc

/// What tells whether a file is still the one that was read: another content has another mark,
/// unless it was written within the same moment (``FileMark/isSettled(at:)``).
package struct FileMark: Sendable, Hashable, BitwiseCopyable {
  package var size: Int64
  /// Nanoseconds since 1970: when the content was written, and when anything about the file changed.
  package var modified: Int64
  package var changed: Int64
  package var inode: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    inode = UInt64(status.st_ino)
  }

  /// Clocks of file systems tick coarsely: what was written within two seconds before it was read
  /// may be written again under the same mark.
  /// - Parameter now: in nanoseconds since 1970.
  package func isSettled(at now: Int64) -> Bool {
    let latest = max(modified, changed)
    return latest < now - 2_000_000_000
  }
}

/// The mark of a file; nil when there is none, or it is no ordinary file.
package func fileMark(_ path: String) -> FileMark? {
  var status = stat()
  guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return FileMark(status)
}

/// The names in a folder and the marks of those that were asked for, in the folder's own order,
/// which nothing that is shown may depend on. Names are kept as bytes in one row.
package struct FolderContents: Sendable {
  package struct Entry: Sendable, BitwiseCopyable {
    package var start: Int32
    package var count: Int32
    /// Nil size (−1): no ordinary file, or gone already.
    package var mark: FileMark

    package var isFile: Bool { mark.size >= 0 }
  }

  package private(set) var names: [UInt8] = []
  package private(set) var entries: [Entry] = []
  /// The names without a mark.
  package private(set) var others: [String] = []

  package init() {}

  /// Lists a folder.
  /// - Parameter marks: whether a name's mark is wanted; other names that `keeps` are listed.
  package init(
    of path: String, marking marks: (Span<UInt8>) -> Bool, keeping keeps: (Span<UInt8>) -> Bool
  ) throws(Stopped) {
    guard let folder = unsafe opendir(path) else { throw refused(.list, path, errno: errno) }
    defer { unsafe closedir(folder) }
    let descriptor = unsafe dirfd(folder)
    while let entry = unsafe readdir(folder) {
      unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          let count = unsafe Int(
            strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)))
          let name = unsafe UnsafeBufferPointer(start: bytes, count: count)
          if unsafe marks(Span(_unsafeElements: name)) {
            unsafe add(name, in: descriptor)
          } else if unsafe keeps(Span(_unsafeElements: name)) {
            unsafe others.append(String(decoding: name, as: UTF8.self))
          }
        }
      }
    }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, in folder: Int32) {
    var status = stat()
    let found = unsafe name.withMemoryRebound(to: CChar.self) { raw in
      unsafe fstatat(folder, raw.baseAddress!, &status, 0) == 0
    }
    var mark = FileMark(status)
    if !found || status.st_mode & S_IFMT != S_IFREG { mark.size = -1 }
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: names.count), count: Int32(truncatingIfNeeded: name.count),
        mark: mark))
    unsafe names.append(contentsOf: name)
  }

  package func name(_ entry: Entry) -> ArraySlice<UInt8> {
    names[Int(entry.start)..<Int(entry.start + entry.count)]
  }
}

/// The mark of a file that is no link; nil when there is none, or it is no ordinary file.
package func ownFileMark(_ path: String) -> FileMark? {
  var status = stat()
  guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return FileMark(status)
}

/// Lists something of a folder, and once more as long as files came or went meanwhile: what was
/// moved from one name to another is seen under one of them. (Not for ever: somebody may write all the
/// time.)
package func whileUnchanged<Listing>(
  _ folder: String, _ list: () throws(Stopped) -> Listing
) throws(Stopped) -> Listing {
  for _ in 0..<15 {
    let start = nanosecondsNow()
    let before = lastChange(inFolder: folder)
    let listing = try list()
    if lastChange(inFolder: folder) == before {
      // Within one tick of the file system's clock a second change leaves no trace.
      if before.map({ $0 < start - tick }) ?? true { return listing }
      usleep(UInt32(tick / 1_000))
    }
  }
  return try list()
}

/// Longer than clocks of kernels stand still, in nanoseconds.
private let tick: Int64 = 10_000_000

private func nanosecondsNow() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// When something came into a folder or went last, in nanoseconds since 1970; nil where there is no folder.
package func lastChange(inFolder folder: String) -> Int64? {
  var status = stat()
  guard unsafe stat(folder, &status) == 0 else { return nil }
  return FileMark(status).modified
}
