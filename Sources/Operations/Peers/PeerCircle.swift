import NetworkModel
import Peers
import Statistics
import SurveyModel

/// Libraries that one is compared with.
struct PeerCircle: Sendable {
  enum Kind: String, Sendable {
    case listed, rule, size, band, nearest, region, network
  }

  let name: String
  let kind: Kind
  let label: Label
  /// Places among the libraries of the network, ascending.
  let members: [Int]
}

/// Every circle of libraries on one day.
struct PeerCircles: Sendable {
  /// The same for all their members: peer groups, then regions, then the network.
  let shared: [PeerCircle]
  private let own: [(peers: OwnPeers, search: NeighbourSearch?)]
  private let snapshot: NetworkSnapshot

  init(_ snapshot: NetworkSnapshot) {
    self.snapshot = snapshot
    let network = snapshot.network
    shared =
      network.peerGroups.compactMap { PeerCircle($0, snapshot) }
      + network.regions.map { region in
        PeerCircle(
          name: region.name, kind: .region, label: region.label,
          members: network.libraries.indices.filter {
            snapshot.regionOfLibrary[$0] == region.name
          })
      } + [
        PeerCircle(
          name: network.name, kind: .network, label: network.label,
          members: Array(network.libraries.indices))
      ]
    own = network.ownPeers.map { peers in
      guard case .nearest(let measures, _) = peers.rule else { return (peers, nil) }
      return (peers, try? NeighbourSearch(snapshot.variables(measures)))
    }
  }

  /// A library's own circles, itself among the members; none where its size is not known.
  func own(of library: Int) -> [PeerCircle] {
    own.compactMap { peers, search in
      guard let others = others(peers.rule, search, library), !others.isEmpty else { return nil }
      return PeerCircle(
        name: peers.name, kind: search == nil ? .band : .nearest, label: peers.label,
        members: (others + [library]).sorted())
    }
  }

  private func others(
    _ rule: OwnPeers.Rule, _ search: NeighbourSearch?, _ library: Int
  ) -> [Int]? {
    switch rule {
    case .band(let size, let percent):
      try? BandPeers.of(library, sizes: snapshot.sizes(size), band: percent / 100)
    case .nearest(_, let count):
      search?.neighbours(of: library, count: count)?.map(\.library)
    }
  }
}

extension PeerCircle {
  /// Nil for a group of service points: libraries are compared with libraries.
  fileprivate init?(_ group: PeerGroup, _ snapshot: NetworkSnapshot) {
    let members = snapshot.members(of: group)
    guard members.allSatisfy({ $0.level == .library }) else { return nil }
    self.init(
      name: group.name, kind: group.rule.kind, label: group.label, members: members.map(\.library))
  }
}

extension PeerGroup.Rule {
  var kind: PeerCircle.Kind {
    switch self {
    case .members: .listed
    case .where: .rule
    case .sizeBand: .size
    }
  }
}

extension NetworkSnapshot {
  /// The network's own figures as variables; a measure of another name is known of nobody.
  func variables(_ measures: [WeightedMeasure]) -> [PeerVariable] {
    measures.map { one in
      let values =
        LibrarySize(rawValue: one.measure.name).map { sizes($0) }
        ?? network.libraries.map { _ in nil }
      return PeerVariable(one.measure.scaled(values), weight: one.weight)
    }
  }
}
