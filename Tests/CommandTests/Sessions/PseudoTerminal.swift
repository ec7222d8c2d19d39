import Foundation
import Glibc
import Synchronization
import TestSupport

/// What a program has written so far.
private final class Written: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  /// Reads in a thread of its own until the other end is gone. (A file handle's own reading does
  /// not survive the end of a terminal.)
  init(_ descriptor: Int32) {
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = unsafe read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        bytes.withLock { $0 += buffer[..<count] }
      }
      close(descriptor)
    }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

/// The program at a terminal of its own: keys go in, and what it writes on the screen comes out.
final class PseudoTerminal {
  private let process = Process()
  private let keyboard: FileHandle
  private let screen: Written
  private let result: Written

  /// - Parameters:
  ///   - columns: the width of the terminal.
  ///   - environment: what is added to an environment without `NO_COLOR`.
  init(
    _ arguments: [String], in folder: String, columns: UInt16 = 80,
    environment: [String: String] = ["TERM": "xterm-256color"]
  ) throws {
    let (near, far) = try PseudoTerminal.pair(columns: columns)
    keyboard = FileHandle(fileDescriptor: near, closeOnDealloc: true)
    let program = FileHandle(fileDescriptor: far, closeOnDealloc: true)
    let pipe = Pipe()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var around = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    around["NO_COLOR"] = environment["NO_COLOR"]
    process.environment = around
    process.standardInput = program
    process.standardError = program
    process.standardOutput = pipe
    screen = Written(dup(near))
    result = Written(dup(pipe.fileHandleForReading.fileDescriptor))
    try process.run()
    try program.close()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Everything that was written on the screen, escape sequences and all.
  var shown: String { screen.text }

  /// What went to standard output.
  var printed: String { result.text }

  func type(_ text: String) throws { try keyboard.write(contentsOf: Data(text.utf8)) }

  /// Waits until something has been shown.
  /// - Returns: false when it did not come within half a minute.
  func waits(for text: String) -> Bool { waits { self.shown.contains(text) } }

  func waits(_ condition: () -> Bool) -> Bool {
    for _ in 0..<3000 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Ends the program as a power cut does.
  func cut() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for the end.
  func status() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func pair(columns: UInt16) throws -> (near: Int32, far: Int32) {
    // What posix_openpt, unlockpt and ptsname do, which Glibc does not show to Swift.
    let near = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard near >= 0, unsafe ioctl(near, 0x4004_5431, &locked) == 0,
      unsafe ioctl(near, 0x8004_5430, &number) == 0
    else { throw POSIXError(.ENODEV) }
    let far = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard far >= 0 else { throw POSIXError(.ENODEV) }
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(far, UInt(TIOCSWINSZ), &size)
    return (near, far)
  }
}
