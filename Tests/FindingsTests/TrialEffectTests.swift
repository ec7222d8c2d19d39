import Findings
import Statistics
import Testing

@Suite struct `The effect of a trial` {
  private func library(
    _ name: String, _ before: Double, _ after: Double, n: Int = 3
  ) -> TrialEffect.Library {
    .init(
      name: name, before: .init(value: before, count: n), after: .init(value: after, count: n))
  }

  private func effect(
    _ trial: [TrialEffect.Library], _ others: [TrialEffect.Library], deviation: Double = 10
  ) -> TrialEffect {
    let spread = TrialEffect.Spread(deviation: deviation, degreesOfFreedom: 60)
    return TrialEffect(trial: trial, others: others, before: spread, after: spread)
  }

  private let still = (1...20).map {
    TrialEffect.Library(
      name: "o\($0)", before: .init(value: 60, count: 3), after: .init(value: 60, count: 3))
  }

  @Test func `is helped only where it rises more than elsewhere`() {
    #expect(effect([library("a", 40, 80)], still).verdict == .helped)
    let risen = still.map { library($0.name, 60, 95) }
    #expect(effect([library("a", 40, 80)], risen).verdict == .better)
    #expect(effect([library("a", 40, 80)], []).verdict == .better)
  }

  @Test func `is told when it harmed`() {
    #expect(effect([library("a", 80, 40)], still).verdict == .harmed)
    #expect(effect([library("a", 80, 40)], []).verdict == .worse)
  }

  @Test func `cannot be told from few visits that vary much`() {
    #expect(effect([library("a", 60, 72)], still, deviation: 30).verdict == .cannotTell)
    let unknown = TrialEffect(
      trial: [library("a", 40, 80)], others: still,
      before: .init(deviation: 0, degreesOfFreedom: 0),
      after: .init(deviation: 10, degreesOfFreedom: 60))
    #expect(unknown.verdict == .cannotTell)
    #expect(unknown.own == nil)
  }

  @Test func `waits for visits`() {
    #expect(effect([], still).verdict == .notYet)
    #expect(TrialEffect.notYet.verdict == .notYet)
  }

  /// By hand: a rise of 40 with 3 visits before and after, s = 10 in both waves: SE = 10·√(2/3) = 8.16497;
  /// ν = 120 (Welch, equal parts), t = 1.97993: 40 ± 16.16607.
  @Test func `has the interval of its formula`() throws {
    let own = try #require(effect([library("a", 40, 80)], []).own)
    #expect(own.value == 40)
    #expect(abs(own.interval.low - (40 - 16.1661)) < 0.0005)
    #expect(abs(own.interval.high - (40 + 16.1661)) < 0.0005)
    #expect(own.responsesBefore == 3)
    #expect(own.libraries == 1)
  }

  /// The difference from the others adds their variance: SE² = 200/3·(1 + 1/20).
  @Test func `is wider against the others`() throws {
    let found = effect([library("a", 40, 80)], still)
    let own = try #require(found.own)
    let against = try #require(found.against)
    let ratio =
      (against.interval.high - against.value) / (own.interval.high - own.value)
    #expect(abs(ratio - (1.05).squareRoot()) < 1e-9)
    #expect(against.libraries == 21)
  }
}
