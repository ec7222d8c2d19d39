/// A question for the solver where columns may take any amount from 0 up: of all that keep every row,
/// which costs least?
///
/// Where the rows are those of a transport problem with whole bounds, what is found is whole too.
package struct LinearProgram: Sendable {
  /// For each column what one unit of it costs.
  package var costs: [Double]
  package var rows: [IntegerProgram.Row]

  package init(costs: [Double], rows: [IntegerProgram.Row] = []) {
    self.costs = costs
    self.rows = rows
  }
}

/// What a solver found.
package enum LinearSolved: Sendable, Hashable {
  /// - Parameters:
  ///   - amounts: of each column, at least 0.
  ///   - cost: of these.
  case best(amounts: [Double], cost: Double)
  /// Proven: nothing keeps every row, or the cost can be as low as one likes.
  case impossible
  /// The search was given up before anything was proven.
  case unknown
}
