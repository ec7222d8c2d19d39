import CLibZip
package import Diagnostics
import FileSystem

/// What an archive that comes from elsewhere may cost.
package struct ArchiveLimits: Sendable {
  /// Files in it, wanted or not.
  package var files: Int
  /// Bytes of one file when it is opened.
  package var fileBytes: Int
  /// Bytes of all wanted files together.
  package var totalBytes: Int

  package init(files: Int = 20_000, fileBytes: Int = 512 << 20, totalBytes: Int = 768 << 20) {
    self.files = files
    self.fileBytes = fileBytes
    self.totalBytes = totalBytes
  }
}

/// A file that was in an archive.
package struct ArchivedFile: Sendable, Hashable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The files of an archive that are wanted, in the archive's order, and the names of the others.
///
/// Every name is checked, wanted or not, and what is read is counted as it comes: what a header says
/// of sizes is not believed. Nothing is written anywhere.
///
/// - Throws: HC0503 when this is no archive or is damaged, HC0501 for a name that leads out of it or
///   stands twice, HC0504 when it holds more than the limits allow, HC0505 for an encrypted file.
package func readArchive(
  _ path: String, limits: ArchiveLimits = ArchiveLimits(), wanted: (String) -> Bool = { _ in true }
) throws(Stopped) -> (files: [ArchivedFile], others: [String]) {
  // The system's own words for what is not there, is a folder or may not be read.
  _ = try readFile(path, limit: 1 << 30)
  var code: Int32 = 0
  guard let archive = unsafe zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
    throw ArchiveProblems.notRead(path, reason(code))
  }
  defer { unsafe zip_discard(archive) }
  let count = Int(unsafe zip_get_num_entries(archive, 0))
  guard count <= limits.files else { throw ArchiveProblems.tooLarge(path, name: nil) }
  var names: Set<String> = []
  var others: [String] = []
  var files: [ArchivedFile] = []
  var left = limits.totalBytes
  for index in 0..<max(0, count) {
    let entry = unsafe OpenArchive(archive: archive, path: path)
    let name = try entry.name(at: index)
    // A folder's own entry holds nothing.
    if name.hasSuffix("/"), isSafeName(String(name.dropLast())) { continue }
    guard isSafeName(name), names.insert(name).inserted else {
      throw ArchiveProblems.badName(name, in: path)
    }
    guard wanted(name) else {
      others.append(name)
      continue
    }
    let bytes = try entry.bytes(at: index, name: name, limit: min(limits.fileBytes, left))
    left -= bytes.count
    files.append(ArchivedFile(name: name, bytes: bytes))
  }
  return (files, others)
}

/// An archive that is being read.
@safe private struct OpenArchive {
  private let archive: OpaquePointer
  private let path: String

  init(archive: OpaquePointer, path: String) {
    unsafe self.archive = unsafe archive
    self.path = path
  }

  func name(at index: Int) throws(Stopped) -> String {
    let flags = zip_flags_t(ZIP_FL_ENC_GUESS)
    guard let name = unsafe zip_get_name(archive, zip_uint64_t(index), flags) else {
      throw ArchiveProblems.notRead(path, unsafe words(of: archive))
    }
    guard let text = unsafe String(validatingCString: name) else {
      throw ArchiveProblems.badName(unsafe String(cString: name), in: path)
    }
    return text
  }

  func bytes(at index: Int, name: String, limit: Int) throws(Stopped) -> [UInt8] {
    var status = unsafe zip_stat_t()
    if unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0,
      unsafe status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0,
      unsafe status.encryption_method != 0
    {
      throw ArchiveProblems.encrypted(path, name)
    }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw ArchiveProblems.notRead(path, unsafe words(of: archive))
    }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { room in
        unsafe zip_fread(file, room.baseAddress, zip_uint64_t(room.count))
      }
      guard count >= 0 else { throw ArchiveProblems.notRead(path, name) }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= limit else {
        throw ArchiveProblems.tooLarge(path, name: name)
      }
      bytes += piece.prefix(Int(count))
    }
  }
}
