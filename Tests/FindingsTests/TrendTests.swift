import Findings
import Statistics
import Testing

@Suite struct `A trend` {
  /// Newcombe (1998), table II, column (a) of method 10: 56/70 − 48/80.
  @Test func `has Newcombe's interval`() {
    let interval = ShareDifference(confidence: 0.95).between(
      48.0 / 80, count: 80, 56.0 / 70, count: 70)
    #expect(abs(interval.low - 0.0524) < 0.00005)
    #expect(abs(interval.high - 0.3339) < 0.00005)
  }

  @Test(arguments: [
    ((2, 80), (30, 80), 1, FindingTrend.Word.more), ((30, 80), (2, 80), 1, .less),
    ((10, 80), (14, 80), 1, .noVisibleChange), ((0, 4), (4, 4), 1, .tooFew),
    ((0, 0), (4, 4), 1, .tooFew),
    // Visible alone, and not among twenty that are compared at once.
    ((10, 80), (22, 80), 1, .more), ((10, 80), (22, 80), 20, .noVisibleChange),
  ])
  func `claims no difference that is none`(
    _ before: (Int, Int), _ now: (Int, Int), _ count: Int, _ word: FindingTrend.Word
  ) {
    let trend = FindingTrend(
      before: .init(noted: before.0, visits: before.1), now: .init(noted: now.0, visits: now.1),
      comparedAtOnce: count)
    #expect(trend.word == word)
  }

  @Test func `does not take a half-coded wave for a change`() {
    func word(_ before: FindingTrend.Count, _ now: FindingTrend.Count) -> FindingTrend.Word {
      FindingTrend(before: before, now: now).word
    }
    let many = FindingTrend.Count(noted: 40, visits: 200)
    #expect(word(many, .init(noted: 0, visits: 200, undecided: 90)) == .codingUnfinished)
    #expect(word(many, .init(noted: 0, visits: 200, undecided: 3)) == .less)
    #expect(word(.init(noted: 0, visits: 200, undecided: 90), many) == .codingUnfinished)
    #expect(word(.init(noted: 0, visits: 200, undecided: 3), many) == .more)
    let waiting = (0..<20).map { finding("Jono.", response: "uuid:\($0)") }
    let said = (0..<20).map { finding("Jono.", response: "uuid:b\($0)") }
    let before = set(said, said.map { tag($0, "odotus") })
    let tallies = ThemeTally.all(
      set(waiting).standing, visits: 20, codebook: sampleCodebook,
      importance: TouchpointImportance(emptyOutline), earlier: (before.standing, 20))
    #expect(tallies.map(\.trend?.word) == [.codingUnfinished])
  }

  @Test func `of a theme counts visits, not sentences`() throws {
    let many = (0..<5).map { finding("Jono.", instance: $0) }
    let now = set(many, many.map { tag($0, "odotus") })
    let tallies = ThemeTally.all(
      now.standing, visits: 6, codebook: sampleCodebook,
      importance: TouchpointImportance(emptyOutline), earlier: ([], 6))
    let one = try #require(tallies.first)
    #expect(tallies.count == 1)
    #expect(one.weight.noted == 1)
    #expect(one.trend?.now == .init(noted: 1, visits: 6))
    #expect(one.trend?.word == .noVisibleChange)
  }

  @Test func `of a theme holds what lies below it`() {
    let sign = finding("Kyltti.")
    let tallies = ThemeTally.all(
      set([sign], [tag(sign, "opasteet")]).standing, visits: 4, codebook: sampleCodebook,
      importance: TouchpointImportance(emptyOutline))
    #expect(tallies.map(\.theme.name) == ["tila", "opasteet"])
    #expect(tallies.map(\.depth) == [0, 1])
    #expect(tallies.map(\.weight.noted) == [1, 1])
  }

  @Test func `weighs frequency, severity and importance`() {
    let weight = FindingWeight(noted: 3, visits: 12, severity: 2.0 / 3, importance: 0.75)
    #expect(weight.value == 0.25 * (2.0 / 3) * 0.75)
    #expect(FindingWeight(noted: 1, visits: 2, severity: nil, importance: 1).value == 0.25)
    #expect(FindingWeight(noted: 0, visits: 0, severity: nil, importance: 1).value == nil)
  }
}
