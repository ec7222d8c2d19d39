/// The change of a level's mean between two waves, over the libraries that took part in both.
///
/// Formula (docs/specification/comparison.md, C36): Σ W_l·(ȳ_l2 − ȳ_l1) with the weights W_l of the
/// libraries in both waves summing to 1; SE² = s_p1²·ΣW_l²/n_l1 + s_p2²·ΣW_l²/n_l2; interval
/// ± t_ν·SE with ν = (v₁ + v₂)²/(v₁²/ν₁ + v₂²/ν₂) for the two parts v of SE².
///
/// Sources: the difference of two independent stratified means (W. G. Cochran, Sampling Techniques,
/// 1977, §5.3); ν by B. L. Welch, Biometrika 34 (1947), 28–35. Units: those of the scores.
package struct WaveChange: Sendable, Hashable {
  /// A library's responses in one wave.
  package struct Part: Sendable, Hashable {
    package let mean: Double
    package let count: Int

    package init(mean: Double, count: Int) {
      self.mean = mean
      self.count = count
    }
  }

  /// A library; nil for a wave it took no part in (or had no valid value in).
  package struct Library: Sendable, Hashable {
    package let weight: Double
    package let before: Part?
    package let after: Part?

    package init(weight: Double = 1, before: Part?, after: Part?) {
      self.weight = weight
      self.before = before
      self.after = after
    }
  }

  /// A wave's pooled spread.
  package struct Spread: Sendable, Hashable {
    package let deviation: Double
    package let degreesOfFreedom: Int

    package init(deviation: Double, degreesOfFreedom: Int) {
      self.deviation = deviation
      self.degreesOfFreedom = degreesOfFreedom
    }
  }

  package enum Visible: Sendable, Hashable {
    case rise, fall
    /// The interval holds 0.
    case none
    /// There is no interval (a wave without a pooled spread, or a spread of 0 in both).
    case unknown
  }

  package let change: Double
  /// How many libraries took part in both waves and weigh something.
  package let libraries: Int
  /// Nil where a wave has no pooled spread.
  package let standardError: Double?
  package let interval: ConfidenceInterval?

  /// Throws `noValues` where no library that weighs anything is in both waves, `outsideDomain` for
  /// negative weights, counts below 1 or a confidence outside (0, 1).
  package init(
    _ libraries: [Library], before: Spread?, after: Spread?, confidence: Double = 0.95
  ) throws(NotEstimable) {
    let pairs = try WaveChange.pairs(libraries)
    guard confidence > 0, confidence < 1 else { throw NotEstimable.outsideDomain }
    let total = CompensatedSum(unordered: pairs.lazy.map(\.weight)).value
    guard total > 0 else { throw NotEstimable.noValues }
    let change = CompensatedSum(
      unordered: pairs.lazy.map { $0.weight / total * ($0.after.mean - $0.before.mean) }
    ).value
    self.change = change
    self.libraries = pairs.count
    guard let before, let after, before.degreesOfFreedom > 0, after.degreesOfFreedom > 0 else {
      standardError = nil
      interval = nil
      return
    }
    let parts = [
      WaveChange.variance(pairs, total, before, \Pair.before),
      WaveChange.variance(pairs, total, after, \Pair.after),
    ]
    let variance = parts[0] + parts[1]
    let error = variance.squareRoot()
    standardError = error
    guard variance > 0 else {
      interval = nil
      return
    }
    let shares = (parts[0] / variance, parts[1] / variance)
    let freedom =
      1
      / (shares.0 * shares.0 / Double(before.degreesOfFreedom)
        + shares.1 * shares.1 / Double(after.degreesOfFreedom))
    interval = StudentInterval(realDegreesOfFreedom: freedom, confidence: confidence)
      .around(change, standardError: error)
  }

  /// Whether the interval excludes 0, and on which side.
  package var visible: Visible {
    guard let interval else { return .unknown }
    if interval.low > 0 { return .rise }
    return interval.high < 0 ? .fall : .none
  }

  private struct Pair {
    let weight: Double
    let before: Part
    let after: Part
  }

  /// s_p²·ΣW²/n of one wave.
  private static func variance(
    _ pairs: [Pair], _ total: Double, _ spread: Spread, _ part: KeyPath<Pair, Part>
  ) -> Double {
    let squares = pairs.map { pair in
      (pair.weight / total) * (pair.weight / total) / Double(pair[keyPath: part].count)
    }
    return spread.deviation * spread.deviation * CompensatedSum(unordered: squares).value
  }

  private static func pairs(_ libraries: [Library]) throws(NotEstimable) -> [Pair] {
    var pairs: [Pair] = []
    for library in libraries {
      guard library.weight >= 0, library.weight.isFinite else { throw NotEstimable.outsideDomain }
      guard let before = library.before, let after = library.after, library.weight > 0 else {
        continue
      }
      guard before.count > 0, after.count > 0 else { throw NotEstimable.outsideDomain }
      pairs.append(Pair(weight: library.weight, before: before, after: after))
    }
    return pairs
  }
}
