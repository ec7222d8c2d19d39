import CLibZip
package import Diagnostics
import FileSystem

/// A file on its way into an archive.
package struct ArchiveEntry: Sendable {
  /// Where its bytes come from.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// Read while the archive is written, so that it need not fit in memory.
    case file(String)
  }

  /// Its path in the archive, parted by `/`.
  package let name: String
  package let content: Content

  package init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }
}

/// Writes a zip archive whole or not at all: the entries in their order, deflated, under the earliest
/// day that the format knows. The same entries give the same bytes (with the same zlib).
///
/// - Throws: HC0501 when a name is none that an archive may hold, HC0502 when the archive cannot be
///   written, and what the file system says.
package func writeArchive(_ entries: [ArchiveEntry], to path: String) throws(Stopped) {
  var names: Set<String> = []
  for entry in entries where !isSafeName(entry.name) || !names.insert(entry.name).inserted {
    throw ArchiveProblems.badName(entry.name, in: path)
  }
  try replaceFile(path) { aside throws(Stopped) in
    try fill(aside, with: entries, shown: path)
  }
}

private func fill(
  _ aside: String, with entries: [ArchiveEntry], shown path: String
) throws(Stopped) {
  var code: Int32 = 0
  guard let archive = unsafe zip_open(aside, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
    throw ArchiveProblems.notWritten(path, reason(code))
  }
  do throws(Stopped) {
    for entry in entries { try unsafe add(entry, to: archive, shown: path) }
  } catch {
    unsafe zip_discard(archive)
    throw error
  }
  guard unsafe zip_close(archive) == 0 else {
    let why = unsafe words(of: archive)
    unsafe zip_discard(archive)
    throw ArchiveProblems.notWritten(path, why)
  }
}

private func add(
  _ entry: ArchiveEntry, to archive: OpaquePointer, shown path: String
) throws(Stopped) {
  guard let source = unsafe source(of: entry.content, in: archive) else {
    throw ArchiveProblems.notWritten(path, unsafe words(of: archive))
  }
  let place = unsafe zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
  guard place >= 0 else {
    unsafe zip_source_free(source)
    throw ArchiveProblems.notWritten(path, unsafe words(of: archive))
  }
  let index = zip_uint64_t(place)
  // 1 January 1980, midnight, in the archive's own words: the library would ask the time zone.
  guard unsafe zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0,
    unsafe zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6) == 0
  else { throw ArchiveProblems.notWritten(path, unsafe words(of: archive)) }
}

/// The library reads it when the archive is closed, so bytes are copied into memory of its own.
private func source(
  of content: ArchiveEntry.Content, in archive: OpaquePointer
) -> OpaquePointer? {
  switch content {
  case .file(let path): return unsafe zip_source_file(archive, path, 0, -1)
  case .bytes(let bytes):
    guard let room = unsafe malloc(max(1, bytes.count)) else { return nil }
    unsafe bytes.withUnsafeBytes { from in
      if let start = from.baseAddress {
        unsafe room.copyMemory(from: start, byteCount: from.count)
      }
    }
    let source = unsafe zip_source_buffer(archive, room, zip_uint64_t(bytes.count), 1)
    if unsafe source == nil { unsafe free(room) }
    return unsafe source
  }
}
