/// What every pair of many libraries is worth, reckoned when it is asked for: there are too many to hold.
struct PairWorths {
  /// What one library could gain from another in a subject.
  enum Gains {
    /// Figures told once, the higher the better: of those who may learn, and of those who may teach; NaN of
    /// the rest.
    case quarters(weak: [Double], strong: [Double])
    /// Of each learner those who are ahead of it by more than chance.
    case toldApart([[(teacher: Int, gain: Double)]])
  }

  let costs: CostTable
  let gains: [Gains]
  /// Libraries that are in no pair.
  let without: Set<Int>

  /// The pairs of a learner that are worth more than its own price and the teacher's together, both in
  /// their order.
  func offers(of learner: Int, beyond price: Double, _ prices: [Double]) -> [PairMatching.Offer] {
    guard !without.contains(learner) else { return [] }
    var most = [Double](repeating: 0, count: prices.count)
    for subject in gains { subject.add(learner, to: &most) }
    return most.indices.compactMap { teacher in
      let beside = price + prices[teacher]
      guard most[teacher] > beside, teacher != learner, !without.contains(teacher) else {
        return nil
      }
      let worth = most[teacher] - costs.parts(learner, teacher).total
      return worth > beside ? PairMatching.Offer(teacher: teacher, worth: worth) : nil
    }
  }
}

extension PairWorths.Gains {
  fileprivate func add(_ learner: Int, to most: inout [Double]) {
    switch self {
    case .quarters(let weak, let strong):
      let own = weak[learner]
      guard !own.isNaN else { return }
      for teacher in most.indices where strong[teacher] - own > most[teacher] {
        most[teacher] = strong[teacher] - own
      }
    case .toldApart(let found):
      for one in found[learner] where one.gain > most[one.teacher] {
        most[one.teacher] = one.gain
      }
    }
  }
}

extension PairWorths.Gains {
  /// - Parameter libraries: how many there are.
  init(_ differences: [LearningDifference], libraries: Int) {
    var found = [[(teacher: Int, gain: Double)]](repeating: [], count: libraries)
    for one in differences { found[one.learner].append((one.teacher, one.gain)) }
    self = .toldApart(found)
  }

  init(_ quarters: LearningSubject.Quarters, libraries: Int) {
    var weak = [Double](repeating: .nan, count: libraries)
    var strong = weak
    for one in quarters.weak { weak[one.library] = one.level }
    for one in quarters.strong { strong[one.library] = one.level }
    self = .quarters(weak: weak, strong: strong)
  }
}
