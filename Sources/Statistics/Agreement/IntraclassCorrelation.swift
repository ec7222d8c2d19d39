/// Intraclass correlations: which share of the spread of ratings is due to what was rated.
///
/// Formulas for n targets (visits), each rated by the same k raters, with the mean squares of the
/// two-way analysis of variance B (between targets), J (between raters), E (the rest) and W (within
/// targets): ICC(1) = (B − W)/(B + (k − 1)W); ICC(2) = (B − E)/(B + (k − 1)E + k(J − E)/n);
/// ICC(3) = (B − E)/(B + (k − 1)E); of the mean of k raters: (B − W)/B, (B − E)/(B + (J − E)/n),
/// (B − E)/B.
///
/// Source: P. E. Shrout & J. L. Fleiss, Psychological Bulletin 86 (1979), 420–428. Domain: a full
/// table of finite values. Units: none; may be negative.
package struct IntraclassCorrelation: Sendable, Hashable {
  package enum Form: Sendable, Hashable, CaseIterable {
    /// Each target has raters of its own.
    case oneWay
    /// The same raters, drawn from many: their leniency counts as error.
    case twoWayRandom
    /// These raters and no others: their leniency does not count.
    case twoWayMixed
  }

  package let targets: Int
  package let raters: Int
  package let betweenTargets: Double
  package let betweenRaters: Double
  package let rest: Double
  package let withinTargets: Double

  /// - Parameter ratings: a row for each target, a column for each rater.
  ///
  /// Throws `tooFew` below 2 targets or 2 raters, `outsideDomain` where a rating is missing.
  package init(_ ratings: [[Double]]) throws(NotEstimable) {
    guard ratings.count >= 2 else {
      throw NotEstimable.tooFew(given: ratings.count, needed: 2)
    }
    let (n, k) = (ratings.count, ratings[0].count)
    guard ratings.allSatisfy({ $0.count == k && $0.allSatisfy(\.isFinite) }) else {
      throw NotEstimable.outsideDomain
    }
    guard k >= 2, let all = Moments(ratings.flatMap { $0 }) else {
      throw NotEstimable.tooFew(given: k, needed: 2)
    }
    let rows = ratings.compactMap { Moments($0) }
    let columns = (0..<k).compactMap { rater in Moments(ratings.map { $0[rater] }) }
    func squares(_ parts: [Moments], each: Int) -> Double {
      let away = parts.lazy.map { ($0.mean - all.mean) * ($0.mean - all.mean) }
      return Double(each) * CompensatedSum(unordered: away).value
    }
    let within = CompensatedSum(unordered: rows.lazy.map(\.squares)).value
    let between = squares(columns, each: n)
    targets = n
    raters = k
    betweenTargets = squares(rows, each: k) / Double(n - 1)
    betweenRaters = between / Double(k - 1)
    // What rounding leaves of a sum of squares that is 0.
    let left = within - between
    rest = left > 1e-13 * all.squares ? left / Double((n - 1) * (k - 1)) : 0
    withinTargets = within / Double(n * (k - 1))
  }

  /// The correlation of one rating, or of the mean of all raters' ratings. Throws `allAlike` where
  /// its denominator is not above 0.
  package func of(_ form: Form, meanOfRaters: Bool = false) throws(NotEstimable) -> Double {
    let (n, k) = (Double(targets), Double(raters))
    let error = form == .oneWay ? withinTargets : rest
    let leniency = form == .twoWayRandom ? (betweenRaters - rest) / n : 0
    let denominator =
      meanOfRaters
      ? betweenTargets + leniency : betweenTargets + (k - 1) * error + k * leniency
    guard denominator > 0 else { throw NotEstimable.allAlike }
    return (betweenTargets - error) / denominator
  }
}
