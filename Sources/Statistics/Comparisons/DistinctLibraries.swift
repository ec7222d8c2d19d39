/// The word for each library: clearly better than the others, clearly worse, or not distinguishable.
///
/// Formula (docs/specification/comparison.md, C32): d_l and SE_l of `DifferencesFromOthers`, two-sided
/// p of d_l/SE_l from t_ν, Holm over the libraries; a word where the adjusted p is at most the level.
///
/// Source: analysis of means with S. Holm's adjustment (1979) in place of its own tables. Units: those
/// of the scores.
package struct DistinctLibraries: Sendable, Hashable {
  package enum Word: Sendable, Hashable {
    case clearlyBetter, notDistinguishable, clearlyWorse
  }

  package struct Verdict: Sendable, Hashable {
    /// The library's mean less the mean of the others, whichever way is better.
    package let difference: Double
    package let standardError: Double
    package let probability: Double
    /// After Holm.
    package let adjusted: Double
    package let word: Word
  }

  package static let fewestLibraries = 5
  package static let fewestDegreesOfFreedom = 10

  /// In the order of the libraries.
  package let verdicts: [Verdict]

  /// Throws `tooFew` below 5 libraries, `tooFewDegreesOfFreedom` below 10, `allAlike` where the
  /// pooled spread is 0, `outsideDomain` for a library of no responses or a level outside (0, 1).
  package init(
    _ libraries: [DifferencesFromOthers.Library], pooledDeviation: Double, degreesOfFreedom: Int,
    better: BetterDirection = .higher, level: Double = 0.05
  ) throws(NotEstimable) {
    try DistinctLibraries.check(libraries.count, pooledDeviation, degreesOfFreedom, level)
    let found = try DifferencesFromOthers(libraries)
    guard pooledDeviation > 0 else { throw NotEstimable.allAlike }
    let differences = found.differences
    let errors = found.relativeErrors.map { $0 * pooledDeviation }
    let probabilities = zip(differences, errors).map {
      Distribution.studentTTwoSided($0 / $1, degreesOfFreedom: Double(degreesOfFreedom))
    }
    let adjusted = try AdjustedProbabilities.holm(probabilities)
    verdicts = libraries.indices.map { l in
      Verdict(
        difference: differences[l], standardError: errors[l], probability: probabilities[l],
        adjusted: adjusted[l],
        word: adjusted[l] <= level
          ? DistinctLibraries.word(differences[l], better) : .notDistinguishable)
    }
  }

  /// The words alone, in the order of the libraries. Of tests that Holm's step-down does not reach no
  /// probability is worked out.
  ///
  /// Throws as the initializer does.
  package static func words(
    _ libraries: [DifferencesFromOthers.Library], pooledDeviation: Double, degreesOfFreedom: Int,
    better: BetterDirection = .higher, level: Double = 0.05
  ) throws(NotEstimable) -> [Word] {
    try check(libraries.count, pooledDeviation, degreesOfFreedom, level)
    let found = try DifferencesFromOthers(libraries)
    guard pooledDeviation > 0 else { throw NotEstimable.allAlike }
    let ratios = zip(found.differences, found.relativeErrors).map {
      ($0 / ($1 * pooledDeviation)).magnitude
    }
    let order = ratios.indices.sorted { (ratios[$1], $0) < (ratios[$0], $1) }
    var words = [Word](repeating: .notDistinguishable, count: libraries.count)
    for (place, index) in order.enumerated() {
      let probability = Distribution.studentTTwoSided(
        ratios[index], degreesOfFreedom: Double(degreesOfFreedom))
      guard min(1, Double(order.count - place) * probability) <= level else { break }
      words[index] = word(found.differences[index], better)
    }
    return words
  }

  private static func check(
    _ libraries: Int, _ pooledDeviation: Double, _ degreesOfFreedom: Int, _ level: Double
  ) throws(NotEstimable) {
    guard libraries >= DistinctLibraries.fewestLibraries else {
      throw NotEstimable.tooFew(given: libraries, needed: DistinctLibraries.fewestLibraries)
    }
    guard degreesOfFreedom >= DistinctLibraries.fewestDegreesOfFreedom else {
      throw NotEstimable.tooFewDegreesOfFreedom(
        given: degreesOfFreedom, needed: DistinctLibraries.fewestDegreesOfFreedom)
    }
    guard pooledDeviation >= 0, level > 0, level < 1 else { throw NotEstimable.outsideDomain }
  }

  private static func word(_ difference: Double, _ better: BetterDirection) -> Word {
    (difference > 0) == (better == .higher) ? .clearlyBetter : .clearlyWorse
  }
}
