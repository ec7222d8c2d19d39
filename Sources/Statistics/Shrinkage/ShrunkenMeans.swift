/// Each library's mean drawn towards the common mean, the more so the less is known of it.
///
/// Formula: with μ and τ² of `SpreadBetween`, B_i = τ²/(τ² + s_i²), θ_i = μ + B_i·(y_i − μ), and
/// SE(θ_i)² = B_i·s_i² + (1 − B_i)²·SE(μ)² (τ² taken as known).
///
/// Source: empirical Bayes, B. Efron & C. Morris, JASA 70 (1975), 311–319; best linear unbiased
/// prediction, G. K. Robinson, Statistical Science 6 (1991), 15–32. Units: those of the scores.
package struct ShrunkenMeans: Sendable, Hashable {
  package struct Library: Sendable, Hashable {
    package let mean: Double
    package let standardError: Double
    /// B: 1 keeps the library's own mean, 0 would be the common mean.
    package let reliability: Double
  }

  package let spread: SpreadBetween
  /// In the order of the libraries.
  package let libraries: [Library]

  /// Throws what `SpreadBetween` throws, and `noSpreadBetween` where τ² is estimated as 0: then
  /// the data do not tell how far to draw, and all libraries at the common mean would be no fact.
  package init(
    _ libraries: [SpreadBetween.Library],
    method: SpreadBetween.Method = .restrictedLikelihood
  ) throws(NotEstimable) {
    let spread = try SpreadBetween(libraries, method: method)
    guard spread.variance > 0 else { throw NotEstimable.noSpreadBetween }
    self.spread = spread
    self.libraries = libraries.map { library in
      let reliability = spread.variance / (spread.variance + library.errorVariance)
      let other = (1 - reliability) * spread.standardError
      return Library(
        mean: spread.mean + reliability * (library.mean - spread.mean),
        standardError: (reliability * library.errorVariance + other * other).squareRoot(),
        reliability: reliability)
    }
  }
}
