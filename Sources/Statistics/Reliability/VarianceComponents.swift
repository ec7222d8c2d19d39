/// What the spread of one visit's score consists of, and how many visits it takes to see a library
/// through it (a D-study).
///
/// Formulas: reliability of the mean of n visits by different visitors
/// R(n) = v_lib/(v_lib + (v_visitor + v_e)/n); visits for a reliability R:
/// n = R/(1 − R)·(v_visitor + v_e)/v_lib, rounded up.
///
/// Source: A. Finn & U. Kayandé, Journal of Retailing 75 (1999), 195–217. Units: scores squared.
package struct VarianceComponents: Sendable, Hashable {
  package let library: Double
  package let visitor: Double
  package let rest: Double

  package init(library: Double, visitor: Double, rest: Double) {
    self.library = library
    self.visitor = visitor
    self.rest = rest
  }

  /// Throws `outsideDomain` below 1 visit or for a negative component, `allAlike` where all
  /// components are 0.
  package func reliability(visits: Int) throws(NotEstimable) -> Double {
    guard visits >= 1, library >= 0, visitor >= 0, rest >= 0 else {
      throw NotEstimable.outsideDomain
    }
    let total = library + (visitor + rest) / Double(visits)
    guard total > 0 else { throw NotEstimable.allAlike }
    return library / total
  }

  /// At least 1. Throws `noSpreadBetween` where v_lib is 0 (no number of visits is enough),
  /// `outsideDomain` for a reliability outside (0, 1) or a negative component.
  package func visitsNeeded(reliability: Double) throws(NotEstimable) -> Int {
    guard reliability > 0, reliability < 1, library >= 0, visitor >= 0, rest >= 0 else {
      throw NotEstimable.outsideDomain
    }
    guard library > 0 else { throw NotEstimable.noSpreadBetween }
    let exact = reliability / (1 - reliability) * ((visitor + rest) / library)
    // A hair above a whole number is that number, rounded.
    let visits = (exact * (1 - 1e-12)).rounded(.up)
    guard let whole = Int(exactly: visits) else { throw NotEstimable.outsideDomain }
    return max(1, whole)
  }
}
