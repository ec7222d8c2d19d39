/// A random factor: which level each observation has.
struct CrossedFactor: Sendable {
  let levels: [Int]
  let count: Int

  /// Z'x: the sum over each level.
  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (level, value) in zip(levels, values) { sums[level] += value }
    return sums
  }
}

/// Henderson's mixed model equations of one mean and some random factors, at given ratios λ = v_e/v.
///
/// Formula: [X'X X'Z; Z'X Z'Z + Λ]·[μ; u] = [X'y; Z'y].
/// Source: C. R. Henderson, Biometrics 31 (1975), 423–447.
struct MixedModelEquations: Sendable {
  struct Solution: Sendable {
    let mean: Double
    /// For each factor, its levels.
    let predictions: [[Double]]
  }

  private let factors: [CrossedFactor]
  private let starts: [Int]
  private let factor: Cholesky
  let inverse: [[Double]]

  /// Nil where rounding makes the equations singular.
  init?(_ factors: [CrossedFactor], observations: Int, ratios: [Double]) {
    var starts = [1]
    for factor in factors { starts.append(starts[starts.count - 1] + factor.count) }
    let order = starts[starts.count - 1]
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: order), count: order)
    for observation in 0..<observations {
      var places = [0]
      for (start, factor) in zip(starts, factors) {
        places.append(start + factor.levels[observation])
      }
      for i in places { for j in places { matrix[i][j] += 1 } }
    }
    for (place, ratio) in ratios.enumerated() {
      for i in starts[place]..<starts[place + 1] { matrix[i][i] += ratio }
    }
    guard let cholesky = Cholesky(matrix) else { return nil }
    self.factors = factors
    self.starts = starts
    factor = cholesky
    inverse = cholesky.inverse()
  }

  var logDeterminant: Double { factor.logDeterminant }

  func solve(_ values: [Double]) -> Solution {
    var right = [CompensatedSum(values).value]
    for factor in factors { right += factor.sums(values) }
    let solved = factor.solve(right)
    return Solution(
      mean: solved[0],
      predictions: factors.indices.map { Array(solved[starts[$0]..<starts[$0 + 1]]) })
  }

  /// What is left of the values: x − μ − Zu.
  func residuals(_ values: [Double], _ solution: Solution) -> [Double] {
    values.indices.map { observation in
      var left = values[observation] - solution.mean
      for (factor, predicted) in zip(factors, solution.predictions) {
        left -= predicted[factor.levels[observation]]
      }
      return left
    }
  }

  /// The trace of the inverse over a factor's levels.
  func trace(_ place: Int) -> Double {
    CompensatedSum((starts[place]..<starts[place + 1]).lazy.map { inverse[$0][$0] }).value
  }

  /// The variance of u about its prediction, over v_e.
  func spread(_ place: Int, _ level: Int) -> Double {
    let i = starts[place] + level
    return inverse[i][i]
  }

  /// The variance of μ + u, over v_e.
  func spreadOfSum(_ place: Int, _ level: Int) -> Double {
    let i = starts[place] + level
    return inverse[0][0] + 2 * inverse[0][i] + inverse[i][i]
  }
}
