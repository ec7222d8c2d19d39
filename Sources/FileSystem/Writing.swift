package import Diagnostics
import Glibc

/// Makes a folder and the folders around it; nothing happens where it is there already.
package func makeFolder(_ path: String) throws(Stopped) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made = made.isEmpty || made == "/" ? made + part : made + "/" + part
    if unsafe mkdir(made, 0o777) == 0 {
      syncFolder(of: made)
    } else if errno != EEXIST {
      throw refused(.write, made, errno: errno)
    }
  }
  if fileKind(path) != .folder { throw refused(.write, path, errno: EEXIST) }
}

/// Writes a file aside and renames it into place, so that a failure leaves the old one whole. A
/// link stays a link, and into a pipe or a device (`/dev/stdout`) the bytes are written as they are.
package func replaceFile(
  _ path: String, with bytes: [UInt8], access: FileAccess = .shared
) throws(Stopped) {
  switch fileKind(path) {
  case .folder: throw refused(.write, path, errno: EISDIR)
  case .other: return try writeInto(path, bytes)
  case .file, .nothing: break
  }
  let target = behindLinks(path)
  let aside = try writeAside(bytes, near: target, access)
  guard unsafe rename(aside, target) == 0 else {
    let code = errno
    unsafe unlink(aside)
    throw refused(.write, path, errno: code)
  }
  syncFolder(of: target)
}

/// The same for what can be made again at any time: nothing waits for the disk, so that after a
/// power failure the file may hold anything. Whoever reads it has to check it.
package func replaceDerivedFile(_ path: String, with bytes: [UInt8]) throws(Stopped) {
  let aside = try writeAside(bytes, near: path, .shared, isSynced: false)
  guard unsafe rename(aside, path) == 0 else {
    let code = errno
    unsafe unlink(aside)
    throw refused(.write, path, errno: code)
  }
}

/// Writes a new file, whole or not at all, and never over another.
/// - Returns: false when something of that name was there; then nothing was changed.
package func createFile(
  _ path: String, with bytes: [UInt8], access: FileAccess = .shared
) throws(Stopped) -> Bool {
  try createFiles([(path: path, bytes: bytes)], access: access)[0]
}

/// Writes new files, each whole or not at all and never over another: all are written and synced
/// aside first, then linked into place, and each folder is synced once. When one of them cannot be
/// written none of them stays.
/// - Returns: for each whether it was made; false when something of that name was there.
package func createFiles(
  _ files: [(path: String, bytes: [UInt8])], access: FileAccess = .shared
) throws(Stopped) -> [Bool] {
  var asides: [String] = []
  defer { for aside in asides { unsafe unlink(aside) } }
  for file in files { asides.append(try writeAside(file.bytes, near: file.path, access)) }
  var made: [Bool] = []
  for (aside, file) in zip(asides, files) {
    if unsafe link(aside, file.path) == 0 {
      made.append(true)
    } else if errno == EEXIST {
      made.append(false)
    } else {
      let code = errno
      for (done, wasMade) in zip(files, made) where wasMade { unsafe unlink(done.path) }
      throw refused(.write, file.path, errno: code)
    }
  }
  for folder in Set(files.map { folder(of: $0.path) }) { syncFolder(of: folder) }
  return made
}

/// A temporary file beside the path.
private func writeAside(
  _ bytes: [UInt8], near path: String, _ access: FileAccess, isSynced: Bool = true
) throws(Stopped) -> String {
  let aside = asideName(near: path)
  let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access.mode)
  guard descriptor >= 0 else { throw refused(.write, path, errno: errno) }
  var failure = writeAll(bytes, to: descriptor)
  if failure == 0, isSynced, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure != 0 {
    unsafe unlink(aside)
    throw refused(.write, path, errno: failure)
  }
  return aside
}

/// A name that nothing else has, hidden, in the folder of the path. It comes from chance and not
/// from the process alone: what a killed process with our number left behind may be linked to a
/// file that is in its place already.
func asideName(near path: String) -> String {
  folder(of: path) + ".haamu-" + String(UInt64.random(in: .min ... .max), radix: 16)
}

private func writeInto(_ path: String, _ bytes: [UInt8]) throws(Stopped) {
  let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw refused(.write, path, errno: errno) }
  defer { close(descriptor) }
  let failure = writeAll(bytes, to: descriptor)
  if failure != 0 { throw refused(.write, path, errno: failure) }
}

/// - Returns: 0, or the system's reason.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress! + written, buffer.count - written)
    }
    if count >= 0 { written += count } else if errno != EINTR { return errno }
  }
  return 0
}

/// The path with its links followed; the path itself where nothing stands yet.
package func behindLinks(_ path: String) -> String {
  guard let resolved = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

func syncFolder(of path: String) {
  let around = folder(of: path)
  let descriptor = unsafe open(around.isEmpty ? "." : around, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The path up to and with its last slash; empty where it has none.
package func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// The part of a path after its last slash.
package func name(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}

/// Writes a new file as ``createFile(_:with:access:)`` does, and looks at it before it gets its name.
/// - Parameter check: is given the path of the file as it is written and synced; when it throws,
///   nothing stays.
/// - Returns: false when something of that name was there.
package func createFile(
  _ path: String, with bytes: [UInt8], checking check: (String) throws(Stopped) -> Void
) throws(Stopped) -> Bool {
  let aside = try writeAside(bytes, near: path, .shared)
  defer { unsafe unlink(aside) }
  try check(aside)
  guard unsafe link(aside, path) == 0 else {
    if errno == EEXIST { return false }
    throw refused(.write, path, errno: errno)
  }
  syncFolder(of: path)
  return true
}
