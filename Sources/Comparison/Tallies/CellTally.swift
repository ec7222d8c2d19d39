/// Exact counts of one item in one stratum (or in several, merged).
package struct CellTally: Sendable, Hashable {
  /// Responses by how it stands with the item; indexed by ``AnswerState``.
  package internal(set) var states = AnswerCounts()
  package internal(set) var scores = Histogram<Int>()
  /// Overall only: scores before the cap.
  package internal(set) var uncapped = Histogram<Int>()
  /// Overall only: responses that failed a critical question.
  package internal(set) var failed = 0
  package internal(set) var numbers = Histogram<Double>()
  package internal(set) var quotients = QuotientTally()
  /// Responses with an applicable choice.
  package internal(set) var shareBase = 0
  /// For each choice the sum of the responses' parts, in 1e-12 of a response.
  package internal(set) var shares: [Int] = []
  /// For each choice of a `rank` the ranks it got, in billionths.
  package internal(set) var ranks: [Histogram<Int>] = []

  package init() {}

  init(
    states: AnswerCounts, scores: Histogram<Int>, uncapped: Histogram<Int>, failed: Int,
    numbers: Histogram<Double>, shareBase: Int, shares: [Int], ranks: [Histogram<Int>]
  ) {
    self.states = states
    self.scores = scores
    self.uncapped = uncapped
    self.failed = failed
    self.numbers = numbers
    self.shareBase = shareBase
    self.shares = shares
    self.ranks = ranks
  }

  /// Counts readings of one item; `whole` gives the responses for what only overall has.
  init(_ item: ComparedItem, _ readings: [ItemReading], _ whole: [ScoredResponse]?) {
    states = AnswerCounts(readings)
    if item.isScored { scores = Histogram(readings.compactMap(\.score)) }
    if item.isNumeric { numbers = Histogram(readings.compactMap(\.number)) }
    if item.isQuotient { quotients = QuotientTally(readings.compactMap(\.quotient)) }
    if let whole {
      uncapped = Histogram(whole.compactMap(\.uncapped))
      failed = whole.count { $0.failedCritical }
    }
    if !item.choices.isEmpty {
      shares = [Int](repeating: 0, count: item.choices.count)
      for case let chosen? in readings.map(\.chosen) {
        shareBase += 1
        for part in chosen { shares[part.choice] += part.amount }
      }
    }
    if !item.ranked.isEmpty {
      ranks = item.ranked.indices.map { choice in
        Histogram(readings.flatMap(\.ranks).filter { $0.choice == choice }.map(\.amount))
      }
    }
  }

  /// Counts readings of one item that several responses share; without quotients.
  init(_ item: ComparedItem, counted: [(reading: ItemReading, count: Int)]) {
    for (reading, count) in counted { states.add(reading.state, count) }
    if item.isScored { scores = Histogram(counted: counted) { $0.score } }
    if item.isNumeric { numbers = Histogram(counted: counted) { $0.number } }
    if !item.choices.isEmpty {
      shares = [Int](repeating: 0, count: item.choices.count)
      for (reading, count) in counted {
        guard let chosen = reading.chosen else { continue }
        shareBase += count
        for part in chosen { shares[part.choice] += part.amount * count }
      }
    }
    if !item.ranked.isEmpty {
      ranks = item.ranked.indices.map { choice in
        Histogram(counted: counted) { reading in
          reading.ranks.first { $0.choice == choice }?.amount
        }
      }
    }
  }

  /// Counts scores of a group, or of all; the responses without one miss it.
  /// - Parameter responses: how many there are, with a score or without.
  init(scores: [Int], of responses: Int) {
    states.add(.valid, scores.count)
    states.add(.missing, responses - scores.count)
    self.scores = Histogram(scores)
  }

  package mutating func merge(_ other: CellTally) {
    states.merge(other.states)
    // Where no cap lowered a score, one copy stands for both.
    let isUncapped = uncapped == scores && other.uncapped == other.scores
    scores.merge(other.scores)
    if isUncapped { uncapped = scores } else { uncapped.merge(other.uncapped) }
    failed += other.failed
    numbers.merge(other.numbers)
    quotients.merge(other.quotients)
    shareBase += other.shareBase
    shares = shares.isEmpty ? other.shares : CellTally.sums(shares, other.shares)
    if ranks.isEmpty {
      ranks = other.ranks
    } else {
      for index in other.ranks.indices { ranks[index].merge(other.ranks[index]) }
    }
  }

  /// The figure that libraries are compared by: the mean score, else the mean number.
  func level(_ item: ComparedItem) -> (count: Int, mean: Double)? {
    let moments = item.isScored ? scores.moments : numbers.moments
    return item.hasLevel && moments.count > 0 ? (moments.count, moments.mean) : nil
  }

  private static func sums(_ left: [Int], _ right: [Int]) -> [Int] {
    right.isEmpty ? left : zip(left, right).map { $0 + $1 }
  }
}

/// How many responses have a value, and how many have none for which reason.
package struct AnswerCounts: Sendable, Hashable {
  package internal(set) var valid = 0
  package internal(set) var missing = 0
  package internal(set) var notApplicable = 0
  package internal(set) var dontKnow = 0
  package internal(set) var refused = 0
  package internal(set) var irrelevant = 0

  /// Every used response that the item concerns.
  package var total: Int { valid + missing + notApplicable + dontKnow + refused + irrelevant }

  package init() {}

  init(_ readings: [ItemReading]) {
    for reading in readings { add(reading.state, 1) }
  }

  mutating func add(_ state: AnswerState, _ count: Int) {
    switch state {
    case .valid: valid += count
    case .missing: missing += count
    case .notApplicable: notApplicable += count
    case .dontKnow: dontKnow += count
    case .refused: refused += count
    case .irrelevant: irrelevant += count
    case .notCompared: break
    }
  }

  package mutating func merge(_ other: AnswerCounts) {
    valid += other.valid
    missing += other.missing
    notApplicable += other.notApplicable
    dontKnow += other.dontKnow
    refused += other.refused
    irrelevant += other.irrelevant
  }
}
