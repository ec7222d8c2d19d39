import ReportModel
import Statistics

/// The pooled spread of one series of an item over the whole network, and what follows from it.
struct SeriesSpread: Sendable {
  let standardDeviation: Double?
  let degreesOfFreedom: Int
  private let interval: StudentInterval?

  init(_ pooled: PooledVariance, confidence: Double) {
    degreesOfFreedom = pooled.degreesOfFreedom
    standardDeviation = pooled.standardDeviation
    interval =
      pooled.degreesOfFreedom == 0
      ? nil
      : StudentInterval(degreesOfFreedom: pooled.degreesOfFreedom, confidence: confidence)
  }

  /// SE = s_p·√Σw²; nil where there is no interval either.
  func standardError(_ sample: ClusteredSample) -> Double? {
    guard interval != nil, let standardDeviation else { return nil }
    return standardDeviation * sample.squaredWeights.squareRoot()
  }

  func interval(_ sample: ClusteredSample) -> ConfidenceInterval? {
    standardError(sample).flatMap { interval(around: sample.mean, standardError: $0) }
  }

  func interval(around value: Double, standardError: Double) -> ConfidenceInterval? {
    interval?.around(value, standardError: standardError)
  }
}

/// The pooled spreads of an item's series.
struct ItemSpread: Sendable {
  let scores: SeriesSpread
  let uncapped: SeriesSpread
  let numbers: SeriesSpread
  let ranks: [SeriesSpread]
  /// Of the item's level (`CellTally.level`).
  let level: SeriesSpread

  /// `strata` are the counts of each unit that responses name, events taken together.
  init(_ item: ComparedItem, at index: Int, _ strata: [Tally.Counts], confidence: Double) {
    func spread<Value: Tallied>(_ has: Bool, _ series: (CellTally) -> Histogram<Value>)
      -> SeriesSpread
    {
      var pooled = PooledVariance()
      for stratum in has ? strata : [] {
        let moments = Value.moments(series(stratum.cells[index]))
        pooled.add(count: moments.count, squares: moments.squares)
      }
      return SeriesSpread(pooled, confidence: confidence)
    }
    scores = spread(item.isScored, \.scores)
    uncapped = spread(item.isScored && item.type == .overall, \.uncapped)
    numbers = spread(item.isNumeric, \.numbers)
    ranks = item.ranked.indices.map { choice in
      spread(true) { $0.ranks.isEmpty ? Histogram<Int>() : $0.ranks[choice] }
    }
    level = item.isScored ? scores : numbers
  }
}
