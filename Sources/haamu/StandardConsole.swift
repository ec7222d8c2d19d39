import Glibc
import Synchronization
import Terminal

/// Ctrl-C was pressed.
private let isInterrupted = Atomic(false)

/// Lines from standard input; what is asked is a message, so that the result alone, the path of the
/// stored response, is on standard output.
///
/// Ctrl-C is the end of the input: the interview keeps its draft and says how to go on.
struct StandardConsole: LineConsole {
  private var read: [UInt8] = []
  private var isAtEnd = false

  init() {
    _ = isInterrupted.load(ordering: .relaxed)
    var action = sigaction()
    // Without SA_RESTART: the reading ends.
    unsafe action.__sigaction_handler.sa_handler = { _ in
      isInterrupted.store(true, ordering: .relaxed)
    }
    _ = unsafe sigaction(SIGINT, &action, nil)
    // Whoever started the program may have had signals held back.
    var interrupt = sigset_t()
    unsafe sigemptyset(&interrupt)
    unsafe sigaddset(&interrupt, SIGINT)
    unsafe pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
  }

  mutating func readLine() -> String? {
    while true {
      if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
        var line = read[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        read.removeSubrange(...end)
        return text
      }
      guard !isAtEnd, fill() else { break }
    }
    // The last line may lack its end, but what was being typed at Ctrl-C is no answer.
    guard !read.isEmpty, !isInterrupted.load(ordering: .relaxed) else { return nil }
    defer { read = [] }
    return String(decoding: read, as: UTF8.self)
  }

  /// - Returns: false at the end of the input.
  private mutating func fill() -> Bool {
    while !isInterrupted.load(ordering: .relaxed) {
      // Waits in short stretches, for Ctrl-C may come between the question and the wait.
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, 200) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        read += chunk[..<count]
        return true
      }
      if count < 0, errno == EINTR { continue }
      break
    }
    isAtEnd = true
    return false
  }

  mutating func write(_ text: String) { printError(text) }
}
