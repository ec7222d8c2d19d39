package import Diagnostics
import Glibc

/// Does something with a folder of its own that nobody else may look into; the folder and everything
/// in it is gone after, however the task ends.
package func inScratchFolder<T>(_ task: (String) throws(Stopped) -> T) throws(Stopped) -> T {
  // POSIX: temporary files are where TMPDIR says, else in /tmp. mkdtemp writes over the six letters.
  let around = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  var template = Array(joined(around.isEmpty ? "/tmp" : around, "haamu-XXXXXX").utf8CString)
  let made = unsafe template.withUnsafeMutableBufferPointer { name in
    unsafe mkdtemp(name.baseAddress!).map { unsafe String(cString: $0) }
  }
  guard let path = made else { throw refused(.write, around, errno: errno) }
  defer { removeTree(path) }
  return try task(path)
}

/// Takes away a folder and what is in it, as far as that goes; links are not followed.
package func removeTree(_ path: String) {
  for name in (try? namesInFolder(path)) ?? [] {
    let inner = joined(path, name)
    var status = stat()
    if unsafe lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      removeTree(inner)
    } else {
      unsafe unlink(inner)
    }
  }
  unsafe rmdir(path)
}

/// The same as replacing a file with bytes, for what somebody else writes: the task is given the path
/// of a file beside the one that is to be replaced.
package func replaceFile(
  _ path: String, writtenBy task: (String) throws(Stopped) -> Void
) throws(Stopped) {
  switch fileKind(path) {
  case .folder: throw refused(.write, path, errno: EISDIR)
  case .other:
    let bytes = try inScratchFolder { folder throws(Stopped) in
      let aside = joined(folder, "aside")
      try task(aside)
      return try readFile(aside)
    }
    return try replaceFile(path, with: bytes)
  case .file, .nothing: break
  }
  let target = behindLinks(path)
  let aside = asideName(near: target)
  do throws(Stopped) {
    // Whether one may write there at all is the system's to say, in its own words.
    _ = try createFile(aside, with: [])
    try task(aside)
    try putInPlace(aside, target, path)
  } catch {
    unsafe unlink(aside)
    throw error
  }
  syncFolder(of: target)
}

private func putInPlace(_ aside: String, _ target: String, _ path: String) throws(Stopped) {
  let descriptor = unsafe open(aside, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw refused(.write, path, errno: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 || errno == EINVAL, unsafe rename(aside, target) == 0 else {
    throw refused(.write, path, errno: errno)
  }
}
