/// The pairs of most worth together in a network so large that all pairs cannot be held at once.
///
/// Each learner's best offers are matched; the prices of that matching tell which other pairs would still
/// make the whole worth more; they are added, and all is matched again until there are none. Then no pair of
/// the whole network is missing (column generation; G. B. Dantzig & P. Wolfe 1960). Where the rounds end
/// before, the bound tells how much could be missing.
package struct LargePairing: Sendable {
  /// Of the differences those behind the chosen pairs.
  package let task: PairingTask
  package let pairing: PeerPairing
  /// Subjects of which nothing is said, and why.
  package let silent: [(subject: Int, why: NothingToldApart)]

  /// - Parameters:
  ///   - without: libraries that are in no pair.
  ///   - offers: how many pairs of a learner are added at a time.
  ///   - rounds: how often all pairs are looked at, at most; what is found after the last is told by the
  ///     bound alone.
  package init(
    _ subjects: [LearningSubject], _ libraries: [LearningLibrary], costs: PairingCosts, most: Int,
    without: Set<Int> = [], offers: Int = 40, rounds: Int = 3
  ) {
    var task = PairingTask(libraries: libraries, differences: [])
    task.costs = costs
    task.most = most
    var silent: [(subject: Int, why: NothingToldApart)] = []
    var told: [Int: [LearningDifference]] = [:]
    var gains: [PairWorths.Gains] = []
    for (place, subject) in subjects.enumerated() {
      do throws(NothingToldApart) {
        if case .counted = subject.evidence {
          gains.append(.init(try subject.quarters(), libraries: libraries.count))
        } else {
          let found = try subject.differences(subject: place)
          told[place] = found
          gains.append(.init(found, libraries: libraries.count))
        }
      } catch {
        silent.append((place, error))
      }
    }
    // What is unknown costs what the middle one of as many pairs as there are libraries does.
    let some = libraries.indices.map { ($0, ($0 * 7_919 + 1) % libraries.count) }
    let table = CostTable(costs, libraries, pairs: some)
    let worths = PairWorths(costs: table, gains: gains, without: without)
    let found = Self.matched(worths, libraries.count, most, offers, rounds)

    let chosen = found.chosen.map(Set.init)
    for (place, subject) in subjects.enumerated() {
      task.differences +=
        told[place].map { $0.filter { chosen[$0.learner].contains($0.teacher) } }
        ?? ((try? subject.differences(subject: place, near: chosen)) ?? [])
    }
    let pairs = task.pairs(table)
    let worth = pairs.reduce(0) { $0 + $1.worth }
    pairing = PeerPairing(
      pairs: pairs, worth: worth, bound: max(worth, found.bound), candidates: found.candidates)
    self.task = task
    self.silent = silent
  }

  /// The chosen teachers of each learner, what no matching is worth more than, and how many pairs would be
  /// worth something.
  private static func matched(
    _ worths: PairWorths, _ libraries: Int, _ most: Int, _ count: Int, _ rounds: Int
  ) -> (chosen: [[Int]], bound: Double, candidates: Int) {
    var offers = [[PairMatching.Offer]](repeating: [], count: libraries)
    var matching = PairMatching(offers, most: most)
    var candidates = 0
    var bound = Double.infinity
    for round in 0..<rounds {
      let prices = matching.teacherPrices
      var (missing, surplus) = (0, 0.0)
      for learner in offers.indices {
        let price = matching.learnerPrices[learner]
        let known = Set(offers[learner].map(\.teacher))
        let others = worths.offers(of: learner, beyond: price, prices)
          .filter { !known.contains($0.teacher) }
        guard !others.isEmpty else { continue }
        missing += others.count
        surplus += others.reduce(0) { $0 + $1.worth - price - prices[$1.teacher] }
        offers[learner] += best(others, prices, count)
      }
      if round == 0 { candidates = missing }
      bound = min(bound, matching.bound + surplus)
      // What is missing by less than the last digits of the sums is missing by rounding.
      guard round + 1 < rounds, missing > 0, surplus > 1e-9 * max(1, matching.bound) else {
        break
      }
      matching = PairMatching(offers, most: most)
    }
    return (matching.chosen, bound, candidates)
  }

  /// Those of most worth beyond the prices, by teacher.
  private static func best(
    _ offers: [PairMatching.Offer], _ prices: [Double], _ count: Int
  ) -> [PairMatching.Offer] {
    guard offers.count > count else { return offers }
    let order = offers.sorted {
      ($1.worth - prices[$1.teacher], $0.teacher) < ($0.worth - prices[$0.teacher], $1.teacher)
    }
    return order.prefix(count).sorted { $0.teacher < $1.teacher }
  }
}
