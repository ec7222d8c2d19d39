import ArgumentParser
import Diagnostics
import Glibc

/// What was typed, put into the order that the parser expects: the command's words, then options.
struct Invocation {
  private(set) var arguments: [String]
  /// A word where a command should be, and the commands that could stand there.
  private(set) var unknown: (word: String, known: [String])?

  init(_ typed: [String]) {
    var rest = typed[...]
    var options = globals(&rest)
    var words: [String] = []
    var command: any ParsableCommand.Type = Haamu.self
    let isHelp = rest.first == "help"
    if isHelp { words.append(rest.removeFirst()) }
    while let word = rest.first, !word.hasPrefix("-"),
      !command.configuration.subcommands.isEmpty
    {
      guard let next = command.configuration.subcommands.first(where: { name(of: $0) == word })
      else {
        unknown = (word, command.configuration.subcommands.map(name(of:)))
        break
      }
      words.append(rest.removeFirst())
      command = next
      if !isHelp { options += globals(&rest) }
    }
    // A command that only has others under it takes no options of its own.
    let isGroup = !words.isEmpty && !command.configuration.subcommands.isEmpty
    arguments = words + (isHelp || isGroup ? [] : options) + rest
  }
}

private func name(of command: any ParsableCommand.Type) -> String {
  command.configuration.commandName ?? "\(command)".lowercased()
}

/// The global options at the beginning, each with its value; one without a value is left there.
private func globals(_ rest: inout ArraySlice<String>) -> [String] {
  let valued = ["--workspace", "--lang", "--as", "--color"]
  var found: [String] = []
  while let first = rest.first {
    if ["--quiet", "-q"].contains(first) || valued.contains(where: { first.hasPrefix($0 + "=") }) {
      found.append(rest.removeFirst())
    } else if valued.contains(first), rest.count > 1 {
      found += rest.prefix(2)
      rest.removeFirst(2)
    } else {
      break
    }
  }
  return found
}

/// How messages look before the options could be read: each option counts where it is readable.
extension GlobalOptions {
  static func guessed(from arguments: [String]) -> (language: Language, color: Bool) {
    func value(_ option: String) -> String? {
      for (place, argument) in arguments.enumerated() {
        if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
        if argument == option, place + 1 < arguments.count { return arguments[place + 1] }
      }
      return nil
    }
    return (
      language(asked: value("--lang").flatMap(Language.init(rawValue:))),
      isColored(value("--color").flatMap(ColorChoice.init(rawValue:)) ?? .auto, STDERR_FILENO)
    )
  }

  /// Asked for, else the environment's if it is one of ours, else Finnish.
  static func language(asked: Language?) -> Language {
    if let asked { return asked }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let text = environment(variable), !text.isEmpty else { continue }
      return Language(rawValue: String(text.prefix(2))) ?? .fi
    }
    return .fi
  }

  static func isColored(_ choice: ColorChoice, _ stream: Int32) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: environment("NO_COLOR") == nil && isatty(stream) == 1
    }
  }
}
