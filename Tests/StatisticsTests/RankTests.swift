import Statistics
import Testing

private func cases(_ kind: String) -> [ReferenceCase] { ReferenceCase.read("ranks.tsv", kind) }

/// Means, standard errors and draws of some libraries.
private struct RandomLibraries {
  let means: [Double]
  let errors: [Double]
  let draws: [[Double]]

  init(seed: Int, rows: Int = 200) {
    var dice = Dice(seed: UInt64(seed))
    let count = dice.roll(2...9)
    means = (0..<count).map { _ in Double(dice.roll(0...20)) * 5 }
    errors = (0..<count).map { _ in Double(dice.roll(1...12)) }
    draws = NormalDraws.rows(rows, width: count, using: &dice)
  }
}

@Suite struct RankSetsTests {
  @Test func `the reference is there`() {
    for kind in ["ranks", "bootstrap"] { #expect(!cases(kind).isEmpty, "\(kind)") }
  }

  @Test(arguments: cases("ranks"))
  func `rank sets are those of an independent computation on the same draws`(
    line: ReferenceCase
  ) throws {
    let (means, errors, draws) = (line.row(0), line.row(1), line.fields[3])
    var ours: [Double] = []
    for scope in [RankSets.Scope.marginal, .simultaneous] {
      let places = try RankSets(
        means: means, standardErrors: errors, draws: draws, confidence: line.number(2),
        scope: scope
      ).places
      ours += places.map { Double($0.best) } + places.map { Double($0.worst) }
    }
    let probable = try PlaceProbabilities(means: means, standardErrors: errors, draws: draws)
    expectAgreement(
      ours + probable.libraries.map(\.best) + probable.libraries.map(\.topThird), line)
  }

  @Test(arguments: 1...20)
  func `a set holds the observed place, and simultaneous sets hold the marginal ones`(
    seed: Int
  ) throws {
    let given = RandomLibraries(seed: seed)
    func places(_ scope: RankSets.Scope, _ better: BetterDirection) throws -> [RankSets.Places] {
      try RankSets(
        means: given.means, standardErrors: given.errors, draws: given.draws, better: better,
        scope: scope
      ).places
    }
    for better in [BetterDirection.higher, .lower] {
      let (own, all) = (try places(.marginal, better), try places(.simultaneous, better))
      for (narrow, wide) in zip(own, all) {
        #expect((narrow.best...narrow.worst).contains(narrow.observed))
        #expect(wide.best <= narrow.best && narrow.worst <= wide.worst)
        #expect(1 <= wide.best && wide.worst <= given.means.count)
      }
    }
  }

  @Test(arguments: 1...10)
  func `the order of the libraries changes nothing`(seed: Int) throws {
    let given = RandomLibraries(seed: seed)
    var dice = Dice(seed: UInt64(seed))
    let turn = given.means.indices.shuffled(using: &dice)
    func places(_ order: [Int]) throws -> [RankSets.Places] {
      try RankSets(
        means: order.map { given.means[$0] }, standardErrors: order.map { given.errors[$0] },
        draws: given.draws.map { row in order.map { row[$0] } }
      ).places
    }
    let straight = try places(Array(given.means.indices))
    #expect(try places(turn) == turn.map { straight[$0] })
  }

  @Test func `alike libraries may hold any place, ties sharing the better one`() throws {
    var dice = Dice(seed: 4)
    let draws = NormalDraws.rows(500, width: 4, using: &dice)
    let places = try RankSets(
      means: [50, 50, 50, 50], standardErrors: [3, 3, 3, 3], draws: draws
    ).places
    #expect(places.allSatisfy { $0.best == 1 && $0.worst == 4 && $0.observed == 1 })
  }

  @Test func `one library, no draws and no errors are refused`() {
    func make(_ means: [Double], _ errors: [Double], _ draws: [[Double]]) throws {
      _ = try RankSets(means: means, standardErrors: errors, draws: draws)
    }
    #expect(throws: NotEstimable.tooFew(given: 1, needed: 2)) { try make([1], [1], [[0]]) }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 2)) { try make([], [], [[]]) }
    #expect(throws: NotEstimable.tooFew(given: 0, needed: 1)) { try make([1, 2], [1, 1], []) }
    #expect(throws: NotEstimable.outsideDomain) { try make([1, 2], [1, 0], [[0, 0]]) }
    #expect(throws: NotEstimable.outsideDomain) { try make([1, 2], [1, 1], [[0]]) }
  }

  @Test(arguments: 1...10)
  func `one library is the best in each draw`(seed: Int) throws {
    let given = RandomLibraries(seed: seed)
    let shares = try PlaceProbabilities(
      means: given.means, standardErrors: given.errors, draws: given.draws
    ).libraries
    #expect((CompensatedSum(shares.map(\.best)).value - 1).magnitude < 1e-12)
    let third = max(1, given.means.count / 3)
    #expect((CompensatedSum(shares.map(\.topThird)).value - Double(third)).magnitude < 1e-12)
  }

  @Test func `draws follow from the seed alone and are standard normal`() throws {
    var first = Dice(seed: 2018)
    var second = Dice(seed: 2018)
    let draws = NormalDraws.rows(400, width: 25, using: &first)
    #expect(NormalDraws.rows(400, width: 25, using: &second) == draws)
    let moments = try #require(Moments(draws.flatMap { $0 }))
    // Ten thousand draws: the mean's error is 0.01, the variance's 0.014; four of each.
    #expect(moments.mean.magnitude < 0.04)
    #expect((try #require(moments.variance) - 1).magnitude < 0.057)
  }
}

@Suite struct BootstrapTests {
  private func meanOfMeans(_ libraries: [[Double]]) throws(NotEstimable) -> Double {
    let means = libraries.compactMap { Moments($0)?.mean }
    guard let moments = Moments(means) else { throw NotEstimable.noValues }
    return moments.mean
  }

  @Test(arguments: cases("bootstrap"))
  func `intervals are those of SciPy on its own replicates`(line: ReferenceCase) throws {
    let libraries = line.fields[1]
    var dice = Dice(seed: 1)
    let own = try Bootstrap(libraries, count: 1, using: &dice, figure: meanOfMeans)
    let bootstrap = Bootstrap(
      observed: own.observed, replicates: line.row(2), leftOut: own.leftOut)
    let plain = try bootstrap.percentileInterval(confidence: line.number(0))
    let accelerated = try bootstrap.acceleratedInterval(confidence: line.number(0))
    expectAgreement([plain.low, plain.high, accelerated.low, accelerated.high], line)
  }

  @Test func `replicates follow from the seed and keep to each library's own visits`() throws {
    let libraries: [[Double]] = [[0, 10, 20], [100], [], [50, 60]]
    var (first, second) = (Dice(seed: 5), Dice(seed: 5))
    let bootstrap = try Bootstrap(libraries, count: 300, using: &first, figure: meanOfMeans)
    #expect(
      try Bootstrap(libraries, count: 300, using: &second, figure: meanOfMeans) == bootstrap)
    #expect(bootstrap.replicates.count == 300)
    #expect(bootstrap.replicates[0] >= (0 + 100 + 50) / 3.0)
    #expect(bootstrap.replicates[299] <= (20 + 100 + 60) / 3.0 + 1e-12)
    #expect(bootstrap.leftOut.map(\.count) == [3, 0, 0, 2])
  }

  @Test func `replicates spread as the theory of the mean has it`() throws {
    let visits: [Double] = [12, 30, 44, 51, 58, 60, 71, 77, 83, 90]
    var dice = Dice(seed: 8)
    let bootstrap = try Bootstrap([visits], count: 4000, using: &dice, figure: meanOfMeans)
    let spread = try #require(Moments(bootstrap.replicates)?.standardDeviation)
    let theory = (try #require(Moments(visits)).squares).squareRoot() / 10
    // The deviation of 4000 replicates has a relative error near 1/√8000; four of them.
    #expect((spread / theory - 1).magnitude < 0.045)
  }

  @Test func `where nothing varies there is no accelerated interval`() throws {
    var dice = Dice(seed: 6)
    let alike = try Bootstrap([[100, 100, 100]], count: 50, using: &dice, figure: meanOfMeans)
    #expect(throws: NotEstimable.allAlike) { try alike.acceleratedInterval() }
    #expect(try alike.percentileInterval() == ConfidenceInterval(low: 100, high: 100))
    let single = try Bootstrap([[40], [60]], count: 50, using: &dice, figure: meanOfMeans)
    #expect(throws: NotEstimable.allAlike) { try single.acceleratedInterval() }
    #expect(throws: NotEstimable.noValues) {
      try Bootstrap([[], []], count: 50, using: &dice, figure: meanOfMeans)
    }
    #expect(throws: NotEstimable.outsideDomain) { try alike.percentileInterval(confidence: 1) }
  }
}
