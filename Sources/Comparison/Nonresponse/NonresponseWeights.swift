package import NetworkModel
package import ReportModel
import Statistics

/// What each library's weight above it is multiplied by, so that the libraries that answered stand for
/// all of the network (docs/specification/comparison.md, C39–C43).
package struct NonresponseWeights: Sendable, Hashable {
  /// For each library of the network; nil for those without a used response, or of unknown population
  /// where inhabitants count.
  package let factors: [Double?]
  private let whole: NonresponseMethod

  /// As the method tells it to an audience: who answered is the coordinator's alone to know.
  package func method(for audience: Audience) -> NonresponseMethod {
    guard audience != .coordinator else { return whole }
    var told = whole
    for margin in told.margins.indices { told.margins[margin].classes = [] }
    return told
  }

  /// Throws where an attribute is not known, a class has nobody to stand for it, or the margins cannot
  /// be met.
  package init(
    _ asked: NonresponseRequest, _ counted: CountedResponses, _ snapshot: NetworkSnapshot,
    weighting: Weighting
  ) throws(NonresponseProblem) {
    let totals = asked.totals(with: weighting)
    let sample = AnsweringLibraries(counted.tally, snapshot, weighting, totals)
    let margins = try NonresponseWeights.margins(asked, snapshot)
    guard !sample.libraries.isEmpty else { throw .nobody }
    let empty = margins.flatMap { sample.emptyClasses(of: $0) }
    guard empty.isEmpty else { throw .emptyClasses(empty) }
    let raked = try NonresponseWeights.raked(asked, sample, margins)
    let scale = CompensatedSum(sample.weights).value / CompensatedSum(sample.population).value
    var factors = [Double?](repeating: nil, count: snapshot.network.libraries.count)
    for (place, library) in sample.libraries.enumerated() {
      factors[library] = raked.weights[place] / sample.weights[place] * scale
    }
    self.factors = factors
    let known = factors.compactMap(\.self)
    whole = NonresponseMethod(
      kind: asked.kind, totals: totals, bounds: asked.bounds,
      margins: margins.map { sample.told($0, after: raked.weights) },
      answered: sample.libraries.count, libraries: sample.population.count { $0 > 0 },
      leftOut: sample.population.count { $0 == 0 }, leastFactor: known.min() ?? 1,
      greatestFactor: known.max() ?? 1, rounds: raked.rounds, greatestMiss: raked.greatestMiss,
      responses: sample.responses.reduce(0, +),
      effectiveBefore: sample.effectiveResponses(sample.weights),
      effective: sample.effectiveResponses(raked.weights))
  }

  private static func margins(
    _ asked: NonresponseRequest, _ snapshot: NetworkSnapshot
  ) throws(NonresponseProblem) -> [LibraryClasses] {
    var margins: [LibraryClasses] = []
    for attribute in asked.attributes {
      guard let classes = LibraryClasses(attribute, snapshot) else {
        throw .unknownAttribute(attribute, known: LibraryClasses.known(snapshot.network))
      }
      margins.append(classes)
    }
    guard asked.kind == .poststratify, let first = margins.first else { return margins }
    return [margins.dropFirst().reduce(first) { $0.crossed(with: $1) }]
  }

  private struct Raked {
    let weights: [Double]
    var rounds = 1
    var greatestMiss = 0.0
  }

  private static func raked(
    _ asked: NonresponseRequest, _ sample: AnsweringLibraries, _ margins: [LibraryClasses]
  ) throws(NonresponseProblem) -> Raked {
    let margins = margins.map { sample.margin($0) }
    do throws(NotEstimable) {
      if asked.kind == .poststratify, asked.bounds == nil, let only = margins.first {
        return Raked(
          weights: try Poststratification.weights(
            sample.weights, strata: only.strata, targets: only.targets))
      }
      let found = try Raking(
        sample.weights, margins: margins, bounds: asked.bounds, of: .asBefore)
      return Raked(
        weights: found.weights, rounds: found.rounds, greatestMiss: found.greatestMiss)
    } catch {
      throw .notConverged
    }
  }
}

/// Why the libraries that answered cannot be made to stand for all.
package enum NonresponseProblem: Error, Sendable, Hashable {
  case unknownAttribute(String, known: [String])
  /// Classes of the network without a used response, with the number of their libraries.
  case emptyClasses([EmptyClass])
  /// No library that answered can be weighted.
  case nobody
  /// Margins that contradict each other among those who answered, or bounds too narrow.
  case notConverged

  package struct EmptyClass: Sendable, Hashable {
    package let attributes: [String]
    package let name: String
    package let libraries: Int

    package init(attributes: [String], name: String, libraries: Int) {
      self.attributes = attributes
      self.name = name
      self.libraries = libraries
    }
  }
}
