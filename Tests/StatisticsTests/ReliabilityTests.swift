import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("agreement.tsv", kind)
}

private func visits(_ line: ReferenceCase) -> [LeniencyModel.Visit] {
  zip(zip(line.integers(0), line.integers(1)), line.row(2)).map {
    LeniencyModel.Visit(library: $0.0, visitor: $0.1, score: $1)
  }
}

@Suite struct LeniencyTests {
  @Test func `the reference is there`() {
    for kind in ["leniency", "cronbach"] {
      #expect(!cases(kind).isEmpty, "\(kind)")
      #expect(!ReferenceCase.read("r.tsv", kind).isEmpty, "\(kind)")
    }
  }

  /// Both sides iterate; the reference's roots are exact to about 1e-9.
  @Test(arguments: cases("leniency"))
  func `variances, fair scores and leniency are those of the whole covariance`(
    line: ReferenceCase
  ) throws {
    let model = try LeniencyModel(visits(line))
    let (found, fair) = (model.components, try model.fairScores())
    expectAgreement(
      [found.library, found.visitor, found.rest, model.mean] + fair.map(\.score)
        + fair.map(\.standardError) + model.leniency, line, tolerance: 1e-7)
  }

  /// lme4 looks for the least deviance, whose flatness leaves about half of a double's digits.
  @Test(arguments: ReferenceCase.read("r.tsv", "leniency"))
  func `variances, fair scores and leniency are lme4's`(line: ReferenceCase) throws {
    let model = try LeniencyModel(visits(line))
    let found = model.components
    let fair =
      (try? model.fairScores().map(\.score))
      ?? [Double](repeating: model.mean, count: Set(line.integers(0)).count)
    expectAgreement(
      [found.library, found.visitor, found.rest] + fair + model.leniency, line, tolerance: 2e-5,
      floor: 1)
  }

  /// Sums run visit by visit; 1e-9 is what the iteration is stopped by.
  @Test(arguments: cases("leniency"))
  func `the order of the visits changes nothing that is shown`(line: ReferenceCase) throws {
    var dice = Dice(seed: 13)
    let straight = try LeniencyModel(visits(line))
    let turned = try LeniencyModel(visits(line).shuffled(using: &dice))
    for (a, b) in zip(try straight.fairScores(), try turned.fairScores()) {
      #expect((a.score - b.score).magnitude < 1e-9 * a.score.magnitude)
    }
  }

  private func refusal(_ pairs: [(Int, Int)], scores: [Double]) -> NotEstimable? {
    do throws(NotEstimable) {
      _ = try LeniencyModel(
        zip(pairs, scores).map {
          LeniencyModel.Visit(library: $0.0, visitor: $0.1, score: $1)
        })
      return nil
    } catch { return error }
  }

  @Test func `libraries and visitors that cannot be told apart are refused with the reason`() {
    let scores = [50.0, 60, 70, 80, 55, 65]
    // Each library has a visitor of its own.
    #expect(
      refusal([(0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 2)], scores: scores) == .notConnected)
    // Two halves without a common visitor.
    #expect(
      refusal([(0, 0), (1, 0), (0, 0), (2, 1), (3, 1), (2, 1)], scores: scores) == .notConnected)
    #expect(
      refusal([(0, 0), (1, 0), (0, 0), (1, 0)], scores: scores) == .tooFew(given: 1, needed: 2))
    #expect(refusal([(0, 0), (1, 0), (1, 1)], scores: scores) == .tooFew(given: 3, needed: 4))
    #expect(refusal([], scores: []) == .noValues)
    #expect(refusal([(0, 0), (2, 1), (2, 0), (0, 1)], scores: scores) == .outsideDomain)
    let square = [(0, 0), (1, 0), (0, 1), (1, 1), (0, 0), (1, 1)]
    #expect(refusal(square, scores: [7, 7, 7, 7, 7, 7]) == .allAlike)
    // Scores that libraries and visitors explain to the last digit leave nothing for v_e.
    #expect(refusal(square, scores: [0, 10, 20, 30, 0, 30]) == .noErrorLeft)
  }

  /// Small rounds of scores on a coarse scale, where likelihoods are ragged and often greatest at 0.
  @Test(arguments: 0..<60)
  func `any connected round is estimated or refused with a reason`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let (libraries, visitors) = (dice.roll(2...9), dice.roll(2...6))
    let count = libraries + visitors + dice.roll(0...25)
    let draws = NormalDraws.rows(1, width: libraries + visitors + count, using: &dice)[0]
    let spreads = [0.0, 1, 9, 30]
    let (ours, theirs) = (spreads[dice.roll(0...3)], spreads[dice.roll(0...3)])
    let pairs = (0..<count).map { visit in
      (
        visit < libraries ? visit : dice.roll(0...libraries - 1),
        visit < visitors ? visit : dice.roll(0...visitors - 1)
      )
    }
    let scores = pairs.enumerated().map { visit, pair in
      let exact =
        60 + ours * draws[pair.0] + theirs * draws[libraries + pair.1]
        + 8 * draws[libraries + visitors + visit]
      return seed % 2 == 0 ? exact : min(max((exact / 50).rounded() * 50, 0), 100)
    }
    let reasons: [NotEstimable?] = [nil, .notConnected, .allAlike, .noErrorLeft]
    #expect(reasons.contains(refusal(pairs, scores: scores)))
  }

  @Test func `where libraries do not differ there is no fair score`() throws {
    let square = [(0, 0), (1, 0), (0, 1), (1, 1), (0, 0), (1, 1), (0, 1), (1, 0)]
    let scores: [Double] = [10, 12, 50, 48, 12, 50, 48, 10]
    let model = try LeniencyModel(
      zip(square, scores).map { LeniencyModel.Visit(library: $0.0, visitor: $0.1, score: $1) })
    #expect(model.components.library == 0)
    #expect(model.components.visitor > 0)
    #expect(throws: NotEstimable.noSpreadBetween) { try model.fairScores() }
  }
}

@Suite struct VisitsNeededTests {
  @Test func `visits and reliability invert each other`() throws {
    let parts = VarianceComponents(library: 25, visitor: 20, rest: 124)
    for target in [0.1, 0.5, 0.7, 0.8, 0.9, 0.95] {
      let visits = try parts.visitsNeeded(reliability: target)
      #expect(try parts.reliability(visits: visits) >= target - 1e-12)
      if visits > 1 { #expect(try parts.reliability(visits: visits - 1) < target) }
    }
  }

  @Test func `a whole number of visits is not rounded up`() throws {
    // 0.8/0.2 · 144/25 = 23.04; 0.7/0.3 · 90/30 = 7 but for rounding.
    #expect(
      try VarianceComponents(library: 25, visitor: 0, rest: 144).visitsNeeded(reliability: 0.8)
        == 24)
    #expect(
      try VarianceComponents(library: 30, visitor: 40, rest: 50).visitsNeeded(reliability: 0.7)
        == 7)
  }

  @Test func `where libraries do not differ no number of visits is enough`() throws {
    let alike = VarianceComponents(library: 0, visitor: 4, rest: 9)
    #expect(throws: NotEstimable.noSpreadBetween) { try alike.visitsNeeded(reliability: 0.8) }
    #expect(try alike.reliability(visits: 5) == 0)
    #expect(throws: NotEstimable.outsideDomain) { try alike.visitsNeeded(reliability: 1) }
    #expect(throws: NotEstimable.outsideDomain) { try alike.reliability(visits: 0) }
    let sure = VarianceComponents(library: 4, visitor: 0, rest: 0)
    #expect(try sure.visitsNeeded(reliability: 0.99) == 1)
    #expect(throws: NotEstimable.allAlike) {
      try VarianceComponents(library: 0, visitor: 0, rest: 0).reliability(visits: 1)
    }
  }
}

@Suite struct CronbachAlphaTests {
  private func alpha(_ rows: [[Double]]) throws -> CronbachAlpha {
    try CronbachAlpha(rows.map { $0.map { $0.isNaN ? nil : $0 } })
  }

  @Test(arguments: cases("cronbach"))
  func `Cronbach's α is that of pingouin, in any order`(line: ReferenceCase) throws {
    let ours = try alpha(line.fields[0])
    expectAgreement([ours.value, Double(ours.respondents)], line)
    var dice = Dice(seed: 28)
    #expect(try alpha(line.fields[0].shuffled(using: &dice)) == ours)
  }

  @Test(arguments: ReferenceCase.read("r.tsv", "cronbach"))
  func `Cronbach's α is that of psych`(line: ReferenceCase) throws {
    expectAgreement([try alpha(line.fields[0]).value], line)
  }

  @Test func `one item, one respondent and sums all alike have no α`() {
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) { try alpha([[1], [2]]) }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try alpha([[1, 2], [.nan, 2]])
    }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 2)) { try alpha([]) }
    #expect(throws: NotEstimable.allAlike) { try alpha([[1, 2], [2, 1]]) }
    #expect(throws: NotEstimable.outsideDomain) { try alpha([[1, 2], [2]]) }
  }
}
