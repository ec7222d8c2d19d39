/// Each library's mean less the plain mean of the other libraries.
///
/// Formula: with L libraries, means ȳ_l of n_l responses and a pooled spread s_p,
/// d_l = ȳ_l − Σ_{k≠l} ȳ_k/(L − 1), SE_l = s_p·√(1/n_l + Σ_{k≠l} 1/((L − 1)²·n_k)).
///
/// Source: analysis of means (P. C. Wludyka & P. R. Nelson, The Analysis of Means, 2005). Units:
/// those of the scores. The order of the libraries changes no bit.
package struct DifferencesFromOthers: Sendable, Hashable {
  package struct Library: Sendable, Hashable {
    package let mean: Double
    package let count: Int

    package init(mean: Double, count: Int) {
      self.mean = mean
      self.count = count
    }
  }

  /// d, in the order of the libraries.
  package let differences: [Double]
  /// SE/s_p.
  package let relativeErrors: [Double]

  /// Throws `tooFew` below 2 libraries, `outsideDomain` for one of no responses.
  package init(_ libraries: [Library]) throws(NotEstimable) {
    guard libraries.count >= 2 else {
      throw NotEstimable.tooFew(given: libraries.count, needed: 2)
    }
    guard libraries.allSatisfy({ $0.count > 0 && $0.mean.isFinite }) else {
      throw NotEstimable.outsideDomain
    }
    let others = Double(libraries.count - 1)
    // ȳ_l − (Σȳ − ȳ_l)/(L − 1) = (L·ȳ_l − Σȳ)/(L − 1), with the means about the least.
    let level = libraries.reduce(libraries[0].mean) { min($0, $1.mean) }
    let total = CompensatedSum(unordered: libraries.lazy.map { $0.mean - level }).value
    let inverses = CompensatedSum(unordered: libraries.lazy.map { 1 / Double($0.count) }).value
    differences = libraries.map { ((others + 1) * ($0.mean - level) - total) / others }
    relativeErrors = libraries.map { library in
      let own = 1 / Double(library.count)
      return (own + (inverses - own) / (others * others)).squareRoot()
    }
  }
}
