package import Diagnostics
package import NetworkModel
import Peers
import ReportModel

/// What neighbours are to be alike in, and how many.
package struct NeighbourRequest: Sendable {
  package let measures: [WeightedMeasure]
  package let count: Int

  package init(measures: [WeightedMeasure], count: Int) {
    self.measures = measures
    self.count = count
  }

  /// What the network's first `nearest_neighbours` says; else five by inhabitants, as a ratio, and the
  /// number of service points.
  static func usual(in snapshot: NetworkSnapshot) -> NeighbourRequest {
    for peers in snapshot.network.ownPeers {
      if case .nearest(let measures, let count) = peers.rule {
        return NeighbourRequest(measures: measures, count: count)
      }
    }
    return NeighbourRequest(
      measures: [
        WeightedMeasure(PeerMeasure(name: LibrarySize.population.rawValue, isLogarithm: true)),
        WeightedMeasure(PeerMeasure(name: LibrarySize.servicePoints.rawValue)),
      ], count: 5)
  }

  /// Reads `--variables log(population),staff --weights 2,1`.
  package static func measures(
    _ variables: String, weights: String?
  ) throws(Stopped) -> [WeightedMeasure] {
    let names = variables.split(separator: ",", omittingEmptySubsequences: false)
    var measures: [PeerMeasure] = []
    for name in names {
      guard let measure = PeerMeasure(name.drop { $0 == " " }) else {
        throw PeerProblems.badVariable(String(name))
      }
      measures.append(measure)
    }
    let given = weights?.split(separator: ",").map { Double($0.drop { $0 == " " }) ?? -1 }
    let read = given ?? measures.map { _ in 1 }
    guard read.count == measures.count, read.allSatisfy({ $0 >= 0 && $0.isFinite }),
      read.contains(where: { $0 > 0 })
    else { throw PeerProblems.badWeights(weights ?? "", measures.count) }
    return zip(measures, read).map { WeightedMeasure($0, weight: $1) }
  }
}

extension PeerGround {
  /// What was asked for; the usual where nothing was.
  package func request(measures: [WeightedMeasure]?, count: Int?) -> NeighbourRequest {
    let usual = NeighbourRequest.usual(in: snapshot)
    return NeighbourRequest(
      measures: measures ?? usual.measures, count: count ?? (measures == nil ? usual.count : 5))
  }
}
