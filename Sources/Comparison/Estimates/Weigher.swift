import ReportModel
import Statistics

/// How the libraries of a unit weigh (docs/specification/comparison.md): alike, by their responses, or by population.
struct Weigher: Sendable {
  let weighting: Weighting
  /// For each library of the network; nil when unknown.
  let populations: [Double?]

  /// The weight of a library with responses; nil when it cannot be weighed.
  func weight(library: Int, count: Int, level: Level) -> Double? {
    if level == .servicePoint || level == .library { return 1 }
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
  func median<Value: Tallied>(_ parts: [Part<Value>], level: Level) -> Double? {
    switch weighting {
    case _ where parts.count == 1, .responses: return exactMedian(parts) { _ in 1 }
    case .libraries:
      if let multiple = leastCommonMultiple(parts.map(\.count)) {
        return exactMedian(parts) { multiple / Int128($0) }
      }
    case .population: break
    }
    var entries: [(value: Double, weight: Double)] = []
    for part in parts {
      let each = part.weight / Double(part.count)
      for bin in part.histogram.bins {
        entries.append((value: bin.value.figure, weight: each * Double(bin.count)))
      }
    }
    return WeightedMedian.approximate(entries)
  }

  /// `factor` gives the whole weight of each response of a library with so many.
  private func exactMedian<Value: Tallied>(
    _ parts: [Part<Value>], _ factor: (Int) -> Int128
  ) -> Double? {
    var entries: [(value: Double, weight: Int128)] = []
    for part in parts {
      let each = factor(part.count)
      for bin in part.histogram.bins {
        entries.append((value: bin.value.figure, weight: each * Int128(bin.count)))
      }
    }
    return WeightedMedian.exact(entries)
  }

  /// One library's values in a unit with its weight.
  struct Part<Value: Tallied> {
    let histogram: Histogram<Value>
    let count: Int
    let weight: Double
  }
}

/// Nil where it would not leave room to add up the weights of a unit.
private func leastCommonMultiple(_ counts: [Int]) -> Int128? {
  var multiple = Int128(1)
  for count in Set(counts) {
    var a = multiple
    var b = Int128(count)
    while b != 0 { (a, b) = (b, a % b) }
    let (next, overflow) = multiple.multipliedReportingOverflow(by: Int128(count) / a)
    guard !overflow, next < Int128(1) << 100 else { return nil }
    multiple = next
  }
  return multiple
}
