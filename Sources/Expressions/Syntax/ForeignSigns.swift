/// Signs of other languages and of word processors, with what is written instead here.
extension Lexer {
  /// The foreign sign at the current place, and what to write instead.
  func foreignSign() -> (written: String, use: String)? {
    guard !bytes[offset...].starts(with: "!=".utf8) else { return nil }
    return foreignSigns.first { bytes[offset...].starts(with: $0.written.utf8) }
  }
}

/// Longer signs before their beginnings.
private let foreignSigns: [(written: String, use: String)] = [
  ("==", "="), ("=<", "<="), ("=>", ">="), ("<>", "!="), ("&&", "and"), ("&", "and"),
  ("||", "or"), ("!", "not(…)"), ("%", "mod"), ("≤", "<="), ("≥", ">="),
  ("≠", "!="), ("−", "-"), ("–", "-"), ("—", "-"), ("×", "*"), ("·", "*"), ("÷", "div"),
  ("“", "\""), ("”", "\""), ("„", "\""), ("‘", "'"), ("’", "'"), ("‚", "'"), ("´", "'"),
  ("`", "'"), ("«", "\""), ("»", "\""), ("?", "if(…, …, …)"), ("{", "${…}"), ("}", "${…}"),
  ("\u{A0}", " "), ("\u{202F}", " "), ("\u{2009}", " "),
]
