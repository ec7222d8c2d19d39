package import Diagnostics
import Glibc

/// The bytes of a file. Refuses folders and files over `limit` bytes.
package func readFile(_ path: String, limit: Int = 1 << 30) throws(Stopped) -> [UInt8] {
  // To open a pipe that nobody writes to is to wait for ever.
  if let status = status(of: path), status.st_mode & S_IFMT == S_IFIFO, !isStream(path) {
    throw notOrdinary(path)
  }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw refused(.read, path, errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { throw refused(.read, path, errno: errno) }
  if status.st_size > limit { throw refused(.read, path, errno: EFBIG) }
  var bytes: [UInt8] = []
  // One byte more than the size tells the end without a second round.
  var room = max(4096, Int(status.st_size) + 1)
  while bytes.count <= limit {
    let chunk = try readChunk(descriptor, room, path)
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    if chunk.count < room, status.st_mode & S_IFMT == S_IFREG { return bytes }
    room = 1 << 20
  }
  throw refused(.read, path, errno: EFBIG)
}

private func readChunk(
  _ descriptor: Int32, _ room: Int, _ path: String
) throws(Stopped) -> [UInt8] {
  while true {
    var failure: Int32 = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      let count = unsafe read(descriptor, buffer.baseAddress, room)
      failure = count < 0 ? errno : 0
      filled = max(0, count)
    }
    if failure == 0 { return chunk }
    if failure != EINTR { throw refused(.read, path, errno: failure) }
  }
}

/// What stands at a path.
package enum FileKind: Sendable { case file, folder, other, nothing }

private func status(of path: String) -> stat? {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? status : nil
}

/// Standard input and what a shell puts in the place of a file: somebody writes there already.
private func isStream(_ path: String) -> Bool {
  path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
}

package func fileKind(_ path: String) -> FileKind {
  guard let status = status(of: path) else { return .nothing }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}

/// The names in a folder, sorted by their bytes so that no file system's order shows anywhere.
package func namesInFolder(_ path: String) throws(Stopped) -> [String] {
  guard let folder = unsafe opendir(path) else { throw refused(.list, path, errno: errno) }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Every file below a folder whose name ends in `suffix`, as paths, sorted; hidden names are
/// passed over. A folder that is not there has no files.
package func files(under path: String, suffix: String) throws(Stopped) -> [String] {
  try files(under: path, suffix: suffix, within: [])
}

/// - Parameter within: the folders around this one, so that a link to one of them is not followed.
private func files(
  under path: String, suffix: String, within: Set<String>
) throws(Stopped) -> [String] {
  let really = behindLinks(path)
  guard fileKind(path) == .folder, !within.contains(really) else { return [] }
  var found: [String] = []
  for name in try namesInFolder(path) where !name.hasPrefix(".") {
    let inner = joined(path, name)
    switch fileKind(inner) {
    case .folder:
      found += try files(under: inner, suffix: suffix, within: within.union([really]))
    case .file where name.hasSuffix(suffix): found.append(inner)
    default: break
    }
  }
  return found
}

/// Two parts of a path with one slash between them.
package func joined(_ folder: String, _ name: String) -> String {
  if folder.isEmpty || folder == "." { return name }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// A piece of a file.
/// - Throws: HC0001, HC0002; less than was asked for where the file ends.
package func readPiece(
  of path: String, from offset: Int, count: Int
) throws(Stopped) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { throw refused(.read, path, errno: errno) }
  defer { close(descriptor) }
  var failure: Int32 = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let got = unsafe pread(
        descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
      if got > 0 {
        filled += got
      } else if got == 0 {
        return
      } else if errno != EINTR {
        failure = errno
        return
      }
    }
  }
  if failure != 0 { throw refused(.read, path, errno: failure) }
  return bytes
}
