import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("agreement.tsv", kind)
}

private func answers(_ rows: [[Double]]) -> [[Double?]] {
  rows.map { $0.map { $0.isNaN ? nil : $0 } }
}

@Suite struct AgreementTests {
  static let levels = [
    KrippendorffAlpha.Level.nominal, .ordinal, .interval, .ratio,
  ]

  @Test func `the reference is there`() {
    for kind in ["alpha", "icc", "gwet"] { #expect(!cases(kind).isEmpty, "\(kind)") }
    #expect(!ReferenceCase.read("r.tsv", "icc").isEmpty)
  }

  @Test(arguments: cases("alpha"))
  func `Krippendorff's α is that of krippendorff, on every level`(line: ReferenceCase) throws {
    let units = answers(line.fields[0])
    expectAgreement(
      try AgreementTests.levels.map { try KrippendorffAlpha(units, level: $0).value }, line)
  }

  @Test(arguments: cases("alpha"), levels)
  func `neither units nor visitors have an order for α`(
    line: ReferenceCase, level: KrippendorffAlpha.Level
  ) throws {
    let units = answers(line.fields[0])
    var dice = Dice(seed: 10)
    let turned = units.map { $0.shuffled(using: &dice) }.shuffled(using: &dice)
    #expect(
      try KrippendorffAlpha(turned, level: level) == KrippendorffAlpha(units, level: level))
  }

  @Test(arguments: levels)
  func `α of judgements all alike is said to be undefined`(level: KrippendorffAlpha.Level) {
    #expect(throws: NotEstimable.allAlike) {
      try KrippendorffAlpha([[1, 1], [1, 1, 1], [0]], level: level)
    }
    #expect(throws: NotEstimable.noValues) {
      try KrippendorffAlpha([[1, nil], [nil, nil], []], level: level)
    }
    #expect(throws: NotEstimable.noValues) { try KrippendorffAlpha([], level: level) }
  }

  @Test func `α of full agreement is 1, and negatives have no ratio`() throws {
    for level in AgreementTests.levels {
      #expect(try KrippendorffAlpha([[1, 1], [2, 2, nil], [4, 4]], level: level).value == 1)
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try KrippendorffAlpha([[1, -1], [2, 2]], level: .ratio)
    }
  }

  private func correlations(_ line: ReferenceCase) throws -> [Double] {
    let table = try IntraclassCorrelation(line.fields[0])
    return try [false, true].flatMap { mean in
      try IntraclassCorrelation.Form.allCases.map { try table.of($0, meanOfRaters: mean) }
    }
  }

  @Test(arguments: cases("icc"))
  func `intraclass correlations are those of pingouin, in any order`(
    line: ReferenceCase
  ) throws {
    expectAgreement(try correlations(line), line)
    var dice = Dice(seed: 14)
    let turned = line.fields[0].shuffled(using: &dice)
    #expect(try IntraclassCorrelation(turned) == IntraclassCorrelation(line.fields[0]))
  }

  @Test(arguments: ReferenceCase.read("r.tsv", "icc"))
  func `intraclass correlations are those of psych`(line: ReferenceCase) throws {
    expectAgreement(try correlations(line), line)
  }

  @Test func `Shrout and Fleiss's six figures are as published`() throws {
    let line = try #require(cases("icc").first)
    let published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]
    for (ours, theirs) in zip(try correlations(line), published) {
      #expect((ours - theirs).magnitude <= 0.005)
    }
  }

  @Test func `ratings without spread or without a pair have no correlation`() throws {
    let alike = try IntraclassCorrelation([[3, 3], [3, 3]])
    for form in IntraclassCorrelation.Form.allCases {
      #expect(throws: NotEstimable.allAlike) { try alike.of(form) }
      #expect(throws: NotEstimable.allAlike) { try alike.of(form, meanOfRaters: true) }
    }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try IntraclassCorrelation([[1], [2]])
    }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 2)) { try IntraclassCorrelation([]) }
    #expect(throws: NotEstimable.outsideDomain) {
      try IntraclassCorrelation([[1, 2], [2, .nan]])
    }
    let exact = try IntraclassCorrelation([[0.1, 0.3], [0.7, 0.9]])
    #expect(try exact.of(.twoWayMixed) == 1)
  }

  private func gwet(_ rows: [[Double]], _ categories: Int) throws -> [Double] {
    let subjects = rows.map { $0.map { $0.isNaN ? nil : Int($0) } }
    return try GwetAgreement.Weights.allCases.map {
      try GwetAgreement(subjects, categories: categories, weights: $0).value
    }
  }

  @Test(arguments: cases("gwet"))
  func `Gwet's AC1 and AC2 are those of irrCAC, in any order`(line: ReferenceCase) throws {
    let ours = try gwet(line.fields[1], Int(line.number(0)))
    expectAgreement(ours, line)
    var dice = Dice(seed: 12)
    let turned = line.fields[1].map { $0.shuffled(using: &dice) }.shuffled(using: &dice)
    #expect(try gwet(turned, Int(line.number(0))) == ours)
  }

  @Test func `Gwet's agreement of an item that all visitors answered alike is 1`() throws {
    #expect(try gwet([[1, 1], [1, 1], [1, .nan]], 2) == [1, 1, 1, 1])
    #expect(throws: NotEstimable.noValues) { try gwet([[1, .nan], [.nan, .nan]], 2) }
    #expect(throws: NotEstimable.noValues) { try gwet([], 2) }
    #expect(throws: NotEstimable.outsideDomain) { try gwet([[2, 0]], 2) }
    #expect(throws: NotEstimable.outsideDomain) { try gwet([[0, 0]], 1) }
  }
}
