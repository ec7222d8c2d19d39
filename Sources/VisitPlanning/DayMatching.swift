/// A day for each place of one visitor, at most one visit a day (Kuhn's augmenting paths).
struct DayMatching {
  /// For each of the places the day that it got.
  private(set) var day: [Int?]
  /// When there are not enough days: the places that contend for them, and the days.
  private(set) var contention: (places: [Int], days: Set<Int>)?
  private var holder: [Int: Int] = [:]

  /// - Parameters:
  ///   - candidates: for each place its days, the dearest first.
  ///   - kept: for each place the day that it should keep if it can.
  init(candidates: [[Int]], kept: [Int?] = []) {
    day = candidates.map { _ in nil }
    for (place, wish) in kept.enumerated() {
      if let wish, holder[wish] == nil, candidates[place].contains(wish) { assign(wish, to: place) }
    }
    for place in candidates.indices where day[place] == nil {
      var seen: Set<Int> = []
      if !augment(place, candidates, &seen), contention == nil {
        contention = ([place] + seen.compactMap { holder[$0] }.sorted(), seen)
      }
    }
  }

  private mutating func assign(_ wish: Int, to place: Int) {
    day[place] = wish
    holder[wish] = place
  }

  private mutating func augment(_ place: Int, _ candidates: [[Int]], _ seen: inout Set<Int>) -> Bool
  {
    // A free day first, so that nobody else has to move.
    if let free = candidates[place].first(where: { holder[$0] == nil && !seen.contains($0) }) {
      assign(free, to: place)
      return true
    }
    for wish in candidates[place] where seen.insert(wish).inserted {
      if let other = holder[wish], !augment(other, candidates, &seen) { continue }
      assign(wish, to: place)
      return true
    }
    return false
  }
}
