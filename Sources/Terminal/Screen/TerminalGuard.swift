import Glibc

// What gives the terminal back when the program ends in a way that nobody planned. A handler of
// signals can use nothing but memory that is there already, so this is kept apart from all else.

/// The terminal to give back; nothing while `settings` is nil.
private struct GuardedTerminal {
  var input: Int32 = -1
  var output: Int32 = -1
  var settings = termios()
  var isTaken = false
}

/// Written by the one thread that holds the terminal, read when all other code has stopped.
nonisolated(unsafe) private let guarded: UnsafeMutablePointer<GuardedTerminal> = {
  let place = UnsafeMutablePointer<GuardedTerminal>.allocate(capacity: 1)
  unsafe place.initialize(to: GuardedTerminal())
  return unsafe place
}()
nonisolated(unsafe) private let resetBytes: UnsafeMutableBufferPointer<UInt8> = {
  let bytes = Array(terminalReset.utf8)
  let place = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
  _ = unsafe place.initialize(from: bytes)
  return unsafe place
}()

/// The handlers are set once, however often the terminal is taken.
private let handlers: Void = {
  atexit { giveBack() }
  for signal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
    var old = sigaction()
    unsafe sigaction(signal, nil, &old)
    // Where something already tells of crashes, it goes on doing so.
    guard unsafe old.__sigaction_handler.sa_handler == nil else { continue }
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in
      giveBack()
      // With the usual handler in place again, the crash takes its course.
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
    }
    unsafe sigaction(signal, &action, nil)
  }
}()

func guardTerminal(_ input: Int32, _ output: Int32, _ settings: termios) {
  unsafe guarded.pointee = GuardedTerminal(
    input: input, output: output, settings: settings, isTaken: true)
  _ = unsafe resetBytes.count
  handlers
}

func forgetTerminal() { unsafe guarded.pointee.isTaken = false }

private func giveBack() {
  guard unsafe guarded.pointee.isTaken else { return }
  unsafe guarded.pointee.isTaken = false
  _ = unsafe write(guarded.pointee.output, resetBytes.baseAddress, resetBytes.count)
  _ = unsafe tcsetattr(guarded.pointee.input, TCSANOW, &guarded.pointee.settings)
}
