import ArgumentParser
import Diagnostics
import Glibc
import Operations

@main
struct Haamu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "haamu",
    abstract: "Haamuasiointi ja vertailukehittäminen · mystery shopping and benchmarking.",
    discussion: """
      Kyselyt ovat XML-tiedostoja kansiossa Surveys, vastaukset kansiossa Responses ja raportit \
      kansiossa Reports. Pelkkä ”haamu” kertoo, mitä työtilassa on ja mitä tehdä seuraavaksi.
      """,
    version: programVersion,
    subcommands: [
      Status.self, Check.self, Answer.self, Withdraw.self, Report.self, List.self, Visits.self,
      Peers.self, FindingsCommand.self, Form.self, Pack.self, Demo.self, Init.self, Schema.self,
      Doctor.self, Export.self, Anonymise.self,
    ],
    defaultSubcommand: Status.self)

  static func main() {
    // A file that may not grow any further is an error to be told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    let typed = Array(CommandLine.arguments.dropFirst())
    // The parser would read every command's options before it could say this.
    if typed == ["--version"] {
      try? printResult(programVersion + "\n")
      return
    }
    let invocation = Invocation(typed)
    if let unknown = invocation.unknown {
      endUsage(UsageProblems.unknownCommand(unknown.word, unknown.known), typed)
    }
    do {
      var command = try parseAsRoot(invocation.arguments)
      try command.run()
    } catch {
      if exitCode(for: error) == .validationFailure,
        let problem = UsageProblems.problem(message(for: error), usage: fullMessage(for: error))
      {
        endUsage(problem, typed)
      }
      exit(withError: error)
    }
  }

  /// Tells what is wrong with what was typed, and ends.
  private static func endUsage(_ problem: Diagnostic, _ arguments: [String]) -> Never {
    let (language, color) = GlobalOptions.guessed(from: arguments)
    printError(DiagnosticRenderer(language: language, color: color).text(problem))
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }
}
