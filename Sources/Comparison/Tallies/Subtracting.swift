/// Counts of fewer responses, from counts of more: nothing but whole numbers is counted, so what was
/// added can be taken away again, and what is left is as if it had never been there.
///
/// Each function returns false, with something half done, when there is less than is to be taken away.
extension CountedResponses {
  /// - Parameter other: counts of responses that are among these. What is said of versions and of
  ///   being invented stays.
  package mutating func subtract(_ other: CountedResponses) -> Bool {
    let numbers = other.events.map { events.firstIndex(of: $0) ?? -1 }
    guard !numbers.contains(-1) else { return false }
    var taken = other.tally
    taken.renumberEvents(numbers)
    guard tally.subtract(taken) else { return false }
    let left = Set(tally.strata.map(\.event))
    let kept = events.indices.filter(left.contains)
    if kept.count < events.count {
      var renumbered = [Int](repeating: -1, count: events.count)
      for (number, event) in kept.enumerated() { renumbered[event] = number }
      tally.renumberEvents(renumbered)
      events = kept.map { events[$0] }
    }
    return true
  }
}

extension Tally {
  fileprivate mutating func subtract(_ other: Tally) -> Bool {
    var left = Tally()
    var next = 0
    for (place, stratum) in strata.enumerated() {
      var rest = counts[place]
      if next < other.strata.count, other.strata[next] == stratum {
        guard rest.subtract(other.counts[next]) else { return false }
        next += 1
      }
      if rest.responses > 0 { left.append(stratum, rest) }
    }
    self = left
    return next == other.strata.count
  }
}

extension Tally.Counts {
  fileprivate mutating func subtract(_ other: Tally.Counts) -> Bool {
    responses -= other.responses
    guard responses >= 0, cells.count == other.cells.count else { return false }
    for index in cells.indices where !cells[index].subtract(other.cells[index]) { return false }
    return true
  }
}

extension CellTally {
  /// Without quotients: those are no whole numbers.
  fileprivate mutating func subtract(_ other: CellTally) -> Bool {
    guard quotients.count == 0, other.quotients.count == 0, shares.count == other.shares.count,
      ranks.count == other.ranks.count
    else { return false }
    failed -= other.failed
    shareBase -= other.shareBase
    for choice in shares.indices { shares[choice] -= other.shares[choice] }
    for choice in ranks.indices where !ranks[choice].subtract(other.ranks[choice]) { return false }
    return failed >= 0 && shareBase >= 0 && shares.allSatisfy { $0 >= 0 }
      && states.subtract(other.states) && scores.subtract(other.scores)
      && uncapped.subtract(other.uncapped) && numbers.subtract(other.numbers)
  }
}

extension AnswerCounts {
  fileprivate mutating func subtract(_ other: AnswerCounts) -> Bool {
    valid -= other.valid
    missing -= other.missing
    notApplicable -= other.notApplicable
    dontKnow -= other.dontKnow
    refused -= other.refused
    irrelevant -= other.irrelevant
    return min(valid, missing, notApplicable, dontKnow, refused, irrelevant) >= 0
  }
}

extension Histogram {
  fileprivate mutating func subtract(_ other: Histogram) -> Bool {
    if other.isEmpty { return true }
    var left: [Bin] = []
    left.reserveCapacity(bins.count)
    var next = 0
    var passed = 0
    for place in bins.indices {
      var count = count(at: place)
      if next < other.bins.count, other.bins[next].value == bins[place].value {
        count -= other.count(at: next)
        next += 1
      }
      guard count >= 0 else { return false }
      if count == 0 { continue }
      passed += count
      left.append(Bin(value: bins[place].value, upTo: passed))
    }
    self = Histogram(bins: left)
    return next == other.bins.count
  }
}
