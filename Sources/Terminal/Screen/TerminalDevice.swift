import Glibc

/// The terminal that the program was started at.
///
/// Keys are read raw. Signals that would end or stop the program come as events, so that the
/// terminal is given back first; after a crash or an `exit` a last handler gives it back.
package final class TerminalDevice: ScreenDevice {
  private let input: Int32
  private let output: Int32
  /// Nil while the terminal is not ours.
  private var before: termios?
  private var signals: SignalWatch?
  /// Who was asked to end, or lost the terminal, is not asked anything more.
  private var hasEnded = false

  /// - Parameters:
  ///   - input: the descriptor that keys are read from.
  ///   - output: the descriptor that the screen is written to.
  package init(input: Int32 = STDIN_FILENO, output: Int32 = STDERR_FILENO) {
    self.input = input
    self.output = output
  }

  deinit { close() }

  // MARK: Taking over and giving back

  package func open() {
    guard before == nil else { return }
    var settings = termios()
    guard unsafe tcgetattr(input, &settings) == 0 else { return }
    before = settings
    signals = SignalWatch()
    guardTerminal(input, output, settings)
    enterRaw()
  }

  package func close() {
    guard before != nil else { return }
    leaveRaw()
    forgetTerminal()
    before = nil
    signals = nil
  }

  package func suspend() {
    leaveRaw()
    signals?.stop()
    enterRaw()
  }

  private func enterRaw() {
    guard var raw = before else { return }
    unsafe cfmakeraw(&raw)
    // Messages of others still begin their lines at the left.
    raw.c_oflag |= tcflag_t(OPOST | ONLCR)
    unsafe tcsetattr(input, TCSADRAIN, &raw)
  }

  private func leaveRaw() {
    guard var settings = before else { return }
    write(terminalReset)
    unsafe tcsetattr(input, TCSADRAIN, &settings)
  }

  // MARK: Reading and writing

  package func next(within milliseconds: Int?) -> DeviceEvent {
    let event = arriving(within: milliseconds)
    if event == .ended { hasEnded = true }
    return event
  }

  private func arriving(within milliseconds: Int?) -> DeviceEvent {
    while signals != nil, !hasEnded {
      if let signal = signals?.taken() { return event(of: signal) }
      switch signals?.wait(for: input, within: milliseconds) ?? -1 {
      case 0: return .nothing
      case 1...: return arrived()
      default: if errno != EINTR { return .ended }
      }
    }
    return .ended
  }

  private func event(of signal: Int32) -> DeviceEvent {
    switch signal {
    case SIGWINCH: return .resized
    case SIGTSTP: return .suspended
    case SIGCONT:
      // The shell has its own settings; ours are put back.
      enterRaw()
      return .resumed
    default: return .ended
    }
  }

  private func arrived() -> DeviceEvent {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      let count = unsafe Glibc.read(input, buffer.baseAddress, 4096)
      failure = count < 0 ? errno : 0
      filled = max(0, count)
    }
    if failure == EINTR || failure == EAGAIN { return .nothing }
    return bytes.isEmpty ? .ended : .bytes(bytes)
  }

  package func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(output, buffer.baseAddress! + written, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        var full = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&full, 1, 1000)
      } else if errno != EINTR {
        // A terminal that is gone is told by the next reading.
        return
      }
    }
  }

  package var size: (width: Int, height: Int) {
    var window = winsize()
    for descriptor in [output, input]
    where unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
      && window.ws_row > 0
    {
      return (Int(window.ws_col), Int(window.ws_row))
    }
    return (80, 24)
  }
}

/// Text is plain again, the cursor is seen, and pastes come as they are.
let terminalReset = "\u{1B}[0m\u{1B}[?25h\u{1B}[?2004l"
