/// Why there is no figure. A statistic that is not defined for the numbers it was given says so;
/// it never returns a number that only looks like one.
package enum NotEstimable: Error, Sendable, Hashable {
  /// No value at all: everything missing or not applicable, or of weight 0.
  case noValues
  /// Fewer units (libraries, visits, visitors, raters, waves) than the statistic needs.
  case tooFew(given: Int, needed: Int)
  /// Fewer degrees of freedom than the statistic needs.
  case tooFewDegreesOfFreedom(given: Int, needed: Int)
  /// All values are alike, so that what is asked (agreement beyond chance, a correlation, a ratio
  /// to the spread) has no meaning.
  case allAlike
  /// The spread between libraries is estimated as 0: it cannot be told from none, which is not
  /// the same as being none.
  case noSpreadBetween
  /// Visitors and libraries fall into parts that share neither a visitor nor a library.
  case notConnected
  /// What is known of libraries and visitors explains every score, so that nothing is left to tell
  /// the size of an error by.
  case noErrorLeft
  /// A stratum with a target has no response that weighs anything to carry it.
  case emptyStratum
  /// An argument is outside the domain named in the documentation.
  case outsideDomain
  /// An iteration did not settle.
  case notConverged
}
