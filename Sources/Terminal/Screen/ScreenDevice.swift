/// Where a screen is drawn and keys come from; tests pass their own.
package protocol ScreenDevice {
  /// Takes the terminal over: keys come as they are pressed and are not echoed.
  mutating func open()
  /// Gives the terminal back as it was.
  mutating func close()
  /// Waits until something happens, or for so many milliseconds; nil: as long as it takes.
  mutating func next(within milliseconds: Int?) -> DeviceEvent
  mutating func write(_ text: String)
  /// Columns and rows.
  var size: (width: Int, height: Int) { get }
  /// Gives the terminal back, stops until the shell continues the program, and takes it over again.
  mutating func suspend()
}

package enum DeviceEvent: Sendable, Hashable {
  case bytes([UInt8])
  /// The time is over.
  case nothing
  case resized
  /// The shell asked to stop (from outside; Ctrl-Z comes as a byte).
  case suspended
  /// The program was continued, whoever had stopped it.
  case resumed
  /// The terminal is gone, or the program is asked to end.
  case ended
}

/// Whether the interview is drawn as a screen with keys; else it is asked in plain lines.
///
/// Plain lines are for `--plain`, for what is no terminal or cannot move its cursor, and for people
/// who say that they read lines better: `NO_COLOR` or `HAAMU_PLAIN` with any text in it. A screen
/// reader cannot be told by a program; those that leave a mark in the environment are heeded.
package func usesScreen(
  plain: Bool, environment: (String) -> String?, isTerminal: Bool
) -> Bool {
  func isSet(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
  guard !plain, isTerminal, let terminal = environment("TERM") else { return false }
  let cannotMove = ["", "dumb", "unknown", "emacs"].contains(terminal)
  // Emacspeak speaks what its shell prints.
  let readsLines = ["NO_COLOR", "HAAMU_PLAIN", "EMACSPEAK_DIR", "INSIDE_EMACS"].contains(
    where: isSet)
  return !cannotMove && !readsLines
}
