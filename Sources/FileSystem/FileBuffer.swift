import Glibc

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
    _ path: String, use: (Span<UInt8>) -> Result?
  ) -> Result? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
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
