import ArgumentParser
import Diagnostics
import Glibc
import Operations

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}

/// Whom an entry is by. What is written down stays, so that nobody's first and last name, and no address,
/// may get in: a pseudonym is one word.
struct Pseudonym: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty, !argument.contains(where: { $0.isWhitespace || $0 == "@" }) else {
      return nil
    }
    text = argument
  }
}

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Työtilan kansio · the workspace.")
  var workspace = "."

  @Option(help: "Kieli: fi, sv tai en · language.")
  var lang: Language?

  @Option(name: .customLong("as"), help: "Nimimerkki, jolla merkinnät tehdään · pseudonym.")
  var signature: Pseudonym?
  var pseudonym: String? { signature?.text }

  @Flag(name: .shortAndLong, help: "Vain tulos, ei viestejä · results only.")
  var quiet = false

  @Option(help: "Värit: auto, always, never.")
  var color = ColorChoice.auto

  var place: Workspace {
    var world = World.real
    world.home = environment("HOME")
    var place = Workspace(root: workspace, world: world)
    let (isQuiet, language) = (quiet, messages)
    place.notice = { text in
      if !isQuiet { printError(text[language] + "\n") }
    }
    if !isQuiet, isatty(STDERR_FILENO) != 0 { place.progress = progressBar(since: .now) }
    return place
  }

  /// The language of messages.
  var messages: Language { Self.language(asked: lang) }

  func colors(_ stream: Int32) -> Bool { Self.isColored(color, stream) }

  /// Says something on the error stream, unless asked to be quiet.
  func say(_ text: Trilingual) {
    if !quiet { printError(text[messages] + "\n") }
  }

  func show(_ findings: [Diagnostic]) {
    let renderer = DiagnosticRenderer(language: messages, color: colors(STDERR_FILENO))
    for finding in findings { printError(renderer.text(finding)) }
  }

  /// Runs a task; what stops it is shown, and gives the exit status.
  func attempt(_ body: () throws(Stopped) -> Void) throws {
    do throws(Stopped) {
      try body()
    } catch {
      show(error.diagnostics)
      throw ExitCode(error.status.rawValue)
    }
  }
}

func environment(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
