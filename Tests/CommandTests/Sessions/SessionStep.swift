/// One thing that a person does at a prompt, apart from how the keys of it are.
enum SessionStep {
  /// A choice by its name, or anything that is typed on one line.
  case says(String)
  /// Several choices by their names.
  case several([String])

  /// As a line of its own.
  var line: String {
    switch self {
    case .says(let text): text + "\n"
    case .several(let names): names.joined(separator: " ") + "\n"
    }
  }

  /// As keys on a screen: of several, what stands is let go (Ctrl-U), each is found and taken, then
  /// all are accepted.
  var keys: String {
    switch self {
    case .says(let text): text + "\r"
    case .several(let names): "\u{15}" + names.map { $0 + "\r" }.joined() + "\r"
    }
  }
}

extension SessionStep: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .says(value) }
}

extension SessionStep: ExpressibleByArrayLiteral {
  init(arrayLiteral names: String...) { self = .several(names) }
}
