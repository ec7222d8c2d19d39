/// The weighted median over several histograms, found without putting their values together: each is
/// in order, so that what lies up to a value is found by halving. The definition is that of
/// `WeightedMedian`.
struct MedianSearch<Value: Tallied> {
  /// Each with a value.
  private let lists: [[Histogram<Value>.Bin]]
  /// In each list the bins that are left to look at.
  private var left: [Range<Int>]

  init(_ lists: [[Histogram<Value>.Bin]]) {
    self.lists = lists
    left = lists.map { 0..<$0.count }
  }

  /// A value, and for each list how many of its bins lie up to it.
  struct Found {
    let value: Value
    let ends: [Int]
  }

  /// The least value up to which enough lies; nil when all is not enough.
  /// - Parameter isEnough: of so many bins of each list; once true, true of all that are more.
  mutating func least(_ isEnough: ([Int]) -> Bool) -> Found? {
    var found: Found?
    var ends = [Int](repeating: 0, count: lists.count)
    var steps = 0
    while let pivot = pivot(steps) {
      steps += 1
      for list in lists.indices { ends[list] = end(list) { $0 <= pivot } }
      if isEnough(ends), let value = greatest(ends) {
        found = Found(value: value, ends: ends)
        let order = value.order
        for list in lists.indices {
          left[list] = left[list].lowerBound..<end(list) { $0 < order }
        }
      } else {
        for list in lists.indices { left[list] = ends[list]..<left[list].upperBound }
      }
    }
    return found
  }

  /// The least value behind those that a found one leaves before it.
  func next(after found: Found) -> Value? {
    var next: Value?
    for (list, end) in zip(lists, found.ends) where end < list.count {
      next = min(next ?? list[end].value, list[end].value)
    }
    return next
  }

  /// At first a value in the middle of the longest list: where the lists hold the same few values,
  /// that ends soon. Then the middle between the least and the greatest that are left.
  private func pivot(_ steps: Int) -> Int? {
    guard let longest = left.indices.max(by: { left[$0].count < left[$1].count }),
      !left[longest].isEmpty
    else { return nil }
    if steps < 6 {
      let range = left[longest]
      return lists[longest][range.lowerBound + range.count / 2].value.order
    }
    var least = Int.max
    var greatest = Int.min
    for (list, range) in zip(lists, left) where !range.isEmpty {
      least = min(least, list[range.lowerBound].value.order)
      greatest = max(greatest, list[range.upperBound - 1].value.order)
    }
    let apart = UInt(bitPattern: greatest &- least)
    return least &+ Int(bitPattern: apart / 2)
  }

  /// Where in what is left of a list an order ends that holds from its beginning on.
  private func end(_ list: Int, _ holds: (Int) -> Bool) -> Int {
    var low = left[list].lowerBound
    var high = left[list].upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(lists[list][middle].value.order) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func greatest(_ ends: [Int]) -> Value? {
    var greatest: Value?
    for (list, end) in zip(lists, ends) where end > 0 {
      greatest = max(greatest ?? list[end - 1].value, list[end - 1].value)
    }
    return greatest
  }
}
