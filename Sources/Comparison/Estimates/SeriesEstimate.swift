import ReportModel
import Statistics

/// The figures of one series of values (scores, numbers, ranks) in one unit.
struct SeriesEstimate {
  let sample: ClusteredSample
  /// Nil where it is not wanted.
  let median: Double?
  let least: Double
  let greatest: Double
  /// Libraries with a value that counts.
  let libraries: Int
}

extension SeriesEstimate {
  /// Of one library or service point; nil without a value.
  fileprivate init?<Value: Tallied>(_ histogram: Histogram<Value>, wantsMedian: Bool) {
    guard let first = histogram.bins.first, let last = histogram.bins.last else { return nil }
    let moments = histogram.moments
    sample = ClusteredSample(
      ClusteredSample.Cluster(
        count: moments.count, weight: 1, mean: moments.mean, squares: moments.squares))
    least = first.value.figure
    greatest = last.value.figure
    median = wantsMedian ? histogram.median : nil
    libraries = 1
  }
}

extension UnitList {
  /// Estimates a series over a unit; nil without a value.
  func estimate<Value: Tallied>(
    _ unit: ComparisonUnit, _ weigher: Weigher, wantsMedian: Bool = true,
    _ series: (Tally.Counts) -> Histogram<Value>
  ) -> SeriesEstimate? {
    if unit.level == .servicePoint || unit.level == .library {
      return SeriesEstimate(series(parts[unit.parts[0]].counts), wantsMedian: wantsMedian)
    }
    var clusters: [ClusteredSample.Cluster] = []
    var weighed: [Weigher.Part<Value>] = []
    var least = Double.infinity
    var greatest = -Double.infinity
    for index in unit.parts {
      let histogram = series(parts[index].counts)
      guard let first = histogram.bins.first, let last = histogram.bins.last else { continue }
      let moments = histogram.moments
      guard
        let weight = weigher.weight(
          library: parts[index].library, count: moments.count, level: unit.level)
      else { continue }
      clusters.append(
        ClusteredSample.Cluster(
          count: moments.count, weight: weight, mean: moments.mean, squares: moments.squares))
      weighed.append(Weigher.Part(histogram: histogram, weight: weight))
      least = min(least, first.value.figure)
      greatest = max(greatest, last.value.figure)
    }
    guard let sample = ClusteredSample(clusters) else { return nil }
    return SeriesEstimate(
      sample: sample, median: wantsMedian ? weigher.median(weighed) : nil, least: least,
      greatest: greatest, libraries: clusters.count)
  }

  /// Estimates a share: `part` gives a library's responses in the base and the sum of their parts.
  func share(
    _ unit: ComparisonUnit, _ weigher: Weigher,
    _ part: (Tally.Counts) -> (base: Int, sum: Double)
  ) -> (sample: ClusteredSample, libraries: Int)? {
    if unit.level == .servicePoint || unit.level == .library {
      let (base, sum) = part(parts[unit.parts[0]].counts)
      guard base > 0 else { return nil }
      let cluster = ClusteredSample.Cluster(count: base, weight: 1, mean: sum / Double(base))
      return (ClusteredSample(cluster), 1)
    }
    var clusters: [ClusteredSample.Cluster] = []
    for index in unit.parts {
      let (base, sum) = part(parts[index].counts)
      guard base > 0 else { continue }
      guard
        let weight = weigher.weight(
          library: parts[index].library, count: base, level: unit.level)
      else { continue }
      clusters.append(
        ClusteredSample.Cluster(count: base, weight: weight, mean: sum / Double(base)))
    }
    return ClusteredSample(clusters).map { ($0, clusters.count) }
  }
}
