import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("agreement.tsv", kind)
}

private func libraries(_ line: ReferenceCase) -> [OverDispersion.Library] {
  zip(line.row(0), line.row(1)).map { OverDispersion.Library(figure: $0, standardError: $1) }
}

@Suite struct FunnelTests {
  @Test func `the reference is there`() {
    for kind in ["funnel_share", "funnel_mean", "dispersion", "percentile"] {
      #expect(!cases(kind).isEmpty, "\(kind)")
    }
    #expect(!ReferenceCase.read("r.tsv", "dispersion").isEmpty)
  }

  @Test(arguments: cases("funnel_share"))
  func `lines of a share are SciPy's, kept within 0 and 1`(line: ReferenceCase) throws {
    let ours = try FunnelLimit.usualProbabilities.map { probability in
      try FunnelLimit.ofShare(
        target: line.number(0), count: Int(line.number(1)), probability: probability)
    }
    #expect(ours.allSatisfy { (0...1).contains($0) })
    expectAgreement(ours, line)
  }

  @Test(arguments: cases("funnel_mean"))
  func `lines of a mean are the arithmetic's`(line: ReferenceCase) throws {
    expectAgreement(
      try FunnelLimit.usualProbabilities.map { probability in
        try FunnelLimit.ofMean(
          target: line.number(0), deviation: line.number(1), count: Int(line.number(2)),
          probability: probability)
      }, line)
  }

  @Test func `about 0 and 1 there is no funnel`() {
    for target in [0.0, 1] {
      #expect(throws: NotEstimable.allAlike) {
        try FunnelLimit.ofShare(target: target, count: 3, probability: 0.975)
      }
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try FunnelLimit.ofShare(target: 0.5, count: 0, probability: 0.975)
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try FunnelLimit.ofMean(target: 50, deviation: 10, count: 3, probability: 1)
    }
  }

  @Test(arguments: cases("dispersion"))
  func `over-dispersion with winsorising is SciPy's, in any order`(line: ReferenceCase) throws {
    let (given, target) = (libraries(line), line.row(2))
    let found = try OverDispersion(given, target: target[0], winsorised: target[1])
    let lower = try found.limit(standardError: 2, probability: 0.001)
    expectAgreement([found.factor, found.variance, lower], line)
    var dice = Dice(seed: 2)
    #expect(
      try OverDispersion(
        given.shuffled(using: &dice), target: target[0], winsorised: target[1]) == found)
  }

  @Test(arguments: ReferenceCase.read("r.tsv", "dispersion"))
  func `without winsorising the spread is metafor's`(line: ReferenceCase) throws {
    let found = try OverDispersion(libraries(line), target: line.number(2), winsorised: 0)
    expectAgreement([found.variance], line)
  }

  @Test func `one library and an error of 0 are refused`() {
    let library = OverDispersion.Library(figure: 50, standardError: 2)
    let sure = OverDispersion.Library(figure: 50, standardError: 0)
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try OverDispersion([library], target: 50)
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try OverDispersion([library, sure], target: 50)
    }
  }
}

@Suite struct PeerPercentileTests {
  @Test(arguments: cases("percentile"))
  func `percentiles are those of pandas, within 0 and 1, in any order`(
    line: ReferenceCase
  ) throws {
    let values = line.row(0).map { $0.isNaN ? nil : $0 }
    let up = try PeerPercentile.of(values)
    let down = try PeerPercentile.of(values, better: .lower)
    expectAgreement((up + down).map { $0 ?? .nan }, line)
    #expect((up + down).compactMap { $0 }.allSatisfy { (0...1).contains($0) })
    var dice = Dice(seed: 11)
    let turn = values.indices.shuffled(using: &dice)
    #expect(try PeerPercentile.of(turn.map { values[$0] }) == turn.map { up[$0] })
  }

  @Test func `one library has no place among itself, nor has none`() {
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try PeerPercentile.of([nil, 4, nil])
    }
    #expect(throws: NotEstimable.noValues) { try PeerPercentile.of([nil, nil]) }
    #expect(throws: NotEstimable.noValues) { try PeerPercentile.of([]) }
  }

  @Test func `a dimension is the mean of the indicators that a library has`() {
    #expect(PeerPercentile.ofDimension([0.25, nil, 0.75]) == 0.5)
    #expect(PeerPercentile.ofDimension([nil]) == nil)
  }
}
