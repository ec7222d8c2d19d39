/// How far other libraries are from one in size, setting and means: nearest neighbours.
///
/// Formula: each variable as z-scores over all libraries; distance √Σ v·(z_i − z_j)², v the weight
/// of the variable; divided by that of the farthest, so that it lies in [0, 1]. A variable's share is
/// its part of the squared distance. A variable that does not vary tells nothing and counts 0.
///
/// Source: the nearest neighbours model of CIPFA (Chartered Institute of Public Finance and
/// Accountancy). Units: none.
package struct NearestNeighbours: Sendable, Hashable {
  package struct Neighbour: Sendable, Hashable {
    /// Its place among the libraries given.
    package let library: Int
    /// 0 alike, 1 the farthest.
    package let distance: Double
    /// Of the squared distance, for each variable; all 0 where the distance is 0.
    package let shares: [Double]
  }

  /// The other libraries, nearest first; those equally far in the order given.
  package let neighbours: [Neighbour]

  /// - Parameters:
  ///   - library: whose neighbours are sought, 0 ..< the number of libraries.
  ///   - values: a row for each library, a column for each variable, all known.
  ///   - weights: of the variables; 1 each where nil.
  ///
  /// Throws `tooFew` below 2 libraries, `noValues` without variables, `allAlike` where no library
  /// differs from this one, `outsideDomain` for rows of unequal length, values that are not finite,
  /// weights below 0 or a library that is not there.
  package init(
    of library: Int, _ values: [[Double]], weights: [Double]? = nil
  ) throws(NotEstimable) {
    guard values.count >= 2 else { throw NotEstimable.tooFew(given: values.count, needed: 2) }
    guard values.indices.contains(library) else { throw NotEstimable.outsideDomain }
    let width = values[0].count
    let weights = weights ?? [Double](repeating: 1, count: width)
    guard width > 0 else { throw NotEstimable.noValues }
    guard weights.count == width, weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
      values.allSatisfy({ $0.count == width && $0.allSatisfy(\.isFinite) })
    else { throw NotEstimable.outsideDomain }
    let spreads = (0..<width).map { variable in
      Moments(values.map { $0[variable] })?.standardDeviation ?? 0
    }
    let squares = values.map { other in
      (0..<width).map { variable in
        guard spreads[variable] > 0 else { return 0.0 }
        let away = (other[variable] - values[library][variable]) / spreads[variable]
        return weights[variable] * away * away
      }
    }
    let distances = squares.map { CompensatedSum($0).value.squareRoot() }
    guard let farthest = distances.max(), farthest > 0 else { throw NotEstimable.allAlike }
    neighbours = values.indices.filter { $0 != library }.map { other in
      let total = CompensatedSum(squares[other]).value
      return Neighbour(
        library: other, distance: distances[other] / farthest,
        shares: squares[other].map { total > 0 ? $0 / total : 0 })
    }.sorted { ($0.distance, $0.library) < ($1.distance, $1.library) }
  }
}
