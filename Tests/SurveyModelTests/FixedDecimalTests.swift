import ExpressionSamples
import Expressions
import SurveyModel
import Testing

@Suite struct `A fixed decimal` {
  @Test(arguments: [
    ("0", 0), ("1", 1_000_000), ("-1", -1_000_000), ("0.5", 500_000), ("-0.5", -500_000),
    ("0.000001", 1), ("-0.000001", -1), ("007.10", 7_100_000), ("-0", 0),
    ("999999999.999999", 999_999_999_999_999), ("-999999999.999999", -999_999_999_999_999),
  ])
  func `reads digits with at most six decimals`(_ text: String, _ millionths: Int) {
    #expect(FixedDecimal(text)?.millionths == millionths)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "--1", "+1", "1,5", "1e3", " 1", "1 ", "1.2.3", "0.0000001",
    "1000000000", "NaN", "inf", "0x10", "١", "1\u{301}", "-\u{301}1", "1.-5",
  ])
  func `refuses everything else`(_ text: String) { #expect(FixedDecimal(text) == nil) }

  @Test func `is the double that its text is`() {
    var chance = Seeded()
    for _ in 0..<2000 {
      let whole = chance.below(1_000_000_000)
      let text = "\(chance.below(2) == 0 ? "-" : "")\(whole).\(chance.below(1_000_000))"
      guard let decimal = FixedDecimal(text) else { continue }
      #expect(decimal.double == Double(text), "seed \(chance.seed), \(text)")
    }
  }

  @Test func `adds and orders without rounding`() {
    let sum = (0..<10).reduce(FixedDecimal.zero) { total, _ in total + decimal("0.1") }
    #expect(sum == .one)
    #expect(decimal("-2") < decimal("-1.999999"))
    #expect(FixedDecimal(3).double == 3)
  }
}
