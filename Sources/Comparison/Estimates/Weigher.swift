import ReportModel
import Statistics

/// How the libraries of a unit weigh (docs/specification/comparison.md): alike, by their responses, or by population.
struct Weigher: Sendable {
  let weighting: Weighting
  /// For each library of the network; nil when unknown.
  let populations: [Double?]
  /// For each library what its weight is multiplied by for non-response, nil where it has none; nil
  /// where nobody asked.
  var factors: [Double?]?

  /// The weight of a library with responses; nil when it cannot be weighed.
  func weight(library: Int, count: Int, level: Level) -> Double? {
    if level == .servicePoint || level == .library { return 1 }
    guard let factor = factor(library: library, level: level) else { return nil }
    return base(library: library, count: count).map { $0 * factor }
  }

  /// What stands for a library above it is multiplied by for non-response; 1 where nobody asked, nil
  /// for a library that is left out.
  func factor(library: Int, level: Level) -> Double? {
    guard let factors, level != .servicePoint, level != .library else { return 1 }
    return factors[library]
  }

  /// The weight of a library with so many responses, before non-response is looked at.
  func base(library: Int, count: Int) -> Double? {
    switch weighting {
    case .libraries: return 1
    case .responses: return Double(count)
    case .population:
      guard let population = populations[library], population > 0 else { return nil }
      return population
    }
  }

  /// The median over the libraries' histograms, by response weights. With the weights of
  /// libraries or responses they are made whole numbers, so one half is met exactly or not at all.
  func median<Value: Tallied>(_ parts: [Part<Value>]) -> Double? {
    if parts.count == 1 { return parts[0].histogram.median }
    guard factors == nil else {
      return approximateMedian(parts, parts.map { $0.weight / Double($0.count) })
    }
    switch weighting {
    case .responses: return exactMedian(parts, parts.map { _ in 1 })
    case .libraries:
      if let multiple = leastCommonMultiple(parts.map { $0.count }) {
        return exactMedian(parts, parts.map { multiple / Int128($0.count) })
      }
    case .population: break
    }
    return approximateMedian(parts, parts.map { $0.weight / Double($0.count) })
  }

  /// - Parameter weights: for each library the whole weight of each of its responses.
  private func exactMedian<Value: Tallied>(
    _ parts: [Part<Value>], _ weights: [Int128]
  ) -> Double? {
    let lists = parts.map { $0.histogram.bins }
    func passed(_ ends: [Int]) -> Int128 {
      var passed = Int128(0)
      for (list, end) in ends.enumerated() where end > 0 {
        passed += weights[list] * Int128(lists[list][end - 1].upTo)
      }
      return passed
    }
    let total = passed(lists.map { $0.count })
    var search = MedianSearch(lists)
    guard let found = search.least({ passed($0) * 2 >= total }) else { return nil }
    guard passed(found.ends) * 2 == total, let next = search.next(after: found) else {
      return found.value.figure
    }
    return WeightedMedian.midpoint(found.value.figure, next.figure)
  }

  /// Where one half cannot be met exactly, as near as `WeightedMedian` takes for met.
  private func approximateMedian<Value: Tallied>(
    _ parts: [Part<Value>], _ weights: [Double]
  ) -> Double? {
    let lists = parts.map { $0.histogram.bins }
    func passed(_ ends: [Int]) -> Double {
      var passed = CompensatedSum()
      for (list, end) in ends.enumerated() where end > 0 {
        passed.add(weights[list] * Double(lists[list][end - 1].upTo))
      }
      return passed.value
    }
    let total = passed(lists.map { $0.count })
    let tolerance = WeightedMedian.tolerance
    var search = MedianSearch(lists)
    guard let found = search.least({ passed($0) / total - 0.5 >= -tolerance }) else { return nil }
    guard passed(found.ends) / total - 0.5 <= tolerance, let next = search.next(after: found) else {
      return found.value.figure
    }
    return WeightedMedian.midpoint(found.value.figure, next.figure)
  }

  /// One library's values in a unit with its weight.
  struct Part<Value: Tallied> {
    let histogram: Histogram<Value>
    let weight: Double

    var count: Int { histogram.count }
  }
}

extension Histogram {
  /// The median of values that weigh alike; nil without any.
  var median: Double? {
    var low = 0
    var high = bins.count
    while low < high {
      let middle = low + (high - low) / 2
      if bins[middle].upTo * 2 < count { low = middle + 1 } else { high = middle }
    }
    guard low < bins.count else { return nil }
    guard bins[low].upTo * 2 == count, low + 1 < bins.count else { return bins[low].value.figure }
    return WeightedMedian.midpoint(bins[low].value.figure, bins[low + 1].value.figure)
  }
}

/// Nil where it would not leave room to add up the weights of a unit.
private func leastCommonMultiple(_ counts: [Int]) -> Int128? {
  var multiple = Int128(1)
  for count in Set(counts) {
    var a = count
    var b = Int(multiple % Int128(count))
    while b != 0 { (a, b) = (b, a % b) }
    let (next, overflow) = multiple.multipliedReportingOverflow(by: Int128(count / a))
    guard !overflow, next < Int128(1) << 100 else { return nil }
    multiple = next
  }
  return multiple
}
