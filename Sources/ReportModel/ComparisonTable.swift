/// How responses weigh above the library.
package enum Weighting: String, Sendable, Hashable, CaseIterable {
  case libraries, responses, population
}

/// Who will read the figures; decides what is shown (docs/specification/comparison.md).
package enum Audience: String, Sendable, Hashable, CaseIterable {
  case coordinator, library, region, `public`
}

/// Every choice behind a comparison, so that anybody can repeat it.
package struct Method: Sendable, Hashable {
  package var survey: String
  package var versions: [String]
  package var wave: String
  /// First and last day of the wave, ISO.
  package var waveFrom: String
  package var waveUntil: String
  /// The day whose regions, peers, populations and staff hold, ISO.
  package var groupingDate: String
  package var weighting: Weighting
  package var confidence: Double
  package var audience: Audience
  package var criticalCap: Double?
  package var minN: Int
  package var responsesUsed: Int
  package var responsesNotUsed: Int
  package var synthetic: Bool
  /// Item name → pooled standard deviation within strata and its degrees of freedom.
  package var pooled: [PooledSpread]
  /// Figures beyond the usual, and what they rest on.
  package var asked = AskedMethod()
  /// The wave that `change` starts from.
  package var against: EarlierWave?
  /// Nil where nobody asked that those who answered stand for all.
  package var nonresponse: NonresponseMethod?
  /// Of the groups that the audience may see.
  package var comparability: [GroupComparability] = []

  package struct PooledSpread: Sendable, Hashable {
    package var itemType: ItemType
    package var item: String
    /// `score`, or `mean` for numbers: an item may have both.
    package var measure: Measure
    package var standardDeviation: Double?
    package var degreesOfFreedom: Int

    package init(
      itemType: ItemType, item: String, measure: Measure = .score, standardDeviation: Double?,
      degreesOfFreedom: Int
    ) {
      self.itemType = itemType
      self.item = item
      self.measure = measure
      self.standardDeviation = standardDeviation
      self.degreesOfFreedom = degreesOfFreedom
    }
  }

  package init(
    survey: String, versions: [String], wave: String, waveFrom: String, waveUntil: String,
    groupingDate: String, weighting: Weighting, confidence: Double, audience: Audience,
    criticalCap: Double?, minN: Int, responsesUsed: Int, responsesNotUsed: Int, synthetic: Bool,
    pooled: [PooledSpread] = []
  ) {
    self.survey = survey
    self.versions = versions
    self.wave = wave
    self.waveFrom = waveFrom
    self.waveUntil = waveUntil
    self.groupingDate = groupingDate
    self.weighting = weighting
    self.confidence = confidence
    self.audience = audience
    self.criticalCap = criticalCap
    self.minN = minN
    self.responsesUsed = responsesUsed
    self.responsesNotUsed = responsesNotUsed
    self.synthetic = synthetic
    self.pooled = pooled
  }
}

/// The result of a comparison: figures in the contract's order, and how they came about.
package struct ComparisonTable: Sendable, Hashable {
  package var method: Method
  package var rows: [TidyRow]
  /// Rows that were left out, because nobody looks at them, hold an interval without width.
  package var omitsIntervalsWithoutWidth = false

  package init(method: Method, rows: [TidyRow]) {
    self.method = method
    self.rows = rows
  }
}
