package import Diagnostics
package import SurveyModel

/// A peer group that is another one for each library: those about as large as it, or those most
/// like it.
package struct OwnPeers: Sendable, Hashable {
  package enum Rule: Sendable, Hashable {
    /// Libraries whose size is within so many per cent of one's own.
    case band(LibrarySize, percent: Double)
    /// So many libraries that are the most alike.
    case nearest([WeightedMeasure], count: Int)
  }

  package let name: String
  package let label: Label
  package let rule: Rule
  package let place: SourceRange?

  package init(name: String, label: Label, rule: Rule, place: SourceRange? = nil) {
    self.name = name
    self.label = label
    self.rule = rule
    self.place = place
  }
}

/// Libraries of a size: at least so large and smaller than so large.
package struct SizeBand: Sendable, Hashable {
  package let size: LibrarySize
  /// Nil without a least size.
  package let from: Double?
  /// Nil without an end.
  package let below: Double?

  package init(size: LibrarySize, from: Double?, below: Double?) {
    self.size = size
    self.from = from
    self.below = below
  }

  package func holds(_ value: Double) -> Bool {
    (from.map { value >= $0 } ?? true) && (below.map { value < $0 } ?? true)
  }
}
