import NetworkModel

/// What a pair costs, in points of gain, so that gain and trouble can be weighed on one scale.
///
/// Cost = a·kilometres + b·log₂(size ratio) + c where no language is shared. What is not known of a
/// pair costs what the middle one of the task's known pairs costs, so that not knowing neither helps
/// nor harms; where nothing is known at all it costs nothing.
package struct PairingCosts: Sendable, Hashable {
  /// Points for a kilometre along the straight line.
  package var kilometre = 0.1
  /// Points for each doubling of the size.
  package var doubling = 5.0
  /// Points for not having a language in common.
  package var language = 20.0

  package init() {}

  /// What a pair costs, part by part.
  package struct Parts: Sendable, Hashable {
    package let distance: Double
    package let size: Double
    package let language: Double

    package var total: Double { distance + size + language }
  }
}

/// The costs of a task's pairs.
struct CostTable {
  let costs: PairingCosts
  private let libraries: [LearningLibrary]
  // Of each library apart, for pairs are many.
  private let positions: [Position?]
  private let sizes: [Double?]
  private let hasLanguages: [Bool]
  private let middleDistance: Double
  private let middleSize: Double

  /// - Parameter pairs: whose middle stands for what is not known.
  init(_ costs: PairingCosts, _ libraries: [LearningLibrary], pairs: [(Int, Int)]) {
    self.costs = costs
    self.libraries = libraries
    positions = libraries.map(\.position)
    sizes = libraries.map(\.size)
    hasLanguages = libraries.map { !$0.languages.isEmpty }
    middleDistance = Self.middle(pairs.compactMap { libraries[$0].kilometres(to: libraries[$1]) })
    middleSize = Self.middle(
      pairs.compactMap { libraries[$0].sizeRatio(to: libraries[$1]).map(doublings) })
  }

  func parts(_ one: Int, _ other: Int) -> PairingCosts.Parts {
    return PairingCosts.Parts(
      distance: costs.kilometre * (kilometres(one, other) ?? middleDistance),
      size: costs.doubling
        * (LearningLibrary.ratio(sizes[one], sizes[other]).map(doublings) ?? middleSize),
      language: hasLanguages[one] && hasLanguages[other]
        && libraries[one].sharesLanguage(with: libraries[other]) == false ? costs.language : 0)
  }

  private func kilometres(_ one: Int, _ other: Int) -> Double? {
    guard let one = positions[one], let other = positions[other] else { return nil }
    return one.kilometres(to: other)
  }

  /// Those that cost a library least, at most so many, the least first.
  func nearest(to library: Int, besides known: Set<Int> = [], count: Int) -> [Int] {
    let others = libraries.indices.filter { $0 != library && !known.contains($0) }
      .map { (cost: parts(library, $0).total, place: $0) }
    return others.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.prefix(count).map(\.place)
  }

  private static func middle(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[(values.count - 1) / 2]
  }
}

/// How many doublings a ratio of at least 1 is: its whole doublings, and of the last one the part that
/// lies along a straight line. (A logarithm's last digit could differ between machines.)
func doublings(_ ratio: Double) -> Double {
  var whole = 0.0
  var rest = ratio
  while rest >= 2 {
    rest /= 2
    whole += 1
  }
  return whole + (rest - 1)
}
