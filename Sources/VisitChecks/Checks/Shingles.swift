/// A text as the set of its runs of words: who copies a text copies runs, who tells of the same thing
/// shares words. (Broder 1997, “On the resemblance and containment of documents”.)
package struct Shingles: Sendable, Hashable {
  /// Words in a run.
  package static let length = 5

  package private(set) var runs: Set<String>

  /// Words are letters and digits; their case, and what stands between them, does not matter.
  package init(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard words.count >= Self.length else {
      runs = []
      return
    }
    runs = Set(
      (0...words.count - Self.length).map { start in
        words[start..<start + Self.length].joined(separator: " ")
      })
  }

  package var count: Int { runs.count }

  /// Without runs that stand everywhere.
  package func without(_ stock: (String) -> Bool) -> Shingles {
    var rest = self
    rest.runs = runs.filter { !stock($0) }
    return rest
  }

  /// How much of the shorter text stands in the other: |A ∩ B| / min(|A|, |B|); 0 where one is empty.
  /// The same both ways.
  package func overlap(_ other: Shingles) -> Double {
    let least = min(count, other.count)
    guard least > 0 else { return 0 }
    return Double(runs.intersection(other.runs).count) / Double(least)
  }
}
