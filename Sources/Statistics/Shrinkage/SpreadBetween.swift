/// The spread of the libraries' true means, seen through means that each carry an error of known
/// size: y_i = θ_i + e_i, e_i of variance s_i², θ_i of mean μ and variance τ².
///
/// Formulas, with w_i = 1/s_i² in DerSimonian and Laird's, and w_i = 1/(s_i² + τ²) elsewhere:
/// - μ = Σwy/Σw, SE(μ) = 1/√Σw, Q = Σw(y − μ)²;
/// - DerSimonian and Laird: τ² = max(0, (Q − (k − 1))/(Σw − Σw²/Σw));
/// - restricted likelihood (REML): the τ² ≥ 0 at which Σw²(y − μ)² = Σw − Σw²/Σw, reached by Fisher
///   scoring from the method of moments.
///
/// Sources: R. DerSimonian & N. Laird, Controlled Clinical Trials 7 (1986), 177–188; W. Viechtbauer,
/// Journal of Educational and Behavioral Statistics 30 (2005), 261–293. Units: τ² those of the
/// scores, squared.
package struct SpreadBetween: Sendable, Hashable {
  package enum Method: Sendable, Hashable {
    case restrictedLikelihood, derSimonianLaird
  }

  /// A library's mean and the variance of that mean: s_p²/n_i (a library's own variance at n = 3
  /// is too rough to weigh it by).
  package struct Library: Sendable, Hashable {
    package let mean: Double
    package let errorVariance: Double

    package init(mean: Double, errorVariance: Double) {
      self.mean = mean
      self.errorVariance = errorVariance
    }
  }

  /// τ²; 0 where the differences between the means are no greater than their errors make them.
  package let variance: Double
  /// μ.
  package let mean: Double
  /// SE(μ), τ² taken as known.
  package let standardError: Double

  /// Throws `tooFew` below 2 libraries, `outsideDomain` where an error variance is not above 0,
  /// `notConverged`.
  package init(
    _ libraries: [Library], method: Method = .restrictedLikelihood
  ) throws(NotEstimable) {
    guard libraries.count >= 2 else {
      throw NotEstimable.tooFew(given: libraries.count, needed: 2)
    }
    guard
      libraries.allSatisfy({
        $0.errorVariance > 0 && $0.errorVariance.isFinite && $0.mean.isFinite
      })
    else { throw NotEstimable.outsideDomain }
    switch method {
    case .derSimonianLaird: variance = SpreadBetween.byMoments(libraries)
    case .restrictedLikelihood: variance = try SpreadBetween.byLikelihood(libraries)
    }
    let weighed = WeighedMeans(libraries, variance)
    mean = weighed.mean
    standardError = 1 / weighed.total.squareRoot()
  }

  private static func byMoments(_ libraries: [Library]) -> Double {
    let weighed = WeighedMeans(libraries, 0)
    let excess = weighed.squares(power: 1) - Double(libraries.count - 1)
    return max(0, excess / weighed.trace)
  }

  private static func byLikelihood(_ libraries: [Library]) throws(NotEstimable) -> Double {
    let scale =
      CompensatedSum(unordered: libraries.lazy.map(\.errorVariance)).value
      / Double(libraries.count)
    let spread = Moments(libraries.map(\.mean))?.variance ?? 0
    var variance = max(byMoments(libraries), spread - scale, scale * 0.01)
    var share = 1.0
    var last = 0.0
    for _ in 0..<10_000 {
      let weighed = WeighedMeans(libraries, variance)
      var step = (weighed.squares(power: 2) - weighed.trace) / weighed.squaredTrace * share
      // Steps that turn back almost as far as they came would go to and fro for ever.
      if step * last < 0, step.magnitude > last.magnitude / 2 { share /= 2 }
      last = step
      // Towards 0 the step is halved instead of leaving the domain.
      while variance + step < 0 { step /= 2 }
      variance += step
      if variance < scale * 1e-9 { return 0 }
      if step.magnitude <= 1e-14 * (variance + scale) { return variance }
    }
    throw NotEstimable.notConverged
  }
}

/// The weights at one τ², with the sums that both methods need.
private struct WeighedMeans {
  let entries: [(weight: Double, mean: Double)]
  let total: Double
  let mean: Double

  init(_ libraries: [SpreadBetween.Library], _ variance: Double) {
    let entries = libraries.map { (weight: 1 / ($0.errorVariance + variance), mean: $0.mean) }
    let total = CompensatedSum(unordered: entries.lazy.map(\.weight)).value
    self.entries = entries
    self.total = total
    mean = CompensatedSum(unordered: entries.lazy.map { $0.weight * $0.mean }).value / total
  }

  private func sum(_ term: (Double, Double) -> Double) -> Double {
    CompensatedSum(unordered: entries.map { term($0.weight, $0.mean - mean) }).value
  }

  /// Σ w^power (y − μ)².
  func squares(power: Int) -> Double {
    sum { weight, away in (power == 1 ? weight : weight * weight) * away * away }
  }

  /// Σw − Σw²/Σw, the trace of the projection P.
  var trace: Double { total - sum { weight, _ in weight * weight } / total }

  /// The trace of P².
  var squaredTrace: Double {
    let second = sum { weight, _ in weight * weight }
    let third = sum { weight, _ in weight * weight * weight }
    return second - 2 * third / total + second * second / (total * total)
  }
}
