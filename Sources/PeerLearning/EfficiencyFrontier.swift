import IntegerPrograms

/// What units use and what they bring about; the frontier is made of those that bring about most with
/// least.
package struct FrontierTask: Sendable {
  package enum Returns: String, Sendable, Hashable, CaseIterable {
    /// Twice as much in brings twice as much out, whatever the size (Charnes, Cooper & Rhodes 1978).
    case constant
    /// Units are put beside mixtures of their own size only (Banker, Charnes & Cooper 1984).
    case variable
  }

  package enum Orientation: String, Sendable, Hashable, CaseIterable {
    /// How much less would do for the same results.
    case input
    /// How much more could be had of the same means.
    case output
  }

  /// One unit's figures: at least 0, and of inputs and of outputs at least one above 0.
  package struct Unit: Sendable, Hashable {
    package let inputs: [Double]
    package let outputs: [Double]

    package init(inputs: [Double], outputs: [Double]) {
      self.inputs = inputs
      self.outputs = outputs
    }

    package var isUsable: Bool {
      (inputs + outputs).allSatisfy { $0.isFinite && $0 >= 0 } && inputs.contains { $0 > 0 }
        && outputs.contains { $0 > 0 }
    }
  }

  package var units: [Unit]
  package var returns = Returns.variable
  package var orientation = Orientation.input

  package init(units: [Unit]) { self.units = units }

  /// The fewest units with which the frontier says anything: a rule of thumb, the greater of
  /// inputs × outputs and 3 × (inputs + outputs) (W. W. Cooper, L. M. Seiford & K. Tone 2007).
  package static func fewestUnits(inputs: Int, outputs: Int) -> Int {
    max(inputs * outputs, 3 * (inputs + outputs))
  }
}

/// Where a unit stands to the frontier.
package struct FrontierScore: Sendable, Hashable {
  package struct Reference: Sendable, Hashable {
    package let unit: Int
    package let weight: Double

    package init(unit: Int, weight: Double) {
      self.unit = unit
      self.weight = weight
    }
  }

  /// 0–1: the share of its inputs that would do, or one over how many times its outputs could be had.
  package let efficiency: Double
  /// The units of the frontier whose mixture it is put beside, in the order of the units.
  package let references: [Reference]
  /// What could be saved of each input and won of each output beyond the efficiency, in its own unit.
  package let inputSlacks: [Double]
  package let outputSlacks: [Double]

  /// On the frontier, and nothing left over.
  package var isEfficient: Bool {
    efficiency > 1 - 1e-6 && (inputSlacks + outputSlacks).allSatisfy { $0 == 0 }
  }
}

extension FrontierTask {
  /// A unit's score; nil where the solver gave up. All units must be usable.
  ///
  /// Two programs one after the other: first the efficiency θ — minimise θ with Σλx ≤ θ·x₀ and
  /// Σλy ≥ y₀, or maximise φ with Σλx ≤ x₀ and Σλy ≥ φ·y₀, efficiency 1/φ; λ ≥ 0 and for variable
  /// returns Σλ = 1 — then, θ held, the greatest sum of slacks, each counted in means of its figure so
  /// that no unit of measure matters.
  package func score(of unit: Int) -> FrontierScore? {
    let scaled = scaled
    guard let factor = factor(unit, scaled.units), factor > 0 else { return nil }
    let count = units.count
    let figures = scaled.inputs.count + scaled.outputs.count
    var rows: [IntegerProgram.Row] = []
    for figure in 0..<figures {
      let isInput = figure < scaled.inputs.count
      let column = scaled.units.map { value($0, figure) }
      let isHeld = (orientation == .input) == isInput
      rows.append(
        IntegerProgram.Row(
          Array(0..<count) + [count + figure], column + [isInput ? 1 : -1], .exactly,
          column[unit] * (isHeld ? factor : 1)))
    }
    if returns == .variable { rows.append(sumOfWeights) }
    let costs = Array(repeating: 0.0, count: count) + Array(repeating: -1.0, count: figures)
    guard
      case .best(let amounts, _) = LinearProgram(costs: costs, rows: rows).solved()
    else { return nil }
    let slacks = (0..<figures).map { figure in
      amounts[count + figure] < 1e-7
        ? 0 : amounts[count + figure] * (scaled.inputs + scaled.outputs)[figure]
    }
    return FrontierScore(
      efficiency: min(orientation == .input ? factor : 1 / factor, 1),
      references: (0..<count).filter { amounts[$0] > 1e-7 }
        .map { .init(unit: $0, weight: amounts[$0]) },
      inputSlacks: Array(slacks.prefix(scaled.inputs.count)),
      outputSlacks: Array(slacks.dropFirst(scaled.inputs.count)))
  }

  /// θ of the input, φ of the output orientation.
  private func factor(_ unit: Int, _ units: [Unit]) -> Double? {
    let count = units.count
    let own = units[unit]
    var rows: [IntegerProgram.Row] = []
    for figure in 0..<(own.inputs.count + own.outputs.count) {
      let isInput = figure < own.inputs.count
      var columns = Array(0..<count)
      var coefficients = units.map { value($0, figure) }
      var bound = value(own, figure)
      if (orientation == .input) == isInput {
        columns.append(count)
        coefficients.append(-bound)
        bound = 0
      }
      rows.append(IntegerProgram.Row(columns, coefficients, isInput ? .atMost : .atLeast, bound))
    }
    if returns == .variable { rows.append(sumOfWeights) }
    let costs = Array(repeating: 0.0, count: count) + [orientation == .input ? 1.0 : -1.0]
    guard case .best(let amounts, _) = LinearProgram(costs: costs, rows: rows).solved() else {
      return nil
    }
    return amounts[count]
  }

  private var sumOfWeights: IntegerProgram.Row {
    IntegerProgram.Row(sumOf: Array(units.indices), .exactly, 1)
  }

  private func value(_ unit: Unit, _ figure: Int) -> Double {
    figure < unit.inputs.count ? unit.inputs[figure] : unit.outputs[figure - unit.inputs.count]
  }

  /// Each figure in means of its own: a solver reckons best near 1.
  private var scaled: (units: [Unit], inputs: [Double], outputs: [Double]) {
    func means(_ figures: (Unit) -> [Double]) -> [Double] {
      let number = units.first.map { figures($0).count } ?? 0
      return (0..<number).map { figure in
        let mean = units.reduce(0) { $0 + figures($1)[figure] } / Double(units.count)
        return mean > 0 ? mean : 1
      }
    }
    let inputs = means(\.inputs)
    let outputs = means(\.outputs)
    return (
      units.map {
        Unit(inputs: zip($0.inputs, inputs).map(/), outputs: zip($0.outputs, outputs).map(/))
      }, inputs, outputs
    )
  }
}
