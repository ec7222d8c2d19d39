/// How much of the spread of scores is due to the libraries, how much to lenient and strict
/// visitors, and what each library's score is when its visitors' leniency is taken out.
///
/// Model: y = μ + library + visitor + e, all independent and normal of variances v_lib, v_visitor
/// and v_e, estimated by restricted likelihood (REML); libraries and visitors are predicted by their
/// best linear unbiased predictions (BLUP). A variance whose likelihood is greatest at 0 is 0.
///
/// Method: Henderson's mixed model equations, with steps of average information, halved where the
/// likelihood would fall. Sources: H. D. Patterson & R. Thompson, Biometrika 58 (1971), 545–554;
/// A. R. Gilmour, R. Thompson & B. R. Cullis, Biometrics 51 (1995), 1440–1450. Units: scores, and
/// scores squared for variances.
package struct LeniencyModel: Sendable, Hashable {
  package struct Visit: Sendable, Hashable {
    /// 0 ..< the number of libraries.
    package let library: Int
    /// 0 ..< the number of visitors.
    package let visitor: Int
    package let score: Double

    package init(library: Int, visitor: Int, score: Double) {
      self.library = library
      self.visitor = visitor
      self.score = score
    }
  }

  package struct Predicted: Sendable, Hashable {
    /// μ + the library's (or visitor's) prediction.
    package let score: Double
    /// Of the score, variances taken as known.
    package let standardError: Double
  }

  package let mean: Double
  package let components: VarianceComponents
  private let libraries: [Predicted]
  /// The visitors' predicted leniency: above 0 is lenient. Advice for briefing, never a mark.
  package let leniency: [Double]
  /// Of each visitor's leniency, variances taken as known; 0 where the visitors' variance is
  /// estimated as 0, and nothing can be told of them.
  package let leniencyErrors: [Double]

  /// Throws `outsideDomain` for numbers that leave a library or a visitor without a visit or scores
  /// that are not finite; `tooFew` below 2 libraries or visitors, or for fewer visits than libraries
  /// and visitors together (then nothing is left to tell v_e by); `notConnected` where some libraries
  /// and their visitors share neither with the rest, as when each library had a visitor of its own;
  /// `allAlike`; `noErrorLeft` where libraries and visitors explain every score; `notConverged`.
  package init(_ visits: [Visit]) throws(NotEstimable) {
    let (libraryCount, visitorCount) = try LeniencyModel.checked(visits)
    let factors = [
      CrossedFactor(levels: visits.map(\.library), count: libraryCount),
      CrossedFactor(levels: visits.map(\.visitor), count: visitorCount),
    ]
    let fit = try RestrictedLikelihood.greatest(scores: visits.map(\.score), factors: factors)
    mean = fit.solution.mean
    components = VarianceComponents(
      library: fit.variances[0], visitor: fit.variances[1], rest: fit.residual)
    libraries = fit.solution.predictions[0].indices.map { library in
      Predicted(
        score: fit.solution.mean + fit.solution.predictions[0][library],
        standardError: fit.predictionError(factor: 0, level: library))
    }
    leniency = fit.solution.predictions[1]
    leniencyErrors = leniency.indices.map { fit.effectError(factor: 1, level: $0) }
  }

  /// Each library's score with its visitors' leniency taken out, drawn towards the mean as far as
  /// little is known of it. Throws `noSpreadBetween` where v_lib is estimated as 0.
  package func fairScores() throws(NotEstimable) -> [Predicted] {
    guard components.library > 0 else { throw NotEstimable.noSpreadBetween }
    return libraries
  }

  private static func checked(_ visits: [Visit]) throws(NotEstimable) -> (Int, Int) {
    guard !visits.isEmpty else { throw NotEstimable.noValues }
    let libraries = Set(visits.map(\.library))
    let visitors = Set(visits.map(\.visitor))
    guard libraries == Set(0..<libraries.count), visitors == Set(0..<visitors.count),
      visits.allSatisfy(\.score.isFinite)
    else { throw NotEstimable.outsideDomain }
    for count in [libraries.count, visitors.count] where count < 2 {
      throw NotEstimable.tooFew(given: count, needed: 2)
    }
    let parts = ConnectedParts(
      visits.map { ($0.library, $0.visitor) }, libraries: libraries.count,
      visitors: visitors.count)
    guard parts.count == 1 else { throw NotEstimable.notConnected }
    let needed = libraries.count + visitors.count
    guard visits.count >= needed else {
      throw NotEstimable.tooFew(given: visits.count, needed: needed)
    }
    guard visits.contains(where: { $0.score != visits[0].score }) else {
      throw NotEstimable.allAlike
    }
    return (libraries.count, visitors.count)
  }
}
