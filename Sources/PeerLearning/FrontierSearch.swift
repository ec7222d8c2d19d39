import IntegerPrograms

/// What is worked out once for all units of a task: their figures near 1, and whom a mixture may need.
package struct FrontierSearch: Sendable {
  private let task: FrontierTask
  /// Each figure in means of its own: a solver reckons best near 1.
  private let scaled: [FrontierTask.Unit]
  private let means: (inputs: [Double], outputs: [Double])
  /// The units that a mixture may be made of, ascending.
  package let candidates: [Int]

  /// All units must be usable.
  package init(_ task: FrontierTask) {
    self.task = task
    let inputs = Self.means(task.units.map(\.inputs))
    let outputs = Self.means(task.units.map(\.outputs))
    means = (inputs, outputs)
    scaled = task.units.map {
      FrontierTask.Unit(
        inputs: zip($0.inputs, inputs).map(/), outputs: zip($0.outputs, outputs).map(/))
    }
    candidates = Self.candidates(scaled)
  }

  private static func means(_ rows: [[Double]]) -> [Double] {
    (0..<(rows.first?.count ?? 0)).map { figure in
      let mean = rows.reduce(0) { $0 + $1[figure] } / Double(rows.count)
      return mean > 0 ? mean : 1
    }
  }

  /// Units that no other one, or one alone, betters: is as good in all figures and better in one. Whatever
  /// a bettered unit does in a mixture its better does with less or for more, so that without it the
  /// efficiencies are the same, and the greatest sums of slacks too. One better is let pass because one
  /// unit may be taken away (``efficiency(of:without:)``).
  private static func candidates(_ units: [FrontierTask.Unit]) -> [Int] {
    let figures = units.map { $0.inputs.map { -$0 } + $0.outputs }
    let sums = figures.map { $0.reduce(0, +) }
    // Those with much for little better most others: they are looked at first.
    let order = figures.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    return units.indices.filter { unit in
      var betters = 0
      for other in order where isBetter(figures[other], than: figures[unit]) {
        betters += 1
        if betters == 2 { return false }
      }
      return true
    }
  }

  private static func isBetter(_ one: [Double], than other: [Double]) -> Bool {
    var isMore = false
    for figure in one.indices {
      if one[figure] < other[figure] { return false }
      if one[figure] > other[figure] { isMore = true }
    }
    return isMore
  }
}

extension FrontierTask {
  /// A unit's score; nil where the solver gave up. Of many units one ``FrontierSearch`` is cheaper.
  package func score(of unit: Int) -> FrontierScore? { FrontierSearch(self).score(of: unit) }
}

extension FrontierSearch {
  /// A unit's score; nil where the solver gave up.
  ///
  /// Two programs one after the other: first the efficiency θ — minimise θ with Σλx ≤ θ·x₀ and
  /// Σλy ≥ y₀, or maximise φ with Σλx ≤ x₀ and Σλy ≥ φ·y₀, efficiency 1/φ; λ ≥ 0 and for variable
  /// returns Σλ = 1 — then, θ held, the greatest sum of slacks, each counted in means of its figure so
  /// that no unit of measure matters.
  package func score(of unit: Int) -> FrontierScore? {
    guard let factor = factor(unit, candidates), factor > 0 else { return nil }
    let count = candidates.count
    let inputs = means.inputs.count
    let figures = inputs + means.outputs.count
    var rows: [IntegerProgram.Row] = []
    for figure in 0..<figures {
      let isInput = figure < inputs
      let isHeld = (task.orientation == .input) == isInput
      rows.append(
        IntegerProgram.Row(
          Array(0..<count) + [count + figure],
          candidates.map { value($0, figure) } + [isInput ? 1 : -1], .exactly,
          value(unit, figure) * (isHeld ? factor : 1)))
    }
    if task.returns == .variable { rows.append(sumOfWeights(count)) }
    let costs = Array(repeating: 0.0, count: count) + Array(repeating: -1.0, count: figures)
    guard
      case .best(let amounts, _) = LinearProgram(costs: costs, rows: rows).solved()
    else { return nil }
    let slacks = (0..<figures).map { figure in
      amounts[count + figure] < 1e-7
        ? 0 : amounts[count + figure] * (means.inputs + means.outputs)[figure]
    }
    return FrontierScore(
      efficiency: efficiency(factor),
      references: (0..<count).filter { amounts[$0] > 1e-7 }
        .map { .init(unit: candidates[$0], weight: amounts[$0]) },
      inputSlacks: Array(slacks.prefix(inputs)), outputSlacks: Array(slacks.dropFirst(inputs)))
  }

  /// The efficiency of a unit were another one not there; nil where the solver gave up.
  package func efficiency(of unit: Int, without other: Int) -> Double? {
    factor(unit, candidates.filter { $0 != other }).flatMap { $0 > 0 ? efficiency($0) : nil }
  }

  private func efficiency(_ factor: Double) -> Double {
    min(task.orientation == .input ? factor : 1 / factor, 1)
  }

  /// θ of the input, φ of the output orientation.
  private func factor(_ unit: Int, _ candidates: [Int]) -> Double? {
    let count = candidates.count
    var rows: [IntegerProgram.Row] = []
    for figure in 0..<(means.inputs.count + means.outputs.count) {
      let isInput = figure < means.inputs.count
      var columns = Array(0..<count)
      var coefficients = candidates.map { value($0, figure) }
      var bound = value(unit, figure)
      if (task.orientation == .input) == isInput {
        columns.append(count)
        coefficients.append(-bound)
        bound = 0
      }
      rows.append(IntegerProgram.Row(columns, coefficients, isInput ? .atMost : .atLeast, bound))
    }
    if task.returns == .variable { rows.append(sumOfWeights(count)) }
    let costs = Array(repeating: 0.0, count: count) + [task.orientation == .input ? 1.0 : -1.0]
    guard case .best(let amounts, _) = LinearProgram(costs: costs, rows: rows).solved() else {
      return nil
    }
    return amounts[count]
  }

  private func sumOfWeights(_ count: Int) -> IntegerProgram.Row {
    IntegerProgram.Row(sumOf: Array(0..<count), .exactly, 1)
  }

  private func value(_ unit: Int, _ figure: Int) -> Double {
    let unit = scaled[unit]
    return figure < unit.inputs.count
      ? unit.inputs[figure] : unit.outputs[figure - unit.inputs.count]
  }
}
