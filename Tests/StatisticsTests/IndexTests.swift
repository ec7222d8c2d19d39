import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("position.tsv", kind)
}

@Suite struct IndexTests {
  @Test func `the reference is there`() {
    for kind in ["nps", "five"] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("nps"))
  func `the net promoter score is the mean of 100, 0 and −100`(line: ReferenceCase) throws {
    let score = try NetPromoterScore(line.integers(0))
    expectAgreement([score.value, score.standardError], line)
  }

  @Test func `the error of the net promoter score is that of the bootstrap`() throws {
    let answers = [10, 9, 9, 8, 7, 7, 6, 3, 10, 9, 0, 8, 9, 10, 5, 9, 7, 10, 2, 9]
    let score = try NetPromoterScore(answers)
    var dice = Dice(seed: 5)
    let bootstrap = try Bootstrap([answers.map(Double.init)], count: 4000, using: &dice) {
      visits throws(NotEstimable) in
      try NetPromoterScore(visits[0].map { Int($0) }).value
    }
    let spread = try #require(Moments(bootstrap.replicates)?.standardDeviation)
    // The deviation of 4000 replicates has a relative error near 1/√8000; four of them.
    #expect((spread / score.standardError - 1).magnitude < 0.045)
  }

  @Test(arguments: cases("five"))
  func `the index of a scale of five is that of pandas`(line: ReferenceCase) throws {
    let index = try FivePointIndex(line.integers(0))
    expectAgreement([index.value, index.topTwo], line)
    #expect(index.count == line.row(0).count)
  }

  @Test(arguments: [-9, -3, -1, 0, 6, 11, 99])
  func `codes for missing answers never enter an index`(code: Int) {
    #expect(throws: NotEstimable.outsideDomain) { try FivePointIndex([5, code]) }
    if !(0...10).contains(code) {
      #expect(throws: NotEstimable.outsideDomain) { try NetPromoterScore([10, code]) }
    }
  }

  @Test func `no answers have no index, and all alike have no error`() throws {
    #expect(throws: NotEstimable.noValues) { try FivePointIndex([]) }
    #expect(throws: NotEstimable.noValues) { try NetPromoterScore([]) }
    let alike = try NetPromoterScore([10, 10, 9])
    #expect(alike.value == 100)
    #expect(alike.standardError == 0)
    #expect(try FivePointIndex([5, 5]).value == 100)
  }
}
