import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("position.tsv", kind)
}

private func points(_ line: ReferenceCase) -> [(x: Double, y: Double)] {
  zip(line.row(0), line.row(1)).map { (x: $0, y: $1) }
}

@Suite struct TrendTests {
  @Test func `the reference is there`() {
    for kind in ["theil_sen", "kendall"] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("theil_sen"))
  func `the slope and its interval are SciPy's, in any order of the waves`(
    line: ReferenceCase
  ) throws {
    let trend = try TheilSenTrend(points(line), confidence: line.number(2))
    expectAgreement(
      [trend.slope, trend.intercept, trend.interval.low, trend.interval.high], line)
    var dice = Dice(seed: 22)
    let turned = points(line).shuffled(using: &dice)
    #expect(try TheilSenTrend(turned, confidence: line.number(2)) == trend)
  }

  @Test(arguments: cases("kendall"))
  func `τ and its probability are SciPy's, in any order of the waves`(
    line: ReferenceCase
  ) throws {
    let tau = try KendallTau(points(line))
    expectAgreement([tau.value, tau.probability], line, floor: 1e-9)
    var dice = Dice(seed: 23)
    #expect(try KendallTau(points(line).shuffled(using: &dice)) == tau)
    #expect((0...1).contains(tau.probability))
  }

  @Test func `one wave, and waves all alike, have no trend`() throws {
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try TheilSenTrend([(x: 2018, y: 50)])
    }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 2)) { try KendallTau([]) }
    #expect(throws: NotEstimable.allAlike) { try TheilSenTrend([(x: 1, y: 50), (x: 1, y: 60)]) }
    #expect(throws: NotEstimable.allAlike) { try KendallTau([(x: 1, y: 50), (x: 2, y: 50)]) }
    #expect(throws: NotEstimable.outsideDomain) {
      try KendallTau([(x: 1, y: 50), (x: 2, y: .nan)])
    }
    #expect(try TheilSenTrend([(x: 1, y: 50), (x: 2, y: 50)]).slope == 0)
  }
}
