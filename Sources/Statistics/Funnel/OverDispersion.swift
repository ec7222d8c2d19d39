/// Whether libraries differ by more than their errors, and a funnel widened accordingly.
///
/// Formulas: z_i = (y_i − θ₀)/s_i; the ⌊share·I⌋ least and the ⌊share·I⌋ greatest z are set to the
/// nearest that stays (winsorising, so that the few libraries sought do not hide themselves);
/// φ = Σz²/I; with w = 1/s², where I·φ > I − 1: τ² = (I·φ − (I − 1))/(Σw − Σw²/Σw), else 0;
/// lines θ₀ ± z·√(s² + τ²). Without winsorising and with θ₀ = Σwy/Σw this is DerSimonian and Laird's
/// τ².
///
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185–1202. Units: φ has none, τ²
/// those of the figures, squared.
package struct OverDispersion: Sendable, Hashable {
  package struct Library: Sendable, Hashable {
    package let figure: Double
    package let standardError: Double

    package init(figure: Double, standardError: Double) {
      self.figure = figure
      self.standardError = standardError
    }
  }

  package let target: Double
  /// φ.
  package let factor: Double
  /// τ².
  package let variance: Double

  /// Throws `tooFew` below 2 libraries, `outsideDomain` where a standard error is not above 0 or
  /// the winsorised share of each end is not in [0, ½).
  package init(
    _ libraries: [Library], target: Double, winsorised share: Double = 0.1
  ) throws(NotEstimable) {
    guard libraries.count >= 2 else {
      throw NotEstimable.tooFew(given: libraries.count, needed: 2)
    }
    guard share >= 0, share < 0.5,
      libraries.allSatisfy({ $0.standardError > 0 && $0.figure.isFinite })
    else { throw NotEstimable.outsideDomain }
    self.target = target
    let count = Double(libraries.count)
    let ratios = OverDispersion.winsorised(
      libraries.map { ($0.figure - target) / $0.standardError }, share)
    let squares = CompensatedSum(unordered: ratios.lazy.map { $0 * $0 }).value
    factor = squares / count
    let weights = libraries.map { 1 / ($0.standardError * $0.standardError) }
    let total = CompensatedSum(unordered: weights).value
    let second = CompensatedSum(unordered: weights.lazy.map { $0 * $0 }).value
    variance = max(0, (squares - (count - 1)) / (total - second / total))
  }

  /// The line of a library with this standard error. Throws `outsideDomain` for a negative error
  /// or a probability outside (0, 1).
  package func limit(
    standardError: Double, probability: Double
  ) throws(NotEstimable) -> Double {
    guard standardError >= 0, probability > 0, probability < 1 else {
      throw NotEstimable.outsideDomain
    }
    let spread = (standardError * standardError + variance).squareRoot()
    return target + Distribution.normalQuantile(probability) * spread
  }

  private static func winsorised(_ ratios: [Double], _ share: Double) -> [Double] {
    let sorted = ratios.sorted()
    let ends = Int(share * Double(sorted.count))
    let (low, high) = (sorted[ends], sorted[sorted.count - 1 - ends])
    return sorted.map { min(max($0, low), high) }
  }
}
