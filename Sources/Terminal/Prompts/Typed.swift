import Diagnostics

/// A line as it was typed: an answer, or one of the signs that every prompt understands.
enum Typed: Equatable {
  case line(String)
  case wish(Wish)
  /// Begins like a command and is none.
  case unknown(String)

  /// - Parameter line: nil where the input has ended.
  init(_ line: String?) {
    guard let line else {
      self = .wish(.interrupted)
      return
    }
    let bare = trimmed(line)
    if let wish = Wish(bare) {
      self = .wish(wish)
    } else {
      self = bare.hasPrefix(":") ? .unknown(bare) : .line(bare)
    }
  }
}

extension Wish {
  /// `<`, `:w`, `:q`, `:o`, `:7`, `:fi`, `:sv`, `:en`, in either letter case; nil is none of them.
  init?(_ sign: String) {
    switch sign.lowercased() {
    case "<": self = .back
    case ":w": self = .leave
    case ":q": self = .discard
    case ":o": self = .overview
    case let sign where sign.hasPrefix(":"):
      let word = String(sign.dropFirst())
      if let number = Int(word), number > 0 {
        self = .jump(number)
      } else if let language = Language(rawValue: word) {
        self = .language(language)
      } else {
        return nil
      }
    default: return nil
    }
  }
}

/// What a line says where yes or no is asked; the words of all languages are taken.
enum Said {
  case yes, no, other

  init(_ line: String) {
    self =
      switch trimmed(line).lowercased() {
      case "k", "j", "y", "kyllä", "ja", "yes": .yes
      case "e", "n", "ei", "nej", "no": .no
      default: .other
      }
  }

  /// Nil for neither.
  var yes: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .other: nil
    }
  }
}

extension RepeatReply {
  /// "k", "e", "poista 2", "siirrä 3 1" in any language of the program; nil is none of them.
  init?(_ line: String) {
    let words = line.lowercased().split(separator: " ").map(String.init)
    let numbers = words.compactMap { Int($0) }
    switch words.first ?? "" {
    case "poista", "p", "bort", "ta", "b", "remove", "r":
      guard numbers.count == 1 else { return nil }
      self = .remove(numbers[0] - 1)
    case "siirrä", "s", "flytta", "f", "move", "m":
      guard numbers.count == 2 else { return nil }
      self = .move(from: numbers[0] - 1, to: numbers[1] - 1)
    case "": self = .done
    default:
      guard let yes = Said(line).yes else { return nil }
      self = yes ? .add : .done
    }
  }
}
