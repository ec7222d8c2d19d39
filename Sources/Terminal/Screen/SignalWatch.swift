import Glibc

/// Signals that would end, stop or disturb a program that holds the terminal, turned into values.
///
/// They are blocked except while the program waits for input, where their handler only notes that
/// they came; so no code runs in the middle of another.
struct SignalWatch: ~Copyable {
  private var oldMask = sigset_t()
  private var waitingMask = sigset_t()
  private var oldActions: [(signal: Int32, action: sigaction)] = []

  private static let watched = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  init() {
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    for signal in Self.watched { unsafe sigaddset(&blocked, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, &oldMask)
    waitingMask = oldMask
    for signal in Self.watched {
      var old = sigaction()
      unsafe sigaction(signal, nil, &old)
      // What the program was told to pass over (nohup) it goes on passing over.
      let isIgnored =
        unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
      if isIgnored { continue }
      oldActions.append((signal, old))
      unsafe noted[Int(signal)] = false
      note(signal)
      unsafe sigdelset(&waitingMask, signal)
    }
  }

  private func note(_ signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in
      unsafe noted[Int(signal)] = true
    }
    unsafe sigaction(signal, &action, nil)
  }

  deinit {
    for (signal, action) in oldActions {
      var action = action
      unsafe sigaction(signal, &action, nil)
    }
    var mask = oldMask
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// A signal that has come since it was asked last.
  mutating func taken() -> Int32? {
    for signal in Self.watched where unsafe noted[Int(signal)] {
      unsafe noted[Int(signal)] = false
      return signal
    }
    return nil
  }

  /// Waits until there is something to read, for so many milliseconds at most, or until a signal.
  /// - Returns: as `pselect` does: 1 readable, 0 the time is over, -1 with `errno`.
  func wait(for descriptor: Int32, within milliseconds: Int?) -> Int32 {
    var readable = fd_set()
    unsafe withUnsafeMutableBytes(of: &readable) { bytes in
      unsafe bytes[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8)
    }
    var mask = waitingMask
    guard let milliseconds else {
      return unsafe pselect(descriptor + 1, &readable, nil, nil, nil, &mask)
    }
    var time = timespec(
      tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    return unsafe pselect(descriptor + 1, &readable, nil, nil, &time, &mask)
  }

  /// Stops the whole job, as the terminal itself would have done for Ctrl-Z; returns when the shell
  /// continues it.
  func stop() {
    var (usual, mask) = (sigaction(), sigset_t())
    unsafe usual.__sigaction_handler.sa_handler = SIG_DFL
    unsafe sigaction(SIGTSTP, &usual, nil)
    kill(0, SIGTSTP)
    unsafe sigemptyset(&mask)
    unsafe sigaddset(&mask, SIGTSTP)
    unsafe pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    unsafe pthread_sigmask(SIG_BLOCK, &mask, nil)
    note(SIGTSTP)
  }
}

/// Which signals came, by their numbers. A handler can use nothing but memory that is there already.
nonisolated(unsafe) private let noted: UnsafeMutablePointer<Bool> = {
  let place = UnsafeMutablePointer<Bool>.allocate(capacity: 65)
  unsafe place.initialize(repeating: false, count: 65)
  return unsafe place
}()
