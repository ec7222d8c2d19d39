import ArgumentParser

struct Peers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vertaiset ja vertaisoppiminen · peers and learning from each other.",
    subcommands: [
      PeerGroups.self, PeerNeighbours.self, PeerPosition.self, Pairs.self, Frontier.self,
    ])
}
