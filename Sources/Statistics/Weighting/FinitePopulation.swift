/// The correction of a standard error where a good part of all there is was seen.
///
/// Formulas, n of N: *variance over N* √((N − n)/(N − 1)), for a spread computed with N in the
/// denominator; *variance over N − 1* √(1 − n/N), for a spread computed with N − 1 (the one that R's
/// survey package uses, and the one for our spreads). At n = N both are 0: a census has no error of
/// sampling.
///
/// Source: W. G. Cochran, Sampling Techniques, 1977, §2.6. Units: none, in [0, 1].
package enum FinitePopulation {
  package enum Form: Sendable, Hashable, CaseIterable {
    case varianceOverCount, varianceOverCountLessOne
  }

  /// What a standard error is multiplied by. Throws `outsideDomain` unless 1 ≤ n ≤ N.
  package static func correction(
    seen: Int, of population: Int, form: Form = .varianceOverCountLessOne
  ) throws(NotEstimable) -> Double {
    guard seen >= 1, seen <= population else { throw NotEstimable.outsideDomain }
    let unseen = Double(population - seen)
    switch form {
    case .varianceOverCount: return (unseen / Double(max(1, population - 1))).squareRoot()
    case .varianceOverCountLessOne: return (unseen / Double(population)).squareRoot()
    }
  }
}
