import Diagnostics
import ReportModel
import Testing

@testable import ReportWriting

@Suite struct NumberFormTests {
  @Test(
    arguments: [
      (0.0, ""), (-0.0, ""), (1, "1"), (-1, "-1"), (0.1, "0.1"), (100, "100"),
      (1e-7, "0.0000001"), (1.5e-10, "0.00000000015"), (1e16, "10000000000000000"),
      (1.2345678901234568e20, "123456789012345680000"), (1.0 / 3, "0.3333333333333333"),
      (0.1 + 0.2, "0.30000000000000004"), (-2.5e-5, "-0.000025"),
    ] as [(Double, String)])
  func `Machines read the shortest digits and never an exponent`(value: Double, text: String) {
    let written = machineNumber(value)
    #expect(written == (text.isEmpty ? "0" : text))
    #expect(Double(written) == value)
  }

  @Test func `Every magnitude reads back`() {
    var state: UInt64 = 20_180_305
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      let text = machineNumber(value)
      #expect(Double(text) == value)
      #expect(text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) })
    }
    #expect(machineNumber(.nan).isEmpty)
    #expect(machineNumber(.infinity).isEmpty)
    #expect(machineNumber(nil).isEmpty)
  }

  @Test(
    arguments: [
      (0.5, 0, "1"), (-0.5, 0, "−1"), (1.005, 2, "1,01"), (2.675, 2, "2,68"), (-0.04, 1, "0,0"),
      (0.05, 1, "0,1"), (99.95, 1, "100,0"), (9.999, 2, "10,00"), (72.5, 0, "73"), (72.49, 0, "72"),
      (687_000, 0, "687\u{202F}000"), (1234.5, 1, "1\u{202F}234,5"), (999, 0, "999"),
      (-1_234_567, 0, "−1\u{202F}234\u{202F}567"), (3, 2, "3,00"), (1e-9, 3, "0,000"),
    ] as [(Double, Int, String)])
  func `Finnish numbers are rounded half away from zero`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(NumberForm(.fi).number(value, .plain(decimals: decimals)) == text)
    #expect(NumberForm(.sv).number(value, .plain(decimals: decimals)) == text)
  }

  @Test func `English numbers have a point and commas`() {
    #expect(NumberForm(.en).number(687_000.25, .plain(decimals: 1)) == "687,000.3")
    #expect(NumberForm(.en).number(0.125, .percent(decimals: 0)) == "13%")
  }

  @Test(
    arguments: [
      (0.12, 0, "12\u{A0}%"), (0.285, 1, "28,5\u{A0}%"), (0.575, 0, "58\u{A0}%"),
      (1, 0, "100\u{A0}%"), (0, 0, "0\u{A0}%"), (0.0004, 1, "0,0\u{A0}%"), (0.145, 0, "15\u{A0}%"),
    ] as [(Double, Int, String)])
  func `Per cents move the point as text`(value: Double, decimals: Int, text: String) {
    #expect(NumberForm(.fi).number(value, .percent(decimals: decimals)) == text)
  }

  @Test func `Intervals and estimates stay on one line`() {
    let form = NumberForm(.fi)
    #expect(form.interval(70.2, 85.5, .score) == "70–86")
    #expect(form.interval(0.31, 0.982, .share) == "31–98\u{A0}%")
    #expect(form.interval(-2, 5, .plain(decimals: 1)) == "−2,0…5,0")
    let few = Estimate(value: 78, low: 70, high: 86, shape: .score, isFromFew: true)
    #expect(form.estimate(few) == "78*\u{A0}(70–86)")
    #expect(form.estimate(Estimate(value: 0.5, shape: .share)) == "50\u{A0}%")
  }

  @Test(arguments: [
    (Language.fi, "5.3.2018", "1.4.–31.5.2018"), (.sv, "5.3.2018", "1.4–31.5.2018"),
    (.en, "5\u{A0}March\u{A0}2018", "1\u{A0}April – 31\u{A0}May\u{A0}2018"),
  ])
  func `Days are written as the language does`(language: Language, day: String, days: String) {
    let form = NumberForm(language)
    #expect(form.day("2018-03-05") == day)
    #expect(form.days(from: "2018-04-01", until: "2018-05-31") == days)
    #expect(form.days(from: "2018-03-05", until: "2018-03-05") == day)
    #expect(form.day("kevät") == "kevät")
  }

  @Test func `Days over the new year name both years`() {
    #expect(
      NumberForm(.fi).days(from: "2018-12-01", until: "2019-01-31") == "1.12.2018 – 31.1.2019")
  }
}
