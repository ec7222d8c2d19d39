/// How unsure estimated variances are: what the same visits would have given, had their scores been
/// drawn anew from the model that was estimated (parametric bootstrap).
///
/// Each round draws a library's, a visitor's and a rest from normal distributions of the estimated
/// variances, adds them up over the visits that there were, and estimates the variances again.
/// Source: B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap, 1993, §6.5. Rounds whose
/// estimate does not end are left out and counted.
package struct DrawnComponents: Sendable, Hashable {
  package let rounds: [VarianceComponents]
  package let failed: Int

  /// - Parameters:
  ///   - visits: their scores do not matter.
  ///   - count: how many rounds.
  ///   - generator: seeded by the caller. Draws are taken as ``NormalDraws`` takes them: libraries,
  ///     visitors, visits, round by round.
  package init(
    _ model: LeniencyModel, _ visits: [LeniencyModel.Visit], count: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    let libraries = (visits.map(\.library).max() ?? -1) + 1
    let visitors = (visits.map(\.visitor).max() ?? -1) + 1
    let width = libraries + visitors + visits.count
    let (library, visitor) = (model.components.library, model.components.visitor)
    var rounds: [VarianceComponents] = []
    for draws in NormalDraws.rows(count, width: width, using: &generator) {
      let drawn = visits.enumerated().map { number, visit in
        LeniencyModel.Visit(
          library: visit.library, visitor: visit.visitor,
          score: model.mean + library.squareRoot() * draws[visit.library]
            + visitor.squareRoot() * draws[libraries + visit.visitor]
            + model.components.rest.squareRoot() * draws[libraries + visitors + number])
      }
      if let again = try? LeniencyModel(drawn) { rounds.append(again.components) }
    }
    self.rounds = rounds
    failed = count - rounds.count
  }

  /// The middle part of the numbers of visits that the rounds ask for; nil at an end where no number
  /// of visits is enough. Throws `noValues` without a round.
  /// - Parameter confidence: in (0, 1).
  package func visitsNeeded(
    reliability: Double, confidence: Double
  ) throws(NotEstimable) -> (low: Int?, high: Int?) {
    guard !rounds.isEmpty else { throw NotEstimable.noValues }
    let needed = rounds.map { (try? $0.visitsNeeded(reliability: reliability)) ?? Int.max }.sorted()
    let tail = (1 - confidence) / 2
    let last = Double(needed.count - 1)
    let low = needed[Int((last * tail).rounded(.down))]
    let high = needed[Int((last * (1 - tail)).rounded(.up))]
    return (low == .max ? nil : low, high == .max ? nil : high)
  }
}
