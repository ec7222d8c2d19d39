import Statistics
import Testing

/// Rounds of invented libraries whose true scores are known: do the statements hold as often as they
/// say? Seeded, so that the figures below are the same on every run.
@Suite struct SimulationTests {
  /// Library scores of a true spread, visits of a spread of 12.
  private struct Round {
    let truth: [Double]
    let visits: [[Double]]
    let pooledDeviation: Double
    let degreesOfFreedom: Int

    init(libraries: Int, visits count: Int, spread: Double, dice: inout Dice) throws {
      let draws = NormalDraws.rows(libraries, width: count + 1, using: &dice)
      let truth = draws.map { 65 + spread * $0[0] }
      visits = zip(truth, draws).map { level, row in row.dropFirst().map { level + 12 * $0 } }
      self.truth = truth
      var pooled = PooledVariance()
      for library in visits {
        pooled.add(count: count, squares: try #require(Moments(library)).squares)
      }
      pooledDeviation = try #require(pooled.standardDeviation)
      degreesOfFreedom = pooled.degreesOfFreedom
    }

    var means: [Double] { visits.compactMap { Moments($0)?.mean } }

    func words() throws -> [DistinctLibraries.Word] {
      try DistinctLibraries(
        means.map { DifferencesFromOthers.Library(mean: $0, count: visits[0].count) },
        pooledDeviation: pooledDeviation, degreesOfFreedom: degreesOfFreedom
      ).verdicts.map(\.word)
    }

    /// Libraries that are named on the wrong side of the others' true mean.
    func wrongSigns(_ words: [DistinctLibraries.Word]) -> Int {
      let total = CompensatedSum(truth).value
      return zip(truth, words).count { own, word in
        let above = own > (total - own) / Double(truth.count - 1)
        return word == .clearlyBetter && !above || word == .clearlyWorse && above
      }
    }
  }

  private func named(
    visits: Int, spread: Double, rounds: Int
  ) throws -> (each: Double, any: Double, wrong: Int) {
    var dice = Dice(seed: 2018)
    var (all, any, wrong) = (0, 0, 0)
    for _ in 0..<rounds {
      let round = try Round(libraries: 36, visits: visits, spread: spread, dice: &dice)
      let words = try round.words()
      let count = words.count { $0 != .notDistinguishable }
      all += count
      any += count > 0 ? 1 : 0
      wrong += round.wrongSigns(words)
    }
    return (Double(all) / Double(rounds), Double(any) / Double(rounds), wrong)
  }

  @Test func `where libraries do not differ one in twenty rounds names any`() throws {
    let found = try named(visits: 3, spread: 0, rounds: 400)
    // Four errors of simulation, √(0.05·0.95/400) each, above 5 %.
    #expect(found.any <= 0.05 + 4 * 0.011)
    #expect(found.any > 0)
  }

  @Test(arguments: [(3, 0.1...0.6), (9, 1.2...2.4)])
  func `few visits name few libraries, and hardly any wrongly`(
    visits: Int, expected: ClosedRange<Double>
  ) throws {
    let found = try named(visits: visits, spread: 5, rounds: 200)
    #expect(expected.contains(found.each), "\(found)")
    #expect(Double(found.wrong) <= 0.01 * 200)
  }

  @Test func `rank sets hold the true place as often as they say`() throws {
    var dice = Dice(seed: 15)
    var (held, narrow) = (0, 0)
    let (rounds, libraries) = (60, 10)
    for _ in 0..<rounds {
      let round = try Round(libraries: libraries, visits: 9, spread: 10, dice: &dice)
      let draws = NormalDraws.rows(200, width: libraries, using: &dice)
      let places = try RankSets(
        means: round.means,
        standardErrors: [Double](repeating: round.pooledDeviation / 3, count: libraries),
        draws: draws
      ).places
      for (own, set) in zip(round.truth, places) {
        let place = 1 + round.truth.count { $0 > own }
        held += (set.best...set.worst).contains(place) ? 1 : 0
        narrow += set.worst - set.best < libraries - 1 ? 1 : 0
      }
    }
    // 600 sets, four errors of simulation below 95 %.
    #expect(Double(held) / Double(rounds * libraries) >= 0.95 - 4 * 0.0089)
    #expect(narrow > rounds * libraries / 4)
  }

  @Test func `three visits leave nearly every place open`() throws {
    var dice = Dice(seed: 36)
    let round = try Round(libraries: 36, visits: 3, spread: 5, dice: &dice)
    let draws = NormalDraws.rows(200, width: 36, using: &dice)
    let errors = [Double](repeating: round.pooledDeviation / 3.0.squareRoot(), count: 36)
    let places = try RankSets(
      means: round.means, standardErrors: errors, draws: draws
    ).places
    let widths = places.map { $0.worst - $0.best + 1 }.sorted()
    #expect(widths[18] >= 32)
  }

  @Test func `shrunken means come nearer the truth than raw ones`() throws {
    var dice = Dice(seed: 9)
    var (raw, shrunken) = (CompensatedSum(), CompensatedSum())
    for _ in 0..<40 {
      let round = try Round(libraries: 36, visits: 3, spread: 5, dice: &dice)
      let variance = round.pooledDeviation * round.pooledDeviation / 3
      let given = round.means.map { SpreadBetween.Library(mean: $0, errorVariance: variance) }
      guard let drawn = try? ShrunkenMeans(given) else { continue }
      for ((own, truth), library) in zip(zip(round.means, round.truth), drawn.libraries) {
        raw.add((own - truth) * (own - truth))
        shrunken.add((library.mean - truth) * (library.mean - truth))
      }
    }
    #expect(shrunken.value < 0.6 * raw.value)
  }
}
