import ReportModel
import Statistics

/// The pooled spread of one series of an item over the whole network, and what follows from it.
struct SeriesSpread: Sendable {
  let standardDeviation: Double?
  let degreesOfFreedom: Int
  /// Whether an interval may come out with both ends the same, for want of a spread that the digits
  /// of a double can show beside the values.
  let mayLackWidth: Bool
  private let interval: StudentInterval?

  /// - Parameter greatest: the greatest magnitude of the values.
  init(_ pooled: PooledVariance, confidence: Double, greatest: Double = .infinity) {
    degreesOfFreedom = pooled.degreesOfFreedom
    standardDeviation = pooled.standardDeviation
    interval =
      pooled.degreesOfFreedom == 0
      ? nil
      : StudentInterval(degreesOfFreedom: pooled.degreesOfFreedom, confidence: confidence)
    // No more than 2⁴⁰ responses: a standard error is at least a millionth of the spread.
    mayLackWidth =
      interval != nil
      && !((standardDeviation ?? 0) * 1e-6 * (interval?.quantile ?? 0) > greatest * 1e-14)
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
      var greatest = 0.0
      for stratum in has ? strata : [] {
        let histogram = series(stratum.cells[index])
        pooled.add(count: histogram.moments.count, squares: histogram.moments.squares)
        for bin in [histogram.bins.first, histogram.bins.last] {
          greatest = max(greatest, bin?.value.figure.magnitude ?? 0)
        }
      }
      return SeriesSpread(pooled, confidence: confidence, greatest: greatest)
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
