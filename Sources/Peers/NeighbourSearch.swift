package import Statistics

/// The nearest neighbours of any of many libraries.
///
/// Formula: each variable as z-scores over the libraries that have *all* the variables (others take no
/// part and have no neighbours); distance √Σ v·(z_i − z_j)². A variable that does not vary tells
/// nothing and counts 0. Of libraries equally far the one given first comes first.
///
/// Source: the nearest neighbours model of CIPFA, as `NearestNeighbours` of `Statistics`, which does the
/// same for one library. Every pair is measured, eight at a time: with three variables 9,248 libraries take
/// a fraction of a second, and no index has to be explained.
package struct NeighbourSearch: Sendable {
  /// The libraries that have all the variables, ascending.
  package let complete: [Int]
  /// z-scores times the root of the weight: a block of eight libraries in each element; the last block
  /// is filled with NaN, which is near nobody.
  private let columns: [[SIMD8<Double>]]
  /// For each library given its place among the complete ones.
  private let place: [Int?]

  /// - Parameter variables: all of the same length, that of the libraries.
  ///
  /// Throws `noValues` without variables, `tooFew` where fewer than 2 libraries have them all,
  /// `outsideDomain` for unequal lengths, numbers that are not finite and weights below 0.
  package init(_ variables: [PeerVariable]) throws(NotEstimable) {
    guard let first = variables.first else { throw NotEstimable.noValues }
    let libraries = first.values.indices
    guard
      variables.allSatisfy({
        $0.values.count == libraries.count && $0.weight >= 0 && $0.weight.isFinite
          && $0.values.allSatisfy { $0?.isFinite ?? true }
      })
    else { throw NotEstimable.outsideDomain }
    let known = libraries.filter { library in variables.allSatisfy { $0.values[library] != nil } }
    guard known.count >= 2 else { throw NotEstimable.tooFew(given: known.count, needed: 2) }
    complete = known
    var place = [Int?](repeating: nil, count: libraries.count)
    for (position, library) in known.enumerated() { place[library] = position }
    self.place = place
    columns = variables.map { variable in
      NeighbourSearch.blocks(
        NeighbourSearch.scores(known.compactMap { variable.values[$0] }, variable.weight))
    }
  }

  private static func scores(_ values: [Double], _ weight: Double) -> [Double] {
    guard let moments = Moments(values), let deviation = moments.standardDeviation, deviation > 0
    else { return [Double](repeating: 0, count: values.count) }
    let root = weight.squareRoot()
    return values.map { ($0 - moments.mean) / deviation * root }
  }

  private static func blocks(_ values: [Double]) -> [SIMD8<Double>] {
    stride(from: 0, to: values.count, by: 8).map { start in
      var block = SIMD8<Double>(repeating: .nan)
      for lane in 0..<min(8, values.count - start) { block[lane] = values[start + lane] }
      return block
    }
  }

  /// The nearest libraries, nearest first; nil where the library lacks a variable.
  package func neighbours(of library: Int, count: Int) -> [PeerNeighbour]? {
    guard let own = place[library] else { return nil }
    let here = columns.map { $0[own / 8][own % 8] }
    var nearest = Nearest(count: count)
    var farthest = SIMD8<Double>(repeating: 0)
    for block in 0..<(complete.count + 7) / 8 {
      var squares = SIMD8<Double>(repeating: 0)
      for (column, value) in zip(columns, here) {
        let away = column[block] - value
        squares += away * away
      }
      farthest.replace(with: squares, where: squares .> farthest)
      let closer = squares .< nearest.worst
      if any(closer) {
        for lane in 0..<8 where closer[lane] && block * 8 + lane != own {
          nearest.take(block * 8 + lane, squares[lane])
        }
      }
    }
    let most = farthest.max().squareRoot()
    return nearest.found.map { describe($0.position, $0.square, here, farthest: most) }
  }

  private func describe(
    _ position: Int, _ square: Double, _ here: [Double], farthest: Double
  ) -> PeerNeighbour {
    let parts = zip(columns, here).map { column, value in
      let away = column[position / 8][position % 8] - value
      return away * away
    }
    let distance = square.squareRoot()
    return PeerNeighbour(
      library: complete[position], distance: distance,
      relative: farthest > 0 ? distance / farthest : 0,
      shares: parts.map { square > 0 ? $0 / square : 0 })
  }
}

/// The nearest so far, in order.
private struct Nearest {
  let count: Int
  private(set) var found: [(position: Int, square: Double)] = []

  init(count: Int) { self.count = max(0, count) }

  /// What is at least as far is not among the nearest: positions come in ascending order.
  var worst: Double {
    found.count < count ? .infinity : found.last?.square ?? -1
  }

  mutating func take(_ position: Int, _ square: Double) {
    guard square < worst else { return }
    if found.count == count { found.removeLast() }
    let at = found.firstIndex { $0.square > square } ?? found.count
    found.insert((position, square), at: at)
  }
}
