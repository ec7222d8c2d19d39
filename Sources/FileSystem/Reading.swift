package import Diagnostics
import Glibc

/// The bytes of a file. Refuses folders and files over `limit` bytes.
package func readFile(_ path: String, limit: Int = 1 << 30) throws(Stopped) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw refused(.read, path, errno: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  while bytes.count <= limit {
    let before = bytes.count
    let chunk = before == 0 ? 16_384 : 1 << 20
    bytes.append(contentsOf: repeatElement(0, count: chunk))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress! + before, chunk)
    }
    let code = errno
    bytes.removeLast(chunk - max(0, count))
    if count < 0 {
      if code == EINTR { continue }
      throw refused(.read, path, errno: code)
    }
    if count == 0 { return bytes }
  }
  throw refused(.read, path, errno: EFBIG)
}

/// What stands at a path.
package enum FileKind: Sendable { case file, folder, other, nothing }

package func fileKind(_ path: String) -> FileKind {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return .nothing }
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
  return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// Every file below a folder whose name ends in `suffix`, as paths, sorted; hidden names are
/// passed over. A folder that is not there has no files.
package func files(under path: String, suffix: String) throws(Stopped) -> [String] {
  guard fileKind(path) == .folder else { return [] }
  var found: [String] = []
  for name in try namesInFolder(path) where !name.hasPrefix(".") {
    let inner = joined(path, name)
    switch fileKind(inner) {
    case .folder: found += try files(under: inner, suffix: suffix)
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
