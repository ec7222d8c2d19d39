/// The net promoter score: how many would recommend (9–10 of 0–10) less how many would not (0–6).
///
/// Formulas: 100·(P − D), SE = 100·√((P + D − (P − D)²)/n), P and D shares of n answers.
///
/// Source: F. F. Reichheld, Harvard Business Review 81:12 (2003), 46–54; SE of a difference of
/// multinomial shares. Units: points from −100 to 100.
package struct NetPromoterScore: Sendable, Hashable {
  package let value: Double
  /// 0 where all answers are of one kind: then the data do not tell the error.
  package let standardError: Double
  package let count: Int

  /// Throws `noValues` without answers, `outsideDomain` for one outside 0–10.
  package init(_ answers: [Int]) throws(NotEstimable) {
    guard !answers.isEmpty else { throw NotEstimable.noValues }
    guard answers.allSatisfy((0...10).contains) else { throw NotEstimable.outsideDomain }
    let promoters = answers.count { $0 >= 9 }
    let detractors = answers.count { $0 <= 6 }
    let n = Double(answers.count)
    let net = Double(promoters - detractors) / n
    let spread = Double(promoters + detractors) / n - net * net
    count = answers.count
    value = 100 * Double(promoters - detractors) / n
    standardError = 100 * (max(0, spread) / n).squareRoot()
  }
}
