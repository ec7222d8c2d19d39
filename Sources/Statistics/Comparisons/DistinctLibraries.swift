/// Which way a score is good.
package enum BetterDirection: Sendable, Hashable {
  case higher, lower
}

/// The word for each library: clearly better than the others, clearly worse, or not distinguishable.
///
/// Formula (docs/specification/statistics.md): with L libraries, means ȳ_l of n_l responses and a
/// pooled spread s_p of ν degrees of freedom, d_l = ȳ_l − Σ_{k≠l} ȳ_k/(L − 1),
/// SE_l = s_p·√(1/n_l + Σ_{k≠l} 1/((L − 1)²·n_k)), two-sided p from t_ν, Holm over the libraries;
/// a word where the adjusted p is below the level.
///
/// Source: analysis of means (P. C. Wludyka & P. R. Nelson, The Analysis of Means, 2005) with Holm
/// (1979) in place of its own tables. Units: those of the scores.
package struct DistinctLibraries: Sendable, Hashable {
  package struct Library: Sendable, Hashable {
    package let mean: Double
    package let count: Int

    package init(mean: Double, count: Int) {
      self.mean = mean
      self.count = count
    }
  }

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
    _ libraries: [Library], pooledDeviation: Double, degreesOfFreedom: Int,
    better: BetterDirection = .higher, level: Double = 0.05
  ) throws(NotEstimable) {
    guard libraries.count >= DistinctLibraries.fewestLibraries else {
      throw NotEstimable.tooFew(
        given: libraries.count, needed: DistinctLibraries.fewestLibraries)
    }
    guard degreesOfFreedom >= DistinctLibraries.fewestDegreesOfFreedom else {
      throw NotEstimable.tooFewDegreesOfFreedom(
        given: degreesOfFreedom, needed: DistinctLibraries.fewestDegreesOfFreedom)
    }
    guard libraries.allSatisfy({ $0.count > 0 && $0.mean.isFinite }), pooledDeviation >= 0,
      level > 0, level < 1
    else { throw NotEstimable.outsideDomain }
    guard pooledDeviation > 0 else { throw NotEstimable.allAlike }
    let differences = DistinctLibraries.differences(libraries)
    let errors = DistinctLibraries.relativeErrors(libraries).map { $0 * pooledDeviation }
    let probabilities = zip(differences, errors).map {
      Distribution.studentTTwoSided($0 / $1, degreesOfFreedom: Double(degreesOfFreedom))
    }
    let adjusted = try AdjustedProbabilities.holm(probabilities)
    verdicts = libraries.indices.map { l in
      Verdict(
        difference: differences[l], standardError: errors[l], probability: probabilities[l],
        adjusted: adjusted[l],
        word: adjusted[l] < level
          ? DistinctLibraries.word(differences[l], better) : .notDistinguishable)
    }
  }

  private static func word(_ difference: Double, _ better: BetterDirection) -> Word {
    (difference > 0) == (better == .higher) ? .clearlyBetter : .clearlyWorse
  }

  /// ȳ_l − (Σȳ − ȳ_l)/(L − 1) = (L·ȳ_l − Σȳ)/(L − 1), with the means about the least.
  private static func differences(_ libraries: [Library]) -> [Double] {
    let level = libraries.reduce(libraries[0].mean) { min($0, $1.mean) }
    let total = CompensatedSum(unordered: libraries.lazy.map { $0.mean - level }).value
    let count = Double(libraries.count)
    return libraries.map { (count * ($0.mean - level) - total) / (count - 1) }
  }

  private static func relativeErrors(_ libraries: [Library]) -> [Double] {
    let total = CompensatedSum(unordered: libraries.lazy.map { 1 / Double($0.count) }).value
    let others = Double(libraries.count - 1)
    return libraries.map { library in
      let own = 1 / Double(library.count)
      return (own + (total - own) / (others * others)).squareRoot()
    }
  }
}
