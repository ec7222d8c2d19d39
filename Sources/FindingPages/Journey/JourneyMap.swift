package import Findings
package import ReportModel

/// A service path on one sheet: each touchpoint with its score, what was said there, and what happens there in
/// front of the customer and behind.
package struct JourneyMap: Sendable, Hashable {
  /// Words from visitors, and how many visits they stand on.
  package struct Quote: Sendable, Hashable {
    package let words: Wording
    package let source: Sentence
  }

  /// A theme, and in how many visits it was noted here.
  package struct ThemeCount: Sendable, Hashable {
    package let label: Wording
    package let visits: Int
  }

  package struct Stop: Sendable, Hashable {
    package let name: String
    package let label: Wording
    /// `.estimate`, or `.absent` where there is nothing to draw.
    package let score: Figure
    package let responses: Int?
    package let reference: Figure?
    package let word: DistinctWord?
    /// Few, by weight; none where the reader sees counts only.
    package let quotes: [FindingKind: [Quote]]
    /// In how many visits each kind was noted.
    package let counts: [FindingKind: Int]
    package let themes: [ThemeCount]
    package let lanes: [Blueprint.Lane: Wording]
  }

  package let view: FindingView
  package let stops: [Stop]
  /// What the map says of itself: how much stands on it, and what is not on it.
  package let notes: [Sentence]

  /// The kinds that have a row of their own, in their order.
  package static let kinds: [FindingKind] = [.delight, .pain, .idea]

  package static func == (one: JourneyMap, other: JourneyMap) -> Bool {
    one.stops == other.stops && one.notes == other.notes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(stops) }
}
