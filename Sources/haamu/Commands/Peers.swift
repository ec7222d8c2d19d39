import ArgumentParser

struct Peers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vertaiset: ryhmät, naapurit ja paikka ryhmissä · peers.",
    subcommands: [PeerGroups.self, PeerNeighbours.self, PeerPosition.self])
}
