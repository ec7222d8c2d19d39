/// Krippendorff's α: how far visitors who judged the same units agree beyond chance. 1 is full
/// agreement, 0 what chance would give, below 0 systematic disagreement.
///
/// Formula: a unit of m ≥ 2 values adds 1/(m − 1) to the coincidence o_ck for each ordered pair of
/// its values; with n_c = Σ_k o_ck and n = Σn_c,
/// α = 1 − (n − 1)·Σo_ck·δ²_ck / Σn_c·n_k·δ²_ck, where δ² is
/// nominal: 0 if alike, else 1; ordinal: (Σ_{g=c…k} n_g − (n_c + n_k)/2)²; interval: (c − k)²;
/// ratio: ((c − k)/(c + k))².
///
/// Source: K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011. Values that are missing
/// or not applicable are nil; a unit with fewer than two values says nothing. The order of units and
/// of values changes no bit.
package struct KrippendorffAlpha: Sendable, Hashable {
  package enum Level: Sendable, Hashable {
    case nominal, ordinal, interval, ratio
  }

  package let value: Double
  /// How many values could be paired (n).
  package let paired: Int

  /// Throws `noValues` where no unit has two values, `allAlike` where all paired values are the
  /// same (there is then nothing to agree about), `outsideDomain` for values that are not finite,
  /// and for negative ones on the ratio level.
  package init(_ units: [[Double?]], level: Level) throws(NotEstimable) {
    let judged = units.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
    guard !judged.isEmpty else { throw NotEstimable.noValues }
    guard
      judged.allSatisfy({ $0.allSatisfy { $0.isFinite && (level != .ratio || $0 >= 0) } })
    else { throw NotEstimable.outsideDomain }
    let coincidences = Coincidences(judged)
    let distances = coincidences.distances(level)
    var observed = CompensatedSum()
    var expected = CompensatedSum()
    for c in coincidences.values.indices {
      for k in coincidences.values.indices {
        observed.add(coincidences.pairs[c][k] * distances[c][k])
        expected.add(
          Double(coincidences.counts[c]) * Double(coincidences.counts[k]) * distances[c][k])
      }
    }
    guard expected.value > 0 else { throw NotEstimable.allAlike }
    paired = coincidences.counts.reduce(0, +)
    value = 1 - Double(paired - 1) * observed.value / expected.value
  }
}

private struct Coincidences {
  /// Distinct, ascending.
  let values: [Double]
  /// o_ck.
  let pairs: [[Double]]
  /// n_c: whole, each value of a unit counting once.
  let counts: [Int]

  init(_ units: [[Double]]) {
    let values = Set(units.joined()).sorted()
    var places: [Double: Int] = [:]
    for (place, value) in values.enumerated() { places[value] = place }
    let none = [[Int]](
      repeating: [Int](repeating: 0, count: values.count), count: values.count)
    // Pairs are counted by the size of their unit, so that they are whole until they are weighed.
    var bySize: [Int: [[Int]]] = [:]
    var counts = [Int](repeating: 0, count: values.count)
    for unit in units {
      let found = unit.map { places[$0] ?? 0 }
      for (i, c) in found.enumerated() {
        counts[c] += 1
        for (j, k) in found.enumerated() where i != j {
          bySize[unit.count, default: none][c][k] += 1
        }
      }
    }
    var pairs = none.map { $0.map(Double.init) }
    for (size, counted) in bySize.sorted(by: { $0.key < $1.key }) {
      for c in values.indices {
        for k in values.indices { pairs[c][k] += Double(counted[c][k]) / Double(size - 1) }
      }
    }
    self.values = values
    self.pairs = pairs
    self.counts = counts
  }

  /// δ².
  func distances(_ level: KrippendorffAlpha.Level) -> [[Double]] {
    values.indices.map { c in
      values.indices.map { k in
        if c == k { return 0 }
        let away = distance(level, c, k)
        return away * away
      }
    }
  }

  private func distance(_ level: KrippendorffAlpha.Level, _ c: Int, _ k: Int) -> Double {
    switch level {
    case .nominal: return 1
    case .ordinal:
      let between = counts[min(c, k)...max(c, k)].reduce(0, +)
      return Double(2 * between - counts[c] - counts[k]) / 2
    case .interval: return values[c] - values[k]
    case .ratio: return (values[c] - values[k]) / (values[c] + values[k])
    }
  }
}
