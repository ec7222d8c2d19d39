package import NetworkModel

/// A library as it matters to those who would learn from it or teach it.
package struct LearningLibrary: Sendable, Hashable {
  package let name: String
  /// Inhabitants, or another measure that all libraries of the task share; nil where unknown.
  package let size: Double?
  package let position: Position?
  /// The languages of its work; empty where unknown.
  package let languages: Set<String>

  package init(
    name: String, size: Double? = nil, position: Position? = nil, languages: Set<String> = []
  ) {
    self.name = name
    self.size = size
    self.position = position
    self.languages = languages
  }

  /// How many times as large the larger of the two is; at least 1, nil where a size is unknown.
  package func sizeRatio(to other: LearningLibrary) -> Double? {
    Self.ratio(size, other.size)
  }

  static func ratio(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, one > 0, other > 0 else { return nil }
    return max(one, other) / min(one, other)
  }

  package func kilometres(to other: LearningLibrary) -> Double? {
    guard let position, let otherPosition = other.position else { return nil }
    return position.kilometres(to: otherPosition)
  }

  /// Whether they have a language in common; nil where nothing is known of one of them.
  package func sharesLanguage(with other: LearningLibrary) -> Bool? {
    guard !languages.isEmpty, !other.languages.isEmpty else { return nil }
    return !languages.isDisjoint(with: other.languages)
  }
}
