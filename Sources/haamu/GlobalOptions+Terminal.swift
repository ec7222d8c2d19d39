import Glibc
import Operations

extension GlobalOptions {
  /// What the terminal is like that results go to.
  func terminal(toFile: Bool = false) -> TerminalShape {
    var size = winsize()
    let known = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let isUTF8 =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
      .map { $0.uppercased().contains("UTF") } ?? true
    return TerminalShape(
      width: known ? Int(size.ws_col) : 80,
      color: toFile ? color == .always : colors(STDOUT_FILENO),
      unicode: isUTF8 || isatty(STDOUT_FILENO) == 0)
  }
}
