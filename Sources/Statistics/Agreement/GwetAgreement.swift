/// Gwet's AC1 (no weights) and AC2 (weights): agreement beyond chance that does not collapse where
/// nearly all answers are the same, as Cohen's κ does.
///
/// Formula: r_ik raters put subject i into category k, r_i of them in all, weights w_kl (1 on the
/// diagonal); p_a = mean over subjects with r_i ≥ 2 of Σ_k r_ik(Σ_l w_kl·r_il − 1)/(r_i(r_i − 1));
/// π_k = mean over subjects with r_i ≥ 1 of r_ik/r_i; p_e = Σw/(q(q − 1))·Σπ_k(1 − π_k);
/// AC = (p_a − p_e)/(1 − p_e).
///
/// Source: K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008), 29–48;
/// Handbook of Inter-Rater Reliability, 4th ed. 2014. Units: none.
package struct GwetAgreement: Sendable, Hashable {
  package enum Weights: Sendable, Hashable, CaseIterable {
    /// AC1.
    case identity
    case linear, quadratic, ordinal
  }

  package let value: Double
  /// p_a.
  package let observed: Double
  /// p_e.
  package let byChance: Double

  /// - Parameters:
  ///   - subjects: a row for each subject, in it the raters' categories 0 ..< `categories`, nil
  ///     where there is none.
  ///   - categories: how many could have been chosen, whether any rater chose them or not.
  ///
  /// Throws `outsideDomain` below 2 categories or for one that is not among them, `noValues` where
  /// no subject has two ratings.
  package init(
    _ subjects: [[Int?]], categories: Int, weights: Weights = .identity
  ) throws(NotEstimable) {
    guard categories >= 2,
      subjects.joined().allSatisfy({ $0.map { (0..<categories).contains($0) } ?? true })
    else { throw NotEstimable.outsideDomain }
    let counts = subjects.map { subject in
      var counted = [Int](repeating: 0, count: categories)
      for case .some(let category) in subject { counted[category] += 1 }
      return counted
    }
    let table = GwetAgreement.table(categories, weights)
    let agreements = counts.compactMap { GwetAgreement.agreement($0, table) }
    guard let agreeing = Moments(agreements) else { throw NotEstimable.noValues }
    let rated = counts.filter { $0.contains { $0 > 0 } }
    let shares = (0..<categories).compactMap { category in
      Moments(rated.map { Double($0[category]) / Double($0.reduce(0, +)) })?.mean
    }
    let total = CompensatedSum(table.joined()).value
    let mixed = CompensatedSum(shares.lazy.map { $0 * (1 - $0) }).value
    observed = agreeing.mean
    byChance = total * mixed / Double(categories * (categories - 1))
    value = (observed - byChance) / (1 - byChance)
  }

  /// Nil for a subject of fewer than two ratings.
  private static func agreement(_ counts: [Int], _ weights: [[Double]]) -> Double? {
    let raters = counts.reduce(0, +)
    guard raters >= 2 else { return nil }
    var sum = CompensatedSum()
    for (k, count) in counts.enumerated() {
      let near = CompensatedSum(zip(weights[k], counts).lazy.map { $0 * Double($1) }).value
      sum.add(Double(count) * (near - 1))
    }
    return sum.value / Double(raters * (raters - 1))
  }

  private static func table(_ categories: Int, _ weights: Weights) -> [[Double]] {
    (0..<categories).map { k in
      (0..<categories).map { l in
        let (steps, widest) = ((k - l).magnitude, UInt(categories - 1))
        switch weights {
        case .identity: return k == l ? 1 : 0
        case .linear: return 1 - Double(steps) / Double(widest)
        case .quadratic: return 1 - Double(steps * steps) / Double(widest * widest)
        // Pairs of categories among those from one to the other.
        case .ordinal: return 1 - Double(steps * (steps + 1)) / Double(widest * (widest + 1))
        }
      }
    }
  }
}
