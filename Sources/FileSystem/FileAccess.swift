package import Diagnostics
import Glibc

/// Who may read a file that is made.
package enum FileAccess: Sendable {
  /// As the person's own settings say (umask).
  case shared
  /// The owner alone, whatever the settings say.
  case own

  var mode: mode_t { self == .own ? 0o600 : 0o666 }
}

/// Makes a folder that its owner alone may look into, and the folders around it as usual.
package func makeOwnFolder(_ path: String) throws(Stopped) {
  let around = String(folder(of: path).dropLast())
  if !around.isEmpty { try makeFolder(around) }
  if unsafe mkdir(path, 0o700) == 0 {
    syncFolder(of: path)
  } else if errno != EEXIST || fileKind(path) != .folder {
    throw refused(.write, path, errno: errno)
  }
  // It may have been made by something else, or copied from a place without such rights.
  guard unsafe chmod(path, 0o700) == 0 else { throw refused(.write, path, errno: errno) }
}

/// Takes a file away; nothing happens where there is none.
package func removeFile(_ path: String) throws(Stopped) {
  if unsafe unlink(path) != 0, errno != ENOENT { throw refused(.write, path, errno: errno) }
  syncFolder(of: path)
}

/// Does something while no other process does so under the same lock; a process that ends lets go
/// of its locks, however it ends.
/// - Parameter path: a file that is made where there is none, and taken away after.
/// - Returns: nil when another process holds the lock; then nothing was done.
package func whileLocked<T>(
  _ path: String, _ task: () throws(Stopped) -> T
) throws(Stopped) -> T? {
  while true {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refused(.write, path, errno: errno) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw refused(.write, path, errno: errno)
    }
    // Who held the lock a moment ago may have taken the file away: then it locks nothing.
    var held = stat()
    var there = stat()
    guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &there) == 0,
      held.st_ino == there.st_ino, held.st_dev == there.st_dev
    else { continue }
    defer { unsafe unlink(path) }
    return try task()
  }
}

/// Takes files away that are still as they were; others stay. Each folder is synced once.
/// - Returns: how many went.
package func removeUnchanged(
  _ files: [(path: String, mark: FileMark)]
) throws(Stopped) -> Int {
  var removed = 0
  for file in files where fileMark(file.path) == file.mark {
    guard unsafe unlink(file.path) == 0 else { throw refused(.write, file.path, errno: errno) }
    removed += 1
  }
  for folder in Set(files.map { folder(of: $0.path) }) { syncFolder(of: folder) }
  return removed
}

/// Takes a folder away that has nothing in it; others stay.
package func removeEmptyFolder(_ path: String) { unsafe rmdir(path) }
