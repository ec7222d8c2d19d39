/// A figure that compares libraries with each other and stands in the rows only where it is asked for
/// (docs/specification/comparison.md, §9); the order of the cases is that of the method.
package enum AskedFigure: String, Sendable, Hashable, CaseIterable {
  case distinct, shrunken, ranks, percentile
}

/// Every choice behind the figures that were asked for, and behind the word.
package struct AskedMethod: Sendable, Hashable {
  /// Why no library of a family has a word.
  package enum NoWord: String, Sendable, Hashable, CaseIterable {
    /// Neither more nor less of the item is better.
    case noDirection = "no_direction"
    case fewLibraries = "few_libraries"
    /// Too little was answered more than once to tell how much answers vary.
    case fewRepeats = "few_repeats"
    case allAlike = "all_alike"
    /// Less than half of the libraries have a value.
    case lowCoverage = "low_coverage"
  }

  /// The libraries whose tests Holm adjusts together: those of a reference group with a value of an
  /// item.
  package struct Family: Sendable, Hashable {
    package var itemType: ItemType
    package var item: String
    /// As in the rows: `network` or `region:<name>`.
    package var reference: String
    package var libraries: Int
    package var librariesOf: Int
    /// Nil where its libraries have words.
    package var noWord: NoWord?

    package init(
      itemType: ItemType, item: String, reference: String, libraries: Int, librariesOf: Int,
      noWord: NoWord?
    ) {
      self.itemType = itemType
      self.item = item
      self.reference = reference
      self.libraries = libraries
      self.librariesOf = librariesOf
      self.noWord = noWord
    }
  }

  /// What was asked for, in the order of ``AskedFigure``.
  package var figures: [AskedFigure] = []
  /// Empty where nothing needs them: neither words nor figures.
  package var families: [Family] = []
  /// Of the word, after Holm.
  package var level = 0.05
  package var fewestLibraries = 5
  package var fewestDegreesOfFreedom = 10
  package var leastCoverage = 0.5
  /// Of the rank sets.
  package var draws = 0
  package var seed = 0

  package init() {}
}

/// The wave that a later one is compared with, and how it was counted.
package struct EarlierWave: Sendable, Hashable {
  package var wave: String
  /// First and last day, ISO.
  package var from: String
  package var until: String
  package var versions: [String]
  package var responsesUsed: Int
  package var responsesNotUsed: Int
  package var synthetic: Bool
  package var pooled: [Method.PooledSpread]

  package init(
    wave: String, from: String, until: String, versions: [String], responsesUsed: Int,
    responsesNotUsed: Int, synthetic: Bool, pooled: [Method.PooledSpread]
  ) {
    self.wave = wave
    self.from = from
    self.until = until
    self.versions = versions
    self.responsesUsed = responsesUsed
    self.responsesNotUsed = responsesNotUsed
    self.synthetic = synthetic
    self.pooled = pooled
  }
}

/// The `choice` of rows that compare libraries with each other.
package enum ReferenceName {
  package static let network = "network"
  package static func region(_ name: String) -> String { "region:" + name }
}
