/// A question for the solver: of all choices that keep every row, which costs least?
///
/// Each column is one yes (1) or no (0). The same program gives the same answer.
package struct IntegerProgram: Sendable {
  package enum Sense: Sendable, Hashable {
    case atLeast
    case atMost
    case exactly
  }

  /// Σ coefficient × column, compared with a bound.
  package struct Row: Sendable, Hashable {
    package let columns: [Int]
    package let coefficients: [Double]
    package let sense: Sense
    package let bound: Double

    /// A row whose coefficients are all 1.
    package init(sumOf columns: [Int], _ sense: Sense, _ bound: Int) {
      self.init(columns, Array(repeating: 1, count: columns.count), sense, Double(bound))
    }

    package init(_ columns: [Int], _ coefficients: [Double], _ sense: Sense, _ bound: Double) {
      self.columns = columns
      self.coefficients = coefficients
      self.sense = sense
      self.bound = bound
    }
  }

  /// For each column what a yes costs.
  package var costs: [Double]
  /// Columns that are yes, whatever they cost.
  package var settled: Set<Int>
  package var rows: [Row]

  package init(costs: [Double], settled: Set<Int> = [], rows: [Row] = []) {
    self.costs = costs
    self.settled = settled
    self.rows = rows
  }
}

/// What a solver found.
package enum Solved: Sendable, Hashable {
  /// - Parameters:
  ///   - chosen: for each column whether it is a yes.
  ///   - cost: of what was chosen.
  ///   - bound: no choice costs less than this; equal to the cost where that is proven the least.
  case best(chosen: [Bool], cost: Double, bound: Double)
  /// Proven: no choice keeps every row.
  case impossible
  /// The search was given up before anything was found or proven.
  case unknown
}
