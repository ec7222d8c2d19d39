/// Group and overall scores of one response, from the scores of its items
/// (docs/specification/comparison.md).
struct TotalScores {
  let catalogue: ItemCatalogue
  let plan: ReadingPlan
  /// For each group its scored items with their weights.
  private let members: [[(item: Int, weight: Int)]]
  private let critical: [Int]
  /// For each item its weight in the group that it belongs to.
  private let weights: [(group: Int, weight: Int)?]

  struct Overall {
    var score: Int?
    var uncapped: Int?
    var failedCritical = false
  }

  init(_ catalogue: ItemCatalogue, _ plan: ReadingPlan) {
    self.catalogue = catalogue
    self.plan = plan
    members = catalogue.groups.map { group in
      group.members.compactMap { member in
        catalogue.itemOfQuestion[member.question].map { (item: $0, weight: member.weight) }
      }
    }
    var weights = [(group: Int, weight: Int)?](repeating: nil, count: catalogue.items.count)
    for (position, list) in members.enumerated() {
      for (item, weight) in list { weights[item] = (position, weight) }
    }
    self.weights = weights
    critical = plan.critical.indices.filter { plan.critical[$0] }
  }

  /// The weight of an item in a group; nil where it does not belong to it.
  func weight(_ item: Int, in group: Int) -> Int? {
    weights[item].flatMap { $0.group == group ? $0.weight : nil }
  }

  /// Σw·score/Σw over the scored, answered questions below a group.
  func group(_ position: Int, score: (Int) -> Int?) -> Int? {
    var mean = WeightedMean()
    for (item, weight) in members[position] { mean.add(score(item), weight) }
    return mean.value
  }

  /// The same over groups, capped where a critical question is at its least score.
  /// - Parameters:
  ///   - group: the score of a group.
  ///   - score: the score of an item.
  func overall(group: (Int) -> Int?, score: (Int) -> Int?) -> Overall {
    var mean = WeightedMean()
    for position in catalogue.groups.indices {
      mean.add(group(position), catalogue.groups[position].weight)
    }
    guard let uncapped = mean.value else { return Overall() }
    let failed = critical.contains { score($0) == 0 }
    let cap = failed ? plan.capBillionths : nil
    return Overall(
      score: min(uncapped, cap ?? uncapped), uncapped: uncapped, failedCritical: failed)
  }
}

private struct WeightedMean {
  private var sum = Int128(0)
  private var weights = Int128(0)

  mutating func add(_ score: Int?, _ weight: Int) {
    guard let score else { return }
    sum += Int128(score) * Int128(weight)
    weights += Int128(weight)
  }

  var value: Int? { weights > 0 ? rounded(sum, over: weights) : nil }
}
