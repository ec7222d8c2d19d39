/// The triangular square root of a symmetric positive definite matrix, A = L·Lᵀ.
///
/// Source: A.-L. Cholesky (1910), in G. H. Golub & C. F. Van Loan, Matrix Computations, 1996, §4.2.
/// Meant for the small matrices of this module (some hundred rows).
struct Cholesky: Sendable {
  /// Row i holds L_i0 … L_ii.
  private let rows: [[Double]]

  /// Nil where a pivot is not above 0. Only the lower triangle is read.
  init?(_ matrix: [[Double]]) {
    var rows: [[Double]] = []
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0..<i { row.append((matrix[i][j] - dot(row, rows[j], j)) / rows[j][j]) }
      let pivot = matrix[i][i] - dot(row, row, i)
      guard pivot > 0 else { return nil }
      row.append(pivot.squareRoot())
      rows.append(row)
    }
    self.rows = rows
  }

  /// x with A·x = b.
  func solve(_ right: [Double]) -> [Double] {
    var x: [Double] = []
    for i in rows.indices { x.append((right[i] - dot(rows[i], x, i)) / rows[i][i]) }
    for i in rows.indices.reversed() {
      x[i] /= rows[i][i]
      for j in 0..<i { x[j] -= rows[i][j] * x[i] }
    }
    return x
  }

  /// A⁻¹, symmetric.
  func inverse() -> [[Double]] {
    rows.indices.map { column in
      var unit = [Double](repeating: 0, count: rows.count)
      unit[column] = 1
      return solve(unit)
    }
  }

  /// ln det A.
  var logDeterminant: Double {
    2 * CompensatedSum(rows.indices.map { Distribution.log(rows[$0][$0]) }).value
  }
}

private func dot(_ a: [Double], _ b: [Double], _ count: Int) -> Double {
  var sum = 0.0
  for i in 0..<count { sum += a[i] * b[i] }
  return sum
}
