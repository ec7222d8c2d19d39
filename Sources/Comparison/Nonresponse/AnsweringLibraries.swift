import NetworkModel
import ReportModel
import Statistics

/// The libraries that answered, and all that they are to stand for.
struct AnsweringLibraries: Sendable {
  /// Those with a used response, in file order.
  let libraries: [Int]
  /// For each of them its used responses, and its weight before.
  let responses: [Int]
  let weights: [Double]
  /// For each library of the network what margins count of it; 0 where that is not known.
  let population: [Double]

  init(
    _ tally: Tally, _ snapshot: NetworkSnapshot, _ weighting: Weighting, _ totals: MarginTotals
  ) {
    var counts = [Int](repeating: 0, count: snapshot.network.libraries.count)
    for (stratum, count) in zip(tally.strata, tally.counts) {
      counts[snapshot.units[stratum.unit].library] += count.responses
    }
    let inhabitants = snapshot.populationOfLibrary
    let needsInhabitants = totals == .population || weighting == .population
    population = inhabitants.map { known in
      let known = known ?? 0
      guard needsInhabitants else { return 1 }
      return known > 0 ? (totals == .population ? known : 1) : 0
    }
    let weigher = Weigher(weighting: weighting, populations: inhabitants)
    let (population, given) = (population, counts)
    libraries = counts.indices.filter { given[$0] > 0 && population[$0] > 0 }
    responses = libraries.map { given[$0] }
    weights = libraries.map { weigher.base(library: $0, count: given[$0]) ?? 0 }
  }

  func margin(_ classes: LibraryClasses) -> WeightMargin {
    WeightMargin(strata: libraries.map { classes.ofLibrary[$0] }, targets: targets(classes))
  }

  /// What each class counts in the network.
  private func targets(_ classes: LibraryClasses) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: classes.classes.count)
    for (library, count) in population.enumerated() { sums[classes.ofLibrary[library]].add(count) }
    return sums.map(\.value)
  }

  func emptyClasses(of classes: LibraryClasses) -> [NonresponseProblem.EmptyClass] {
    told(classes, after: weights).classes.filter { $0.answered == 0 }.map {
      NonresponseProblem.EmptyClass(
        attributes: classes.attributes, name: $0.name, libraries: $0.libraries)
    }
  }

  /// A margin as the method tells it: the classes that hold libraries.
  /// - Parameter after: the weights in the end.
  func told(_ classes: LibraryClasses, after: [Double]) -> NonresponseMethod.Margin {
    let targets = shares(targets(classes))
    let margin = margin(classes)
    let before = shares(margin.totals(weights))
    let end = shares(margin.totals(after))
    var told: [MarginClass] = []
    for (place, parts) in classes.classes.enumerated() {
      let inside = population.indices.filter {
        classes.ofLibrary[$0] == place && population[$0] > 0
      }
      guard !inside.isEmpty else { continue }
      told.append(
        MarginClass(
          parts: parts, libraries: inside.count, answered: margin.strata.count { $0 == place },
          target: targets[place], before: before[place], after: end[place]))
    }
    return NonresponseMethod.Margin(attributes: classes.attributes, classes: told)
  }

  private func shares(_ totals: [Double]) -> [Double] {
    let sum = CompensatedSum(totals).value
    return totals.map { sum > 0 ? $0 / sum : 0 }
  }

  /// Kish's effective number of responses, each weighing its part of its library's weight.
  func effectiveResponses(_ weights: [Double]) -> Double {
    let sum = CompensatedSum(weights).value
    let squares = CompensatedSum(
      zip(weights, responses).lazy.map { ($0 / sum) * ($0 / sum) / Double($1) })
    return 1 / squares.value
  }
}
