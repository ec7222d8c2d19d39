import Diagnostics

/// What a whole line says when it is no answer: the same words as in plain lines.
package enum TypedWord: Sendable, Hashable {
  case wish(Wish)
  /// `-`
  case skip
  /// `?`
  case help
  /// A colon and something unknown.
  case unknown

  /// Nil for what may be an answer.
  package init?(_ line: String) {
    let word = trimmed(line).lowercased()
    switch word {
    case "<": self = .wish(.back)
    case "-": self = .skip
    case "?": self = .help
    case ":w": self = .wish(.leave)
    case ":q": self = .wish(.discard)
    case ":o": self = .wish(.overview)
    default:
      // A smiley or a time of day is an answer; a colon and one word is not.
      guard word.hasPrefix(":"), word.count > 1 else { return nil }
      let rest = word.dropFirst()
      if let language = Language(rawValue: String(rest)) {
        self = .wish(.language(language))
      } else if rest.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(rest) {
        self = .wish(.jump(number))
      } else if rest.count <= 2, rest.allSatisfy(\.isLetter) {
        self = .unknown
      } else {
        return nil
      }
    }
  }
}
