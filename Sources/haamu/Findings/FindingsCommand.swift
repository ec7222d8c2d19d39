import ArgumentParser

/// `haamu findings …`: each subcommand is a file of this folder.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Havainnot kehittämiseen · findings for service design.",
    subcommands: [])
}
