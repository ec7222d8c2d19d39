/// Where in the network a figure belongs; in the order of the tidy output.
package enum Level: String, Sendable, Hashable, CaseIterable {
  case servicePoint = "service_point"
  case library
  case region
  case network
  case peerGroup = "peer_group"
  case event
}

package enum ItemType: String, Sendable, Hashable, CaseIterable {
  case question, indicator, group, overall
}

/// What a row measures; the order of the cases is the order of the tidy output.
package enum Measure: String, Sendable, Hashable, CaseIterable {
  case score
  case scoreSD = "score_sd"
  case scoreMedian = "score_median"
  case scoreUncapped = "score_uncapped"
  case critical
  case mean, sd, median, min, max, ratio, share
  case meanRank = "mean_rank"
  case shrunken, distinct
  case rankLow = "rank_low"
  case rankHigh = "rank_high"
  case percentile, change
  case responses, missing
  case notApplicable = "not_applicable"
  case dontKnow = "dont_know"
  case refused, irrelevant, libraries
  case librariesOf = "libraries_of"
  case responseRate = "response_rate"
}

/// Whether a library is distinguishable from the others (docs/specification/comparison.md, C32).
package enum DistinctWord: String, Sendable, Hashable, CaseIterable {
  case better, same, worse
}

/// What a reader must know about a figure; written as sorted tokens.
package enum RowNote: Sendable, Hashable {
  case census, few, noData, notEstimable, partial, suppressed, synthetic, versions
  /// Weighted for non-response.
  case weighted
  case word(DistinctWord)
  /// The earlier wave that a `change` starts from.
  case against(String)

  package var token: String {
    switch self {
    case .census: "census"
    case .few: "few"
    case .noData: "no_data"
    case .notEstimable: "not_estimable"
    case .partial: "partial"
    case .suppressed: "suppressed"
    case .synthetic: "synthetic"
    case .versions: "versions"
    case .weighted: "weighted"
    case .word(let word): "word:" + word.rawValue
    case .against(let wave): "against:" + wave
    }
  }
}

/// One figure of a comparison: the stable contract of every output (docs/specification/comparison.md).
package struct TidyRow: Sendable, Hashable {
  package var survey: String
  package var version: String
  package var wave: String
  package var level: Level
  package var unit: String
  package var itemType: ItemType
  package var item: String
  package var measure: Measure
  /// The choice that a share or a mean rank is about, or the reference group of what is compared with
  /// other libraries; empty otherwise.
  package var choice: String
  /// Responses with a valid value; nil when hidden.
  package var n: Int?
  package var value: Double?
  package var standardError: Double?
  package var low: Double?
  package var high: Double?
  package var notes: Set<RowNote>

  package init(
    survey: String, version: String, wave: String, level: Level, unit: String, itemType: ItemType,
    item: String, measure: Measure, choice: String = "", n: Int?, value: Double?,
    standardError: Double? = nil, low: Double? = nil, high: Double? = nil, notes: Set<RowNote> = []
  ) {
    self.survey = survey
    self.version = version
    self.wave = wave
    self.level = level
    self.unit = unit
    self.itemType = itemType
    self.item = item
    self.measure = measure
    self.choice = choice
    self.n = n
    self.value = value
    self.standardError = standardError
    self.low = low
    self.high = high
    self.notes = notes
  }

  /// The `note` column: tokens sorted and separated by spaces.
  package var note: String { notes.map(\.token).sorted().joined(separator: " ") }
}
