/// McNemar's exact test: has a yes/no item changed, where each unit answered once in each wave?
///
/// Formula: with b units that went from yes to no and c from no to yes, under no change b is
/// binomial(b + c, ½); p = min(1, 2·P(X ≤ min(b, c))). Units that stayed as they were say nothing.
///
/// Source: Q. McNemar, Psychometrika 12 (1947), 153–157. Domain: b, c ≥ 0, one response for each
/// unit and wave (several in one wave are not independent pairs; use `WaveChange` there).
package struct McNemarTest: Sendable, Hashable {
  package let lost: Int
  package let gained: Int

  /// Throws `outsideDomain` for negative counts.
  package init(lost: Int, gained: Int) throws(NotEstimable) {
    guard lost >= 0, gained >= 0 else { throw NotEstimable.outsideDomain }
    self.lost = lost
    self.gained = gained
  }

  /// Counts the pairs in which both waves have an answer.
  package init(_ pairs: [(before: Bool?, after: Bool?)]) {
    lost = pairs.count { $0.before == true && $0.after == false }
    gained = pairs.count { $0.before == false && $0.after == true }
  }

  /// Two-sided; 1 where nothing changed.
  package var probability: Double {
    min(
      1, 2 * Distribution.binomial(min(lost, gained), trials: lost + gained, share: 0.5))
  }
}
