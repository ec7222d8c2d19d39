package import Statistics

/// Whether something was noted in a larger share of visits than in the wave before.
///
/// Interval: Newcombe's hybrid score interval (``ShareDifference``). A word is given only where the interval
/// excludes 0 at 1 − 0.05/m, m being the number of things compared at once (Bonferroni), so that a table of
/// twenty themes claims no difference that chance alone makes. The interval that is shown is the plain one.
/// A wave that is half coded would look as if less had been noted: so *more* must hold even if every undecided visit
/// of the earlier wave had noted the thing, and *less* even if every undecided one of the later wave had.
package struct FindingTrend: Sendable, Hashable {
  package enum Word: String, Sendable, Hashable, CaseIterable {
    case more, less
    /// No difference shows. That is not to say that there is none.
    case noVisibleChange = "no_visible_change"
    /// A wave has fewer than ``fewestVisits`` visits.
    case tooFew = "too_few"
    /// Findings that nobody has given a theme yet could undo the difference.
    case codingUnfinished = "coding_unfinished"
  }

  package static let fewestVisits = 5

  /// Visits in which it was noted, and all visits.
  package struct Count: Sendable, Hashable {
    package let noted: Int
    package let visits: Int
    /// Further visits in which it may have been noted: with findings that wait for a theme.
    package let undecided: Int

    package init(noted: Int, visits: Int, undecided: Int = 0) {
      self.noted = noted
      self.visits = visits
      self.undecided = min(undecided, visits - noted)
    }

    /// As if all that waits were of the thing.
    fileprivate var most: Count { Count(noted: noted + undecided, visits: visits) }

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
    interval = Self.interval(before, now, confidence)
    guard min(before.visits, now.visits) >= Self.fewestVisits else {
      word = .tooFew
      return
    }
    let strict = 1 - (1 - confidence) / Double(max(1, comparedAtOnce))
    let seen = Self.interval(before, now, strict)
    if seen.low > 0 {
      word = Self.interval(before.most, now, strict).low > 0 ? .more : .codingUnfinished
    } else if seen.high < 0 {
      word = Self.interval(before, now.most, strict).high < 0 ? .less : .codingUnfinished
    } else {
      word = .noVisibleChange
    }
  }

  private static func interval(
    _ before: Count, _ now: Count, _ confidence: Double
  ) -> ConfidenceInterval {
    ShareDifference(confidence: confidence).between(
      before.share ?? 0, count: Double(before.visits), now.share ?? 0, count: Double(now.visits))
  }
}
