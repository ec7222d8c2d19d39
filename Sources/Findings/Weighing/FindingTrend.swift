package import Statistics

/// Whether something was noted in a larger share of visits than in the wave before.
///
/// Interval: Newcombe's hybrid score interval (``ShareDifference``). A word is given only where the interval
/// excludes 0 at 1 − 0.05/m, m being the number of things compared at once (Bonferroni), so that a table of
/// twenty themes claims no difference that chance alone makes. The interval that is shown is the plain one.
package struct FindingTrend: Sendable, Hashable {
  package enum Word: String, Sendable, Hashable, CaseIterable {
    case more, less
    /// No difference shows. That is not to say that there is none.
    case noVisibleChange = "no_visible_change"
    /// A wave has fewer than ``fewestVisits`` visits.
    case tooFew = "too_few"
  }

  package static let fewestVisits = 5

  /// Visits in which it was noted, and all visits.
  package struct Count: Sendable, Hashable {
    package let noted: Int
    package let visits: Int

    package init(noted: Int, visits: Int) {
      self.noted = noted
      self.visits = visits
    }

    package var share: Double? { visits > 0 ? Double(noted) / Double(visits) : nil }
  }

  package let before: Count
  package let now: Count
  /// Share now less share before, as a number between −1 and 1; nil where a wave has no visits.
  package let difference: Double?
  package let interval: ConfidenceInterval?
  package let word: Word

  package init(before: Count, now: Count, comparedAtOnce: Int = 1, confidence: Double = 0.95) {
    self.before = before
    self.now = now
    guard let earlier = before.share, let later = now.share else {
      difference = nil
      interval = nil
      word = .tooFew
      return
    }
    difference = later - earlier
    func between(_ confidence: Double) -> ConfidenceInterval {
      ShareDifference(confidence: confidence).between(
        earlier, count: Double(before.visits), later, count: Double(now.visits))
    }
    interval = between(confidence)
    guard min(before.visits, now.visits) >= Self.fewestVisits else {
      word = .tooFew
      return
    }
    let strict = between(1 - (1 - confidence) / Double(max(1, comparedAtOnce)))
    word = strict.low > 0 ? .more : strict.high < 0 ? .less : .noVisibleChange
  }
}
