import ArgumentParser

@main
struct Haamu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "haamu",
    abstract: "Haamuasiointi ja vertailukehittäminen · mystery shopping and benchmarking.",
    discussion: """
      Kyselyt ovat XML-tiedostoja kansiossa Surveys, vastaukset kansiossa Responses ja raportit \
      kansiossa Reports. Pelkkä ”haamu” kertoo, mitä työtilassa on ja mitä tehdä seuraavaksi.
      """,
    version: "0.1.0",
    subcommands: [
      Status.self, Check.self, Answer.self, Report.self, List.self, Visits.self, Demo.self,
      Init.self, Schema.self,
    ],
    defaultSubcommand: Status.self)
}
