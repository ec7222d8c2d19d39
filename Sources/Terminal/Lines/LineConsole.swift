/// Where an interview reads and writes its lines; tests pass their own.
package protocol LineConsole {
  /// The next line without its end; nil when there is no more input.
  mutating func readLine() -> String?
  mutating func write(_ text: String)
}
