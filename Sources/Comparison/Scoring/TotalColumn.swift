/// The weighted means of many responses at once: a column of sums and one of weights.
struct TotalColumn {
  /// Stands for a score that is not there.
  static let none = Int.min
  private var sums: [Int128]
  private var weights: [Int128]

  init(_ count: Int) {
    sums = [Int128](repeating: 0, count: count)
    weights = sums
  }

  /// Adds a score of each response.
  mutating func add(_ scores: [Int], weight: Int) {
    for place in scores.indices { add(scores[place], weight, at: place) }
  }

  /// Adds the scores of numbers.
  /// - Parameters:
  ///   - numbers: one for each response.
  ///   - scores: what each number scores.
  mutating func add(_ numbers: [Int32], _ scores: [Int], weight: Int) {
    for place in numbers.indices { add(scores[Int(numbers[place])], weight, at: place) }
  }

  @inline(__always) private mutating func add(_ score: Int, _ weight: Int, at place: Int) {
    if score == TotalColumn.none { return }
    sums[place] += Int128(score) * Int128(weight)
    weights[place] += Int128(weight)
  }

  mutating func clear() {
    for place in sums.indices {
      sums[place] = 0
      weights[place] = 0
    }
  }

  /// Σw·score/Σw of each response; ``none`` where nothing weighs.
  func scores() -> [Int] {
    sums.indices.map { place in
      weights[place] > 0 ? rounded(sums[place], over: weights[place]) : TotalColumn.none
    }
  }
}
