import ExpressionSamples
import Expressions
import Testing

@Suite struct `Numbers and their text` {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"),
    (1e21, "1000000000000000000000"),
    (1e-7, "0.0000001"), (123_456.789, "123456.789"), (9_007_199_254_740_992, "9007199254740992"),
    (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"), (.nan, ""),
    (.infinity, ""),
  ])
  func `have no exponent`(number: Double, text: String) { #expect(decimalText(number) == text) }

  @Test(arguments: [
    ("12", 12.0), ("-12.50", -12.5), (".5", 0.5), ("5.", 5), ("-.5", -0.5), ("007", 7), ("-0", 0),
    ("0.1", 0.1), ("99999999999999999999", 1e20),
  ])
  func `read back`(text: String, number: Double) {
    #expect(Expressions.number(fromText: text) == number)
    #expect(Expressions.number(fromText: text)?.sign == (number < 0 ? .minus : .plus))
  }

  @Test(arguments: [
    "", "-", ".", "-.", "1e3", "1E3", "0x1", "NaN", "nan", "inf", "Infinity", "+1", "1,5", " 1",
    "1 ",
    "1.2.3", "--1", "1-", "1_000", "١", "½", String(repeating: "9", count: 400),
  ])
  func `are not read from anything else`(text: String) {
    #expect(Expressions.number(fromText: text) == nil)
  }

  @Test func `go to text and back unchanged`() {
    var random = Seeded()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let text = decimalText(number)
      #expect(Expressions.number(fromText: text) == number, "seed \(random.seed): \(number)")
      #expect(!text.contains("e") && !text.hasSuffix("."), "seed \(random.seed): \(text)")
    }
  }

  @Test(arguments: [
    (2.5, 0, 3.0), (-2.5, 0, -3), (0.5, 0, 1), (0.49, 0, 0), (2.675, 2, 2.68), (1.005, 2, 1.01),
    (0.285, 2, 0.29),
    (9.995, 2, 10), (99.5, 0, 100), (12_345, -2, 12_300), (55, -2, 100), (45, -2, 0), (4, -5, 0),
    (0, 3, 0),
    (1e300, 2, 1e300), (1e-300, 2, 0), (1.25, 99, 1.25), (1.5, .min, 0), (1.5, .max, 1.5),
  ])
  func `round half away from zero of the decimal text`(
    number: Double, decimals: Int, result: Double
  ) {
    #expect(rounded(number, decimals: decimals) == result)
    #expect(rounded(-number, decimals: decimals) == -result)
  }

  @Test func `keep the laws of rounding`() {
    var random = Seeded()
    for _ in 0..<10_000 {
      let number =
        Double(random.below(2_000_001) - 1_000_000)
        / Double(random.one(of: [1, 7, 10, 1000, 100_000]))
      let decimals = random.below(6)
      let once = rounded(number, decimals: decimals)
      let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
      #expect(rounded(once, decimals: decimals) == once, "seed \(random.seed): \(number)")
      #expect(rounded(-number, decimals: decimals) == -once, "seed \(random.seed): \(number)")
      #expect(
        abs(once - number) <= unit / 2 * 1.000001, "seed \(random.seed): \(number), \(decimals)")
      let places = decimalText(once).split(separator: ".").dropFirst().first?.count ?? 0
      #expect(places <= decimals, "seed \(random.seed): \(number), \(decimals)")
      let more = number + Double(random.below(1000)) / 1000
      #expect(rounded(more, decimals: decimals) >= once, "seed \(random.seed): \(number), \(more)")
    }
  }

  /// Half a unit in text is exactly half: no digit of the double beyond its shortest text counts.
  @Test func `round every text half up`() throws {
    for whole in 0..<2000 {
      let text = "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)5"
      let value = try #require(number(fromText: text))
      let expected = Double(whole + 1) / 100
      #expect(rounded(value, decimals: 2) == expected, "\(text)")
    }
  }
}
