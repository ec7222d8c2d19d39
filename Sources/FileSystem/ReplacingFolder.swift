package import Diagnostics
import Glibc

/// Puts a folder with exactly these files in the place of the one that is there, all together: the
/// new folder is written aside, the old one is moved away and removed last.
///
/// - Parameter isOurs: whether a name in the old folder is one that this program gives.
/// - Throws: HC0007 when the folder holds anything else, HC0005 when a file stands in its place;
///   either is left untouched.
package func replaceFolder(
  _ path: String, with files: [(name: String, bytes: [UInt8])], isOurs: (String) -> Bool
) throws(Stopped) {
  let target = try folderToReplace(path, isOurs)
  let aside = asideName(near: target)
  let old = asideName(near: target)
  try makeFolder(aside)
  do throws(Stopped) {
    _ = try createFiles(files.map { (path: joined(aside, $0.name), bytes: $0.bytes) })
  } catch {
    removeFlatFolder(aside)
    throw error
  }
  let hadOld = unsafe rename(target, old) == 0
  if !hadOld, errno != ENOENT {
    let code = errno
    removeFlatFolder(aside)
    throw refused(.write, path, errno: code)
  }
  guard unsafe rename(aside, target) == 0 else {
    let code = errno
    if hadOld { _ = unsafe rename(old, target) }
    removeFlatFolder(aside)
    throw refused(.write, path, errno: code)
  }
  syncFolder(of: target)
  if hadOld { removeFlatFolder(old) }
}

/// Where the folder really is, after making sure that it may be replaced.
private func folderToReplace(
  _ path: String, _ isOurs: (String) -> Bool
) throws(Stopped) -> String {
  var path = path
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  switch fileKind(path) {
  case .file, .other: throw refused(.write, path, errno: EEXIST)
  case .nothing:
    let around = folder(of: path)
    if !around.isEmpty { try makeFolder(around) }
    return path
  case .folder:
    for name in try namesInFolder(path)
    where !isOurs(name) || fileKind(joined(path, name)) != .file {
      throw notOnlyPages(path, name)
    }
    let target = behindLinks(path)
    // The folder one stands in cannot be moved away, and should not vanish under one's feet.
    if target == behindLinks(".") || target == "/" { throw refused(.write, path, errno: EBUSY) }
    return target
  }
}

/// Takes away a folder that holds files alone, as far as that goes.
package func removeFlatFolder(_ path: String) {
  for name in (try? namesInFolder(path)) ?? [] { unsafe unlink(joined(path, name)) }
  unsafe rmdir(path)
}
