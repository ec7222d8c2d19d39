/// Answers on a scale of five, as an index of 0–100 and as the share of the two best.
///
/// Formulas: 1, 2, 3, 4, 5 count 0, 25, 50, 75, 100, and the index is their mean; top two: the share
/// of 4 and 5. Source: the user surveys of Sveriges Kommuner och Regioner. Units: points; a share
/// (its interval is Wilson's, with `count`).
package struct FivePointIndex: Sendable, Hashable {
  package let value: Double
  package let topTwo: Double
  package let count: Int

  /// Throws `noValues` without answers, `outsideDomain` for one outside 1–5 (a code for “don't
  /// know” must not come this far).
  package init(_ answers: [Int]) throws(NotEstimable) {
    guard !answers.isEmpty else { throw NotEstimable.noValues }
    guard answers.allSatisfy((1...5).contains) else { throw NotEstimable.outsideDomain }
    count = answers.count
    value = Double(25 * answers.reduce(0) { $0 + $1 - 1 }) / Double(count)
    topTwo = Double(answers.count { $0 >= 4 }) / Double(count)
  }
}
