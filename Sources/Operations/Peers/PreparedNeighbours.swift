import Comparison
import Diagnostics
import NetworkModel
import Peers
import ReportModel
import SurveyModel

/// A search for neighbours with the values that it rests on.
struct PreparedNeighbours: Sendable {
  let request: NeighbourRequest
  let measures: [LibraryPeers.Measure]
  /// For each measure and library, before any logarithm; nil where unknown, or hidden from the reader.
  let values: [[Double?]]
  /// Nil where fewer than two libraries have everything.
  let search: NeighbourSearch?

  /// A library's neighbours; none where it lacks a variable.
  func found(of library: Int) -> [PeerNeighbour] {
    search?.neighbours(of: library, count: request.count) ?? []
  }

  func neighbours(of library: Int, in ground: PeerGround) -> LibraryPeers {
    LibraryPeers(
      measures: measures, own: values.map { $0[library] },
      neighbours: found(of: library).enumerated().map { place, one in
        let isNamed = ground.mayName(one.library)
        return LibraryPeers.Neighbour(
          name: isNamed ? ground.name(one.library) : nil,
          label: isNamed ? ground.label(one.library) : ground.unnamed(place),
          values: values.map { isNamed ? $0[one.library] : nil }, shares: one.shares,
          distance: one.relative)
      })
  }
}

extension LibraryPeers {
  mutating func add(_ found: LibraryPeers) {
    measures = found.measures
    own = found.own
    neighbours = found.neighbours
  }
}

extension PeerGround {
  /// "Kirjasto A".
  func unnamed(_ place: Int) -> Wording {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let mark = place < letters.count ? letters[place] : String(place + 1)
    let word = Trilingual(fi: "Kirjasto ", sv: "Bibliotek ", en: "Library ")
    return Wording(word[language] + mark)
  }

  /// What a measure is called and what it is of each library; nil where neither the network nor the survey
  /// has it.
  func values(
    _ measure: PeerMeasure
  ) -> (label: Wording, decimals: Int, values: [Double?])? {
    if let size = LibrarySize(rawValue: measure.name) {
      return (Wording(size.words[language]), size == .staff ? 1 : 0, snapshot.sizes(size))
    }
    guard let survey, let item = survey.figures.index(of: measure.name) else { return nil }
    let entry = survey.entries[item]
    return (
      entry.label, entry.type == .question || entry.type == .indicator ? entry.decimals ?? 1 : 0,
      snapshot.network.libraries.indices.map { survey.figures.shown(item, of: $0)?.value }
    )
  }
}

extension NeighbourRequest {
  /// Nil where a measure is not known.
  func search(in ground: PeerGround) -> PreparedNeighbours? {
    var described: [LibraryPeers.Measure] = []
    var values: [[Double?]] = []
    for one in measures {
      guard let known = ground.values(one.measure) else { return nil }
      described.append(
        LibraryPeers.Measure(
          label: known.label, decimals: known.decimals, weight: one.weight,
          isLogarithm: one.measure.isLogarithm))
      values.append(known.values)
    }
    let variables = zip(measures, values).map {
      PeerVariable($0.measure.scaled($1), weight: $0.weight)
    }
    return PreparedNeighbours(
      request: self, measures: described, values: values, search: try? NeighbourSearch(variables))
  }
}

extension LibrarySize {
  var words: Trilingual {
    switch self {
    case .population: Trilingual(fi: "Väkiluku", sv: "Invånare", en: "Inhabitants")
    case .staff: Trilingual(fi: "Henkilötyövuodet", sv: "Årsverken", en: "Staff (FTE)")
    case .servicePoints:
      Trilingual(fi: "Toimipisteitä", sv: "Verksamhetsställen", en: "Service points")
    }
  }
}
