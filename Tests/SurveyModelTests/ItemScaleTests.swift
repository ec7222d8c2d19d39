import ExpressionSamples
import SurveyModel
import Testing

private func choice(
  _ name: String, _ score: String?, exclusive: Bool = false, missing: MissingReason? = nil
) -> Choice {
  Choice(
    name: name, label: .none, score: score.map(decimal), missing: missing, exclusive: exclusive)
}

private func scale(
  _ type: QuestionType, _ choices: [Choice] = [], change: (inout Question) -> Void = { _ in }
) -> [Int]? {
  var question = Question(name: "q", type: type)
  if !choices.isEmpty { question.list = "l" }
  change(&question)
  let survey = Survey(
    name: "s", version: "1", kind: .feedback, lists: [ChoiceList(name: "l", choices: choices)],
    items: [.question(question)])
  return survey.scale(of: question).map { [$0.least.millionths, $0.greatest.millionths] }
}

@Suite struct `The scale of an item` {
  @Test func `of one choice reaches from the least score to the greatest`() {
    #expect(
      scale(.selectOne, [choice("a", "0.5"), choice("b", "-1"), choice("c", "2")])
        == [-1_000_000, 2_000_000])
  }

  @Test func `leaves missing choices aside`() {
    #expect(
      scale(
        .selectOne,
        [choice("a", "1"), choice("b", "2"), choice("na", nil, missing: .notApplicable)]
      ) == [1_000_000, 2_000_000])
    #expect(scale(.selectOne, [choice("na", nil, missing: .refused)]) == nil)
    #expect(scale(.selectOne, [choice("a", nil), choice("b", nil)]) == nil)
  }

  /// Scores of choices that add up, scores of those that stand alone, least, greatest.
  @Test(arguments: [
    (["1", "1"], ["0"], 0, 2), (["1", "2", "-1"], [], -1, 3), (["-1", "-2"], [], -3, 0),
    (["1"], ["5"], 0, 5), (["1", "2"], ["-4"], -4, 3), (["2"], ["1"], 0, 2),
    (["-2"], ["-1"], -2, 0), ([], ["1", "3"], 0, 3), (["0", "0"], [], 0, 0),
  ])
  func `of several choices adds them up, and exclusive ones stand alone`(
    _ summed: [String], _ alone: [String], _ least: Int, _ greatest: Int
  ) {
    let choices =
      summed.enumerated().map { choice("s\($0)", $1) }
      + alone.enumerated().map { choice("a\($0)", $1, exclusive: true) }
      + [choice("na", nil, missing: .dontKnow)]
    #expect(scale(.selectMultiple, choices) == [least * 1_000_000, greatest * 1_000_000])
  }

  @Test func `of a number is that of its bands or of its range`() {
    #expect(
      scale(.integer) {
        $0.bands = [
          Band(upTo: decimal("2"), score: .one), Band(upTo: nil, score: decimal("0.25")),
        ]
      } == [250_000, 1_000_000])
    let range = RangeParameters(start: decimal("0"), end: decimal("10"), step: .one)
    #expect(
      scale(.range) {
        $0.linearScore = true
        $0.rangeParameters = range
      } == [0, 10_000_000])
    #expect(scale(.range) { $0.rangeParameters = range } == nil)
    #expect(scale(.integer) == nil)
    #expect(scale(.text) == nil)
  }

  /// Least, greatest, raw score; its place from 0 to 100 in billionths.
  @Test(arguments: [
    ("0", "1", "1", 100_000_000_000), ("0", "1", "0", 0), ("0", "3", "1", 33_333_333_333),
    ("0", "3", "2", 66_666_666_667), ("-1", "2", "0", 33_333_333_333),
    ("-2", "0", "-1", 50_000_000_000),
    ("0", "1", "5", 100_000_000_000), ("0", "1", "-5", 0), ("1", "1", "1", 0), ("2", "1", "1", 0),
    ("-999999999.999999", "999999999.999999", "0", 50_000_000_000),
  ])
  func `rescales to 0–100 and clamps`(
    _ least: String, _ greatest: String, _ raw: String, _ billionths: Int
  ) {
    let scale = ItemScale(least: decimal(least), greatest: decimal(greatest))
    #expect(scale.billionths(decimal(raw)) == billionths)
  }

  @Test func `never falls as the raw score rises`() {
    var chance = Seeded()
    for _ in 0..<500 {
      let bounds = [chance.below(9_000_000), chance.below(9_000_000)].sorted()
      let scale = ItemScale(
        least: FixedDecimal(millionths: bounds[0]), greatest: FixedDecimal(millionths: bounds[1]))
      let raws = (0..<4).map { _ in chance.below(9_000_000) }.sorted()
      let scores = raws.map { scale.billionths(FixedDecimal(millionths: $0)) }
      #expect(scores == scores.sorted(), "seed \(chance.seed)")
      #expect(scores.allSatisfy { (0...100_000_000_000).contains($0) }, "seed \(chance.seed)")
    }
  }
}
