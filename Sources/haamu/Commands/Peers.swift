import ArgumentParser

struct Peers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vertaiset ja vertaisoppiminen · peers and learning from each other.",
    subcommands: [Pairs.self, Frontier.self])
}
