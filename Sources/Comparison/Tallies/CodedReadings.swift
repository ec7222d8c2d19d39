/// What each number of one question means, found out once, and how often it occurs.
struct CodedReadings {
  private let read: (Int) -> ItemReading
  private var known: [ItemReading?]
  /// The score of each number that was met; ``TotalColumn/none`` where it has none.
  private(set) var scores: [Int]
  /// For each number how many responses of the stratum at hand have it.
  private var counts: [Int]
  /// The numbers of the stratum at hand.
  private var met: [Int] = []

  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - read: what a number means.
  init(count: Int, _ read: @escaping (Int) -> ItemReading) {
    self.read = read
    known = [ItemReading?](repeating: nil, count: count)
    scores = [Int](repeating: TotalColumn.none, count: count)
    counts = [Int](repeating: 0, count: count)
  }

  /// The counts of an item in one stratum.
  /// - Parameter numbers: of all responses; `places` are those of the stratum.
  mutating func count(
    _ compared: ComparedItem, _ numbers: [Int32], in places: Range<Int>
  ) -> CellTally {
    meet(numbers, places)
    var counted: [(reading: ItemReading, count: Int)] = []
    counted.reserveCapacity(met.count)
    for number in met {
      counted.append((reading(number), counts[number]))
      counts[number] = 0
    }
    return CellTally(compared, counted: counted)
  }

  private mutating func meet(_ numbers: [Int32], _ places: Range<Int>) {
    // Taken out meanwhile, so that each change is one in place.
    var (met, counts) = ([Int](), [Int]())
    swap(&met, &self.met)
    swap(&counts, &self.counts)
    met.removeAll(keepingCapacity: true)
    for place in places {
      let number = Int(numbers[place])
      if counts[number] == 0 { met.append(number) }
      counts[number] += 1
    }
    swap(&met, &self.met)
    swap(&counts, &self.counts)
  }

  private mutating func reading(_ number: Int) -> ItemReading {
    if let reading = known[number] { return reading }
    let reading = read(number)
    known[number] = reading
    scores[number] = reading.score ?? TotalColumn.none
    return reading
  }
}
