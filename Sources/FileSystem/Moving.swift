package import Diagnostics
import Glibc

/// Moves a file under a name that is free: the file is never without a name, and nothing is ever
/// written over.
/// - Returns: false when something of that name was there; then nothing was changed.
package func moveFile(_ path: String, to target: String) throws(Stopped) -> Bool {
  let around = folder(of: target)
  if !around.isEmpty { try makeFolder(around) }
  if unsafe link(path, target) != 0 {
    switch errno {
    case EEXIST: return false
    // Some file systems know no second name.
    case EPERM, EOPNOTSUPP, EMLINK:
      guard !isTaken(target) else { return false }
      guard unsafe rename(path, target) == 0 else { throw refused(.write, target, errno: errno) }
      syncFolder(of: target)
      return true
    default: throw refused(.write, target, errno: errno)
    }
  }
  syncFolder(of: target)
  try removeFile(path)
  return true
}

/// Moves a folder with all that is in it under a name that is free.
/// - Returns: false when something of that name was there; then nothing was changed.
package func moveFolder(_ path: String, to target: String) throws(Stopped) -> Bool {
  guard !isTaken(target) else { return false }
  let around = folder(of: target)
  if !around.isEmpty { try makeFolder(around) }
  guard unsafe rename(path, target) == 0 else { throw refused(.write, target, errno: errno) }
  syncFolder(of: target)
  syncFolder(of: path)
  return true
}

/// Whether anything has the name, be it a link that leads nowhere.
package func isTaken(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}

/// The room that is left where a path lies.
package struct FreeRoom: Sendable, Hashable {
  package var bytes: Int64
  /// How many more files; nil where the file system does not count them.
  package var files: Int64?

  package init(bytes: Int64, files: Int64? = nil) {
    self.bytes = bytes
    self.files = files
  }

  /// Nil where the system does not tell.
  package static func around(_ path: String) -> FreeRoom? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    let size = Int64(clamping: UInt64(status.f_frsize))
    let blocks = Int64(clamping: UInt64(status.f_bavail))
    let (bytes, overflow) = size.multipliedReportingOverflow(by: blocks)
    return FreeRoom(
      bytes: overflow ? .max : bytes,
      files: status.f_files == 0 ? nil : Int64(clamping: UInt64(status.f_favail)))
  }
}
