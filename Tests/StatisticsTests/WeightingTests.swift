import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] {
  ReferenceCase.read("position.tsv", kind)
}

@Suite struct WeightingTests {
  @Test func `the reference is there`() {
    for kind in ["effective", "cluster_effect", "rake_weightipy", "rake_trimmed"] {
      #expect(!cases(kind).isEmpty, "\(kind)")
    }
    for kind in ["poststratify", "rake", "fpc"] {
      #expect(!ReferenceCase.read("r.tsv", kind).isEmpty, "\(kind)")
    }
  }

  @Test(arguments: cases("effective"))
  func `effective numbers are those of weightipy`(line: ReferenceCase) throws {
    let weights = line.row(0)
    let ours = try [DesignEffect.effectiveCount(weights), DesignEffect.ofWeights(weights)]
    expectAgreement(ours, line)
    var dice = Dice(seed: 18)
    let turned = weights.shuffled(using: &dice)
    #expect(try DesignEffect.effectiveCount(turned) == ours[0])
    #expect(try DesignEffect.effectiveCount(weights.map { $0 * 1024 }) == ours[0])
  }

  @Test(arguments: cases("cluster_effect"))
  func `the effect of clusters is the variance of their sum`(line: ReferenceCase) throws {
    expectAgreement(
      [try DesignEffect.ofClusters(size: line.row(0)[0], correlation: line.number(1))], line)
  }

  @Test func `nothing that weighs has no effective number`() throws {
    #expect(throws: NotEstimable.noValues) { try DesignEffect.effectiveCount([]) }
    #expect(throws: NotEstimable.noValues) { try DesignEffect.ofWeights([0, 0]) }
    #expect(throws: NotEstimable.outsideDomain) { try DesignEffect.effectiveCount([1, -1]) }
    #expect(try DesignEffect.effectiveCount([0, 3, 3, 0, 3]) == 3)
    #expect(try DesignEffect.ofWeights([0, 1e300, 1e300]) == 1)
    #expect(throws: NotEstimable.outsideDomain) {
      try DesignEffect.ofClusters(size: 0.5, correlation: 0.1)
    }
  }

  @Test(arguments: ReferenceCase.read("r.tsv", "fpc"))
  func `the correction for a finite population is that of survey`(line: ReferenceCase) throws {
    expectAgreement(
      [
        try FinitePopulation.correction(
          seen: Int(line.number(0)), of: Int(line.number(1)))
      ], line)
  }

  @Test func `a census has no error of sampling, in either form`() throws {
    for form in FinitePopulation.Form.allCases {
      #expect(try FinitePopulation.correction(seen: 36, of: 36, form: form) == 0)
      #expect(try FinitePopulation.correction(seen: 1, of: 1, form: form) == 0)
      #expect(throws: NotEstimable.outsideDomain) {
        try FinitePopulation.correction(seen: 37, of: 36, form: form)
      }
      #expect(throws: NotEstimable.outsideDomain) {
        try FinitePopulation.correction(seen: 0, of: 36, form: form)
      }
    }
    #expect(
      try FinitePopulation.correction(seen: 12, of: 37, form: .varianceOverCount)
        == (25.0 / 36).squareRoot())
  }

  @Test(arguments: ReferenceCase.read("r.tsv", "poststratify"))
  func `post-stratified weights are those of survey`(line: ReferenceCase) throws {
    expectAgreement(
      try Poststratification.weights(
        line.row(0), strata: line.integers(1), targets: line.row(2)), line)
  }

  /// survey stops where no cell changes by more than 1e-11 of the total.
  @Test(arguments: ReferenceCase.read("r.tsv", "rake"))
  func `raked weights are those of survey`(line: ReferenceCase) throws {
    let raked = try Raking(
      line.row(0),
      margins: [
        WeightMargin(strata: line.integers(1), targets: line.row(3)),
        WeightMargin(strata: line.integers(2), targets: line.row(4)),
      ])
    expectAgreement(raked.weights, line)
    #expect(raked.greatestMiss < 1e-9)
  }

  @Test(arguments: cases("rake_weightipy"))
  func `raked weights are those of weightipy`(line: ReferenceCase) throws {
    let raked = try Raking(
      [Double](repeating: 1, count: line.row(0).count),
      margins: [
        WeightMargin(strata: line.integers(0), targets: line.row(2)),
        WeightMargin(strata: line.integers(1), targets: line.row(3)),
      ])
    expectAgreement(raked.weights, line)
  }

  @Test(arguments: cases("rake_trimmed"))
  func `trimmed weights are those of an independent computation`(line: ReferenceCase) throws {
    let bounds = line.row(5)[0]...line.row(5)[1]
    let raked = try Raking(
      line.row(4),
      margins: [
        WeightMargin(strata: line.integers(0), targets: line.row(2)),
        WeightMargin(strata: line.integers(1), targets: line.row(3)),
      ], bounds: bounds)
    expectAgreement(raked.weights + [raked.greatestMiss], line)
    let share = CompensatedSum(line.row(2)).value / Double(raked.weights.count)
    #expect(
      raked.weights.allSatisfy {
        bounds.lowerBound * share <= $0 && $0 <= bounds.upperBound * share
      })
  }

  @Test func `a stratum with a target and nobody in it is told`() throws {
    #expect(throws: NotEstimable.emptyStratum) {
      try Poststratification.weights([1, 1], strata: [0, 0], targets: [5, 5])
    }
    #expect(throws: NotEstimable.emptyStratum) {
      try Poststratification.weights([1, 0], strata: [0, 1], targets: [5, 5])
    }
    #expect(try Poststratification.weights([1, 3], strata: [0, 0], targets: [8, 0]) == [2, 6])
    #expect(try Poststratification.weights([1, 0], strata: [0, 0], targets: [8]) == [8, 0])
    #expect(throws: NotEstimable.noValues) {
      try Poststratification.weights([], strata: [], targets: [5])
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try Poststratification.weights([1], strata: [2], targets: [5])
    }
  }

  @Test func `margins that contradict each other are told`() {
    let first = WeightMargin(strata: [0, 1], targets: [6, 4])
    #expect(throws: NotEstimable.notConverged) {
      try Raking(
        [1, 1], margins: [first, WeightMargin(strata: [0, 1], targets: [4, 6])], mostRounds: 50)
    }
    #expect(throws: NotEstimable.outsideDomain) {
      try Raking([1, 1], margins: [first, WeightMargin(strata: [0, 1], targets: [4, 5])])
    }
    #expect(throws: NotEstimable.outsideDomain) { try Raking([1, 1], margins: []) }
    #expect(throws: NotEstimable.outsideDomain) {
      try Raking([1, 1], margins: [first], bounds: 2...3)
    }
    #expect(throws: NotEstimable.noValues) { try Raking([], margins: [first]) }
  }
}
