import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("comparisons.tsv", kind)
}

@Suite struct DistributionTests {
  @Test func `the reference is there`() {
    for kind in [
      "normal", "normal_quantile", "t", "t_quantile", "beta", "beta_quantile", "binomial",
      "binomial_quantile", "wilson", "many", "word", "change", "mcnemar",
    ] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("normal"))
  func `the normal distribution is SciPy's`(line: ReferenceCase) {
    expectAgreement([Distribution.normal(line.number(0))], line, floor: 0)
  }

  @Test(arguments: cases("normal_quantile"))
  func `normal quantiles are SciPy's`(line: ReferenceCase) {
    expectAgreement([Distribution.normalQuantile(line.number(0))], line)
  }

  @Test(arguments: cases("t"))
  func `Student's distribution is SciPy's`(line: ReferenceCase) {
    let (nu, t) = (line.number(0), line.number(1))
    expectAgreement(
      [
        Distribution.studentT(t, degreesOfFreedom: nu),
        Distribution.studentTTwoSided(t, degreesOfFreedom: nu),
      ], line, floor: 0)
  }

  @Test(arguments: cases("t_quantile"))
  func `Student's quantiles are SciPy's`(line: ReferenceCase) {
    expectAgreement(
      [Distribution.studentTQuantile(line.number(1), degreesOfFreedom: line.number(0))], line)
  }

  @Test(arguments: cases("beta"))
  func `the beta distribution is SciPy's`(line: ReferenceCase) {
    expectAgreement(
      [Distribution.beta(line.number(2), a: line.number(0), b: line.number(1))], line, floor: 1e-12)
  }

  @Test(arguments: cases("beta_quantile"))
  func `beta quantiles are SciPy's`(line: ReferenceCase) {
    expectAgreement(
      [Distribution.betaQuantile(line.number(2), a: line.number(0), b: line.number(1))], line)
  }

  @Test(arguments: cases("binomial"))
  func `the binomial distribution is SciPy's`(line: ReferenceCase) {
    let ours = Distribution.binomial(
      Int(line.number(0)), trials: Int(line.number(1)), share: line.number(2))
    expectAgreement([ours], line, floor: 1e-12)
  }

  @Test(arguments: cases("binomial_quantile"))
  func `binomial quantiles are SciPy's`(line: ReferenceCase) throws {
    let ours = try #require(
      Distribution.binomialQuantile(
        line.number(0), trials: Int(line.number(1)), share: line.number(2)))
    expectAgreement([Double(ours)], line)
  }

  @Test func `outside the domain there is no number`() {
    #expect(Distribution.normalQuantile(1.5).isNaN)
    #expect(Distribution.studentT(1, degreesOfFreedom: -1).isNaN)
    #expect(Distribution.betaQuantile(2, a: 1, b: 1).isNaN)
    #expect(Distribution.beta(0.5, a: 0, b: 1).isNaN)
    #expect(Distribution.binomial(1, trials: 3, share: 1.5).isNaN)
    #expect(Distribution.binomialQuantile(0.5, trials: 3, share: -1) == nil)
  }

  @Test(arguments: cases("wilson"))
  func `Wilson intervals are those of statsmodels`(line: ReferenceCase) {
    let (x, n) = (line.number(0), line.number(1))
    let interval = WilsonInterval(confidence: line.number(2)).around(x / n, count: n)
    expectAgreement([interval.low, interval.high], line, floor: 1e-6)
  }
}

@Suite struct ManyComparisonsTests {
  @Test(arguments: cases("many"))
  func `Holm and Benjamini–Hochberg are those of statsmodels`(line: ReferenceCase) throws {
    let raw = line.row(0)
    expectAgreement(
      try AdjustedProbabilities.holm(raw) + AdjustedProbabilities.benjaminiHochberg(raw), line,
      floor: 1e-12)
  }

  @Test(arguments: 1...20)
  func `adjusted probabilities keep the order, lower none and follow their test`(
    seed: Int
  ) throws {
    var dice = Dice(seed: UInt64(seed))
    let raw = (0..<dice.roll(1...30)).map { _ in Double(dice.roll(0...50)) / 50 }
    let turn = raw.indices.shuffled(using: &dice)
    let both: [([Double]) throws -> [Double]] = [
      { try AdjustedProbabilities.holm($0) }, { try AdjustedProbabilities.benjaminiHochberg($0) },
    ]
    for adjust in both {
      let adjusted = try adjust(raw)
      #expect(zip(raw, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      for (i, j) in turn.flatMap({ i in turn.map { (i, $0) } }) where raw[i] <= raw[j] {
        #expect(adjusted[i] <= adjusted[j])
      }
      #expect(try adjust(turn.map { raw[$0] }) == turn.map { adjusted[$0] })
    }
  }

  @Test func `what is no probability is refused, and none give none`() throws {
    #expect(throws: NotEstimable.outsideDomain) { try AdjustedProbabilities.holm([0.1, .nan]) }
    #expect(throws: NotEstimable.outsideDomain) {
      try AdjustedProbabilities.benjaminiHochberg([1.01])
    }
    #expect(try AdjustedProbabilities.holm([]).isEmpty)
  }
}

@Suite struct DistinctLibrariesTests {
  private func libraries(_ line: ReferenceCase) -> [DifferencesFromOthers.Library] {
    zip(line.row(0), line.integers(1)).map { DifferencesFromOthers.Library(mean: $0, count: $1) }
  }

  @Test(arguments: cases("word"))
  func `the word is that of an independent computation`(line: ReferenceCase) throws {
    let verdicts = try DistinctLibraries(
      libraries(line), pooledDeviation: line.row(2)[0], degreesOfFreedom: line.integers(2)[1]
    ).verdicts
    expectAgreement(
      verdicts.map(\.difference) + verdicts.map(\.standardError) + verdicts.map(\.probability)
        + verdicts.map(\.adjusted)
        + verdicts.map { $0.word == .clearlyBetter ? 1 : $0.word == .clearlyWorse ? -1 : 0 },
      line, floor: 1e-9)
  }

  @Test(arguments: cases("word"))
  func `where lower is better the word turns and the figures stay`(line: ReferenceCase) throws {
    let (spread, nu) = (line.row(2)[0], line.integers(2)[1])
    let higher = try DistinctLibraries(
      libraries(line), pooledDeviation: spread, degreesOfFreedom: nu)
    let lower = try DistinctLibraries(
      libraries(line), pooledDeviation: spread, degreesOfFreedom: nu, better: .lower)
    for (up, down) in zip(higher.verdicts, lower.verdicts) {
      #expect(up.adjusted == down.adjusted)
      #expect((up.word == .clearlyBetter) == (down.word == .clearlyWorse))
    }
  }

  @Test(arguments: 1...60)
  func `the words alone are those of the verdicts`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let given = (0..<Int.random(in: 5...60, using: &dice)).map { _ in
      DifferencesFromOthers.Library(
        mean: Double(Int.random(in: 40...80, using: &dice)),
        count: Int.random(in: 1...30, using: &dice))
    }
    for better in [BetterDirection.higher, .lower] {
      let whole = try DistinctLibraries(
        given, pooledDeviation: 11, degreesOfFreedom: 40, better: better)
      let words = try DistinctLibraries.words(
        given, pooledDeviation: 11, degreesOfFreedom: 40, better: better)
      #expect(words == whole.verdicts.map(\.word))
    }
  }

  @Test(arguments: cases("word"))
  func `the order of the libraries changes no bit`(line: ReferenceCase) throws {
    let given = libraries(line)
    var dice = Dice(seed: 7)
    let turn = given.indices.shuffled(using: &dice)
    func verdicts(_ libraries: [DifferencesFromOthers.Library]) throws -> [DistinctLibraries
      .Verdict]
    {
      try DistinctLibraries(libraries, pooledDeviation: 9, degreesOfFreedom: 20).verdicts
    }
    let straight = try verdicts(given)
    #expect(try verdicts(turn.map { given[$0] }) == turn.map { straight[$0] })
  }

  @Test func `two libraries differ from each other, and one from nobody`() throws {
    let two = try DifferencesFromOthers([
      DifferencesFromOthers.Library(mean: 40, count: 1),
      DifferencesFromOthers.Library(mean: 70, count: 4),
    ])
    #expect(two.differences == [-30, 30])
    #expect(two.relativeErrors == [(1.25).squareRoot(), (1.25).squareRoot()])
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) {
      try DifferencesFromOthers([DifferencesFromOthers.Library(mean: 40, count: 3)])
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try DifferencesFromOthers(
        [DifferencesFromOthers.Library](repeating: .init(mean: 40, count: 0), count: 6))
    }
  }

  @Test func `too few libraries, visits or differences give no word`() {
    func word(_ count: Int, _ nu: Int, _ spread: Double) throws {
      let library = DifferencesFromOthers.Library(mean: 50, count: 3)
      _ = try DistinctLibraries(
        [DifferencesFromOthers.Library](repeating: library, count: count), pooledDeviation: spread,
        degreesOfFreedom: nu)
    }
    #expect(throws: NotEstimable.tooFew(given: 4, needed: 5)) { try word(4, 20, 12) }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 5)) { try word(0, 20, 12) }
    #expect(throws: NotEstimable.tooFewDegreesOfFreedom(given: 9, needed: 10)) {
      try word(5, 9, 12)
    }
    #expect(throws: NotEstimable.allAlike) { try word(5, 10, 0) }
    #expect(throws: Never.self) { try word(5, 10, 12) }
  }
}

@Suite struct WaveChangeTests {
  private func libraries(_ line: ReferenceCase) -> [WaveChange.Library] {
    line.fields[0].map { row in
      WaveChange.Library(
        weight: row[0],
        before: row[1].isNaN ? nil : WaveChange.Part(mean: row[1], count: Int(row[2])),
        after: row[3].isNaN ? nil : WaveChange.Part(mean: row[3], count: Int(row[4])))
    }
  }

  private func change(
    _ libraries: [WaveChange.Library], _ spread: [Double]
  ) throws -> WaveChange {
    try WaveChange(
      libraries,
      before: WaveChange.Spread(deviation: spread[0], degreesOfFreedom: Int(spread[1])),
      after: WaveChange.Spread(deviation: spread[2], degreesOfFreedom: Int(spread[3])))
  }

  @Test(arguments: cases("change"))
  func `the change is that of an independent computation`(line: ReferenceCase) throws {
    let given = libraries(line)
    let found = try change(given, line.row(1))
    let interval = try #require(found.interval)
    expectAgreement(
      [
        found.change, Double(found.libraries), try #require(found.standardError), interval.low,
        interval.high,
      ], line)
    var dice = Dice(seed: 3)
    #expect(try change(given.shuffled(using: &dice), line.row(1)) == found)
    #expect((found.visible == .none) == (interval.low <= 0 && interval.high >= 0))
  }

  @Test func `a library in one wave only is left out, and alone there is no change`() throws {
    let part = WaveChange.Part(mean: 50, count: 3)
    #expect(throws: NotEstimable.noValues) {
      try change(
        [
          WaveChange.Library(before: part, after: nil),
          WaveChange.Library(before: nil, after: part),
          WaveChange.Library(weight: 0, before: part, after: part),
        ], [10, 9, 10, 9])
    }
    #expect(throws: NotEstimable.noValues) { try change([], [10, 9, 10, 9]) }
    #expect(throws: NotEstimable.outsideDomain) {
      try change([WaveChange.Library(weight: -1, before: part, after: part)], [10, 9, 10, 9])
    }
  }

  @Test func `without a spread the change is told and nothing is said about it`() throws {
    let library = WaveChange.Library(
      before: WaveChange.Part(mean: 50, count: 1), after: WaveChange.Part(mean: 58, count: 1))
    let bare = try WaveChange([library], before: nil, after: nil)
    #expect(bare.change == 8)
    #expect(bare.interval == nil)
    #expect(bare.visible == .unknown)
    #expect(try change([library], [0, 5, 0, 5]).visible == .unknown)
    #expect(try change([library], [1, 50, 1, 50]).visible == .rise)
  }

  @Test(arguments: cases("mcnemar"))
  func `McNemar's exact test is that of statsmodels`(line: ReferenceCase) throws {
    let test = try McNemarTest(lost: Int(line.number(0)), gained: Int(line.number(1)))
    expectAgreement([test.probability], line, floor: 1e-12)
  }

  @Test func `pairs with an answer missing say nothing`() throws {
    let test = McNemarTest([
      (before: true, after: false), (before: nil, after: false), (before: true, after: nil),
      (before: false, after: true), (before: true, after: true), (before: true, after: false),
    ])
    #expect(test.lost == 2)
    #expect(test.gained == 1)
    #expect(McNemarTest([]).probability == 1)
    #expect(throws: NotEstimable.outsideDomain) { try McNemarTest(lost: -1, gained: 0) }
  }
}
