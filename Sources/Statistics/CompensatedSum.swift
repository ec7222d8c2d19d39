/// A sum of doubles that keeps what each addition rounds away.
///
/// Formula: Neumaier's variant of Kahan summation; the error is of the order of one rounding of the
/// result, whatever the number of terms. The sum still depends on the order of the terms in its
/// last bit: callers add in a fixed order, or use `init(unordered:)`.
///
/// Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
/// ZAMM 54 (1974), 39–51. Domain: finite doubles.
package struct CompensatedSum: Sendable, Hashable {
  private var total = 0.0
  private var lost = 0.0

  package init() {}

  package init(_ terms: some Sequence<Double>) {
    for term in terms { add(term) }
  }

  /// The sum of terms that have no order of their own: they are added in ascending order, so that
  /// the order in which they come changes no bit. No term may be NaN.
  package init(unordered terms: some Sequence<Double>) {
    self.init(terms.sorted())
  }

  package mutating func add(_ term: Double) {
    let next = total + term
    if total.magnitude >= term.magnitude {
      lost += (total - next) + term
    } else {
      lost += (term - next) + total
    }
    total = next
  }

  package var value: Double { total + lost }
}
