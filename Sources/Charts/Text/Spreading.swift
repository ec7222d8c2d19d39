/// Things of some size in a row, each as near as can be to where it wants to be, in their order, none
/// on top of another.
package enum Spreading {
  /// - Parameters:
  ///   - wanted: where the middles would best be, in any order.
  ///   - sizes: how long each is, with the space to its neighbour.
  /// - Returns: the middles, in the order given, with the least sum of squared moves; nil where
  ///   there is not room for all of them.
  ///
  /// Source: isotonic regression by pooling adjacent violators (Barlow and others, 1972), on the
  /// wanted places less the lengths before them.
  package static func places(
    _ wanted: [Double], sizes: [Double], within stretch: Stretch
  ) -> [Double]? {
    let low = min(stretch.from, stretch.to)
    let total = sizes.reduce(0, +)
    guard total <= stretch.length + 0.000_001 else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var before = 0.0
    var starts: [Double] = []
    for index in order {
      starts.append(wanted[index] - sizes[index] / 2 - before)
      before += sizes[index]
    }
    let level = pooled(starts)
    let limit = low + stretch.length - total
    var places = wanted
    before = 0
    for (rank, index) in order.enumerated() {
      let start = min(max(level[rank], low), max(limit, low)) + before
      places[index] = start + sizes[index] / 2
      before += sizes[index]
    }
    return places
  }

  /// The nearest values that never fall.
  private static func pooled(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
      blocks.append((value, 1))
      while blocks.count > 1, blocks[blocks.count - 2].mean > blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        let other = blocks.removeLast()
        let count = last.count + other.count
        let sum = last.mean * Double(last.count) + other.mean * Double(other.count)
        blocks.append((sum / Double(count), count))
      }
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
