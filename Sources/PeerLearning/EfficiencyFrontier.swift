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
