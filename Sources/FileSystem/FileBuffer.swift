import Glibc

/// A folder whose files are opened by their names.
package struct OpenFolder: ~Copyable {
  let descriptor: Int32

  /// A folder that cannot be opened has no files.
  package init(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

/// Room for the bytes of one small file after another.
@safe package struct FileBuffer: ~Copyable {
  private let start: UnsafeMutableRawBufferPointer

  package init(capacity: Int) {
    unsafe start = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  }

  deinit { unsafe start.deallocate() }

  /// Reads a whole file and gives its bytes to `use`; nil when it cannot be read, is no ordinary
  /// file or does not fit. Never waits for a pipe.
  package mutating func read<Result>(
    _ name: String, in folder: borrowing OpenFolder, use: (Span<UInt8>) -> Result?
  ) -> Result? {
    let descriptor = unsafe openat(
      folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var filled = 0
    while unsafe filled < start.count {
      let count = unsafe Glibc.read(
        descriptor, start.baseAddress! + filled, start.count - filled)
      if count == 0 {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: start[..<filled])
        return unsafe bytes.withMemoryRebound(to: UInt8.self) {
          unsafe use(Span(_unsafeElements: $0))
        }
      }
      if count > 0 { filled += count } else if errno != EINTR { return nil }
    }
    return nil
  }
}

/// Reads a file from its beginning, chunk by chunk, and gives each to `use` until that says no.
/// - Returns: whether all of it was read and taken.
package func readChunks(_ path: String, size: Int, use: (Span<UInt8>) -> Bool) -> Bool {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  defer { unsafe room.deallocate() }
  while true {
    let count = unsafe Glibc.read(descriptor, room.baseAddress!, size)
    if count == 0 { return true }
    if count < 0 {
      if errno == EINTR { continue }
      return false
    }
    let isTaken = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
      .withMemoryRebound(to: UInt8.self) { unsafe use(Span(_unsafeElements: $0)) }
    if !isTaken { return false }
  }
}
