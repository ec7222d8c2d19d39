import Glibc
import Terminal
import Testing

@Suite struct `Whether to draw a screen` {
  private func uses(_ environment: [String: String], plain: Bool = false, terminal: Bool = true)
    -> Bool
  {
    usesScreen(plain: plain, environment: { environment[$0] }, isTerminal: terminal)
  }

  @Test func `at an ordinary terminal`() {
    #expect(uses(["TERM": "xterm-256color"]))
    #expect(uses(["TERM": "linux", "NO_COLOR": "", "HAAMU_PLAIN": ""]))
  }

  @Test(arguments: [
    [:], ["TERM": ""], ["TERM": "dumb"], ["TERM": "xterm", "NO_COLOR": "1"],
    ["TERM": "xterm", "HAAMU_PLAIN": "1"], ["TERM": "xterm", "INSIDE_EMACS": "29.1,comint"],
  ])
  func `not where lines are wanted`(_ environment: [String: String]) {
    #expect(!uses(environment))
  }

  @Test func `not when it is asked for, and not away from a terminal`() {
    #expect(!uses(["TERM": "xterm"], plain: true))
    #expect(!uses(["TERM": "xterm"], terminal: false))
  }
}

/// A terminal of the system with both its ends.
@Suite(.serialized) struct `The terminal` {
  private struct Ends {
    let outer: Int32
    let inner: Int32

    init() throws {
      outer = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      // TIOCSPTLCK and TIOCGPTN, which Swift does not see.
      var (lock, number): (Int32, Int32) = (0, -1)
      let unlocked = unsafe ioctl(outer, 0x4004_5431, &lock)
      let numbered = unsafe ioctl(outer, 0x8004_5430, &number)
      inner = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(unlocked == 0 && numbered == 0 && inner >= 0)
    }

    var settings: termios {
      var settings = termios()
      unsafe tcgetattr(inner, &settings)
      return settings
    }

    func type(_ text: String) { _ = unsafe write(outer, text, text.utf8.count) }

    func end() {
      close(inner)
      close(outer)
    }
  }

  @Test func `sends each key at once, and is given back as it was`() throws {
    let ends = try Ends()
    defer { ends.end() }
    let before = ends.settings.c_lflag
    let device = TerminalDevice(input: ends.inner, output: ends.inner)
    device.open()
    #expect(ends.settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
    ends.type("ä\u{3}")
    #expect(device.next(within: nil) == .bytes([0xC3, 0xA4, 0x03]))
    #expect(device.next(within: 0) == .nothing)
    device.close()
    #expect(ends.settings.c_lflag == before)
    #expect(device.next(within: 0) == .ended)
  }

  @Test func `is given back when nobody holds it any more`() throws {
    let ends = try Ends()
    defer { ends.end() }
    let before = ends.settings.c_lflag
    do {
      let device = TerminalDevice(input: ends.inner, output: ends.inner)
      device.open()
      #expect(ends.settings.c_lflag != before)
    }
    #expect(ends.settings.c_lflag == before)
  }

  @Test func `tells its size, and a usual one where it has none`() throws {
    let ends = try Ends()
    defer { ends.end() }
    let device = TerminalDevice(input: ends.inner, output: ends.inner)
    #expect(device.size == (80, 24))
    var window = winsize(ws_row: 10, ws_col: 33, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(ends.outer, UInt(TIOCSWINSZ), &window)
    #expect(device.size == (33, 10))
  }

  @Test func `has ended when its other side is gone`() throws {
    let ends = try Ends()
    let device = TerminalDevice(input: ends.inner, output: ends.inner)
    device.open()
    close(ends.outer)
    #expect(device.next(within: nil) == .ended)
    device.close()
    close(ends.inner)
  }

  @Test func `is no terminal where there is none`() throws {
    let null = unsafe open("/dev/null", O_RDWR)
    defer { close(null) }
    let device = TerminalDevice(input: null, output: null)
    device.open()
    #expect(device.next(within: nil) == .ended)
  }

  @Test(arguments: [SIGTERM, SIGWINCH])
  func `tells of signals`(_ signal: Int32) throws {
    let ends = try Ends()
    defer { ends.end() }
    let device = TerminalDevice(input: ends.inner, output: ends.inner)
    device.open()
    // To this thread alone, where it waits until it is asked for.
    pthread_kill(pthread_self(), signal)
    #expect(device.next(within: nil) == (signal == SIGWINCH ? .resized : .ended))
    device.close()
  }
}
