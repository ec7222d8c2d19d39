package import Diagnostics
import Glibc

/// Makes a folder and the folders around it; nothing happens where it is there already.
package func makeFolder(_ path: String) throws(Stopped) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made = made.isEmpty || made == "/" ? made + part : made + "/" + part
    if unsafe mkdir(made, 0o777) != 0, errno != EEXIST {
      throw refused(.write, made, errno: errno)
    }
  }
  if fileKind(path) != .folder { throw refused(.write, path, errno: EEXIST) }
}

/// Writes a file aside and renames it into place, so that a failure leaves the old one whole.
package func replaceFile(_ path: String, with bytes: some Collection<UInt8>) throws(Stopped) {
  let aside = try writeAside(Array(bytes), near: path)
  guard unsafe rename(aside, path) == 0 else {
    let code = errno
    unsafe unlink(aside)
    throw refused(.write, path, errno: code)
  }
  syncFolder(of: path)
}

/// Writes a new file, whole or not at all, and never over another.
/// - Returns: false when something of that name was there; then nothing was changed.
package func createFile(_ path: String, with bytes: [UInt8]) throws(Stopped) -> Bool {
  let aside = try writeAside(bytes, near: path)
  defer { unsafe unlink(aside) }
  if unsafe link(aside, path) != 0 {
    let code = errno
    if code == EEXIST { return false }
    throw refused(.write, path, errno: code)
  }
  syncFolder(of: path)
  return true
}

/// Removes a file that this program wrote in the same operation; used to undo.
package func removeFile(_ path: String) { unsafe unlink(path) }

/// A synced temporary file beside the path.
private func writeAside(_ bytes: [UInt8], near path: String) throws(Stopped) -> String {
  let aside = folder(of: path) + ".haamu-\(getpid())-" + name(of: path).prefix(80)
  let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw refused(.write, path, errno: errno) }
  var failure: Int32 = 0
  var written = 0
  while written < bytes.count, failure == 0 {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress! + written, buffer.count - written)
    }
    if count >= 0 { written += count } else if errno != EINTR { failure = errno }
  }
  if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure != 0 {
    unsafe unlink(aside)
    throw refused(.write, path, errno: failure)
  }
  return aside
}

private func syncFolder(of path: String) {
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

/// Puts a folder with exactly these files in the place of the one that is there, all together: the
/// new folder is written aside, the old one is moved away and removed last.
///
/// - Throws: HC0007 when the folder holds anything that is no report page; it is left untouched.
package func replaceFolder(
  _ path: String, with files: [(name: String, bytes: [UInt8])]
) throws(Stopped) {
  let path = path.hasSuffix("/") ? String(path.dropLast()) : path
  let around = folder(of: path)
  if !around.isEmpty { try makeFolder(around) }
  if fileKind(path) == .folder { try mustHoldOnlyPages(path) }
  let aside = around + ".haamu-new-\(getpid())-" + name(of: path)
  let old = around + ".haamu-old-\(getpid())-" + name(of: path)
  try makeFolder(aside)
  do throws(Stopped) {
    for file in files { _ = try createFile(joined(aside, file.name), with: file.bytes) }
  } catch {
    removeFlatFolder(aside)
    throw error
  }
  let hadOld = unsafe rename(path, old) == 0
  guard unsafe rename(aside, path) == 0 else {
    let code = errno
    if hadOld { _ = unsafe rename(old, path) }
    removeFlatFolder(aside)
    throw refused(.write, path, errno: code)
  }
  if hadOld { removeFlatFolder(old) }
}

private func mustHoldOnlyPages(_ path: String) throws(Stopped) {
  for name in try namesInFolder(path) where !name.hasSuffix(".html") {
    throw notOnlyPages(path, name)
  }
}

private func removeFlatFolder(_ path: String) {
  for name in (try? namesInFolder(path)) ?? [] { removeFile(joined(path, name)) }
  unsafe rmdir(path)
}
