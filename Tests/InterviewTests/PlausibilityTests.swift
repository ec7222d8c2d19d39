import Diagnostics
import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A figure beside the one before` {
  private static func question(_ type: QuestionType) -> Question {
    var question = Question(name: "q", type: type)
    if type == .range {
      question.rangeParameters = RangeParameters(
        start: FixedDecimal(0), end: FixedDecimal(100), step: FixedDecimal(1))
    }
    question.sentinels = [SentinelValue(value: FixedDecimal(-1), reason: .notReported)]
    return question
  }

  /// Type, before, now, what is told in Finnish and in English.
  @Test(arguments: [
    (
      QuestionType.integer, "12345", "123450",
      "viime kierroksella 12 345, nyt 123 450 (10-kertainen)",
      "12,345 in the round before, 123,450 now (10 times as much)"
    ),
    (
      .integer, "10", "25", "viime kierroksella 10, nyt 25 (2,5-kertainen)",
      "10 in the round before, 25 now (2.5 times as much)"
    ),
    (
      .integer, "10", "20", "viime kierroksella 10, nyt 20 (2-kertainen)",
      "10 in the round before, 20 now (2 times as much)"
    ),
    (
      .integer, "20", "10", "viime kierroksella 20, nyt 10 (50 % vähemmän)",
      "20 in the round before, 10 now (50% less)"
    ),
    (
      .integer, "1000000", "12", "viime kierroksella 1 000 000, nyt 12 (yli 99 % vähemmän)",
      "1,000,000 in the round before, 12 now (over 99% less)"
    ),
    (
      .integer, "-10", "-30", "viime kierroksella −10, nyt −30 (3-kertainen)",
      "−10 in the round before, −30 now (3 times as much)"
    ),
    (
      .integer, "3", "-4", "viime kierroksella 3, nyt −4 (etumerkki on vaihtunut)",
      "3 in the round before, −4 now (the sign has changed)"
    ),
    (.integer, "0", "10", "viime kierroksella 0, nyt 10", "0 in the round before, 10 now"),
    (.integer, "1200", "0", "viime kierroksella 1 200, nyt 0", "1,200 in the round before, 0 now"),
    (
      .decimal, "0.25", "2.5", "viime kierroksella 0,25, nyt 2,5 (10-kertainen)",
      "0.25 in the round before, 2.5 now (10 times as much)"
    ),
    (
      .range, "20", "8", "viime kierroksella 20, nyt 8 (60 % vähemmän)",
      "20 in the round before, 8 now (60% less)"
    ),
  ])
  func `is asked about`(
    _ type: QuestionType, _ before: String, _ now: String, _ finnish: String, _ english: String
  ) throws {
    let change = implausibleChange(from: before, to: now, question: Self.question(type))
    let what = try #require(change).what
    let plain = what.fi.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(plain == finnish)
    #expect(what.en == english)
    #expect(what.sv != what.fi && what.sv != what.en)
  }

  @Test(arguments: [
    (QuestionType.integer, "12345", "12345"), (.integer, "100", "199"), (.integer, "100", "51"),
    (.integer, "2", "11"), (.integer, "9", "0"), (.integer, "0", "9"), (.integer, "", "100"),
    (.integer, "100", ""), (.integer, "x", "100"), (.integer, "-1", "5000"),
    (.integer, "5000", "-1"), (.decimal, "1.5", "2.9"), (.decimal, "0", "9.99"),
    (.range, "5", "10"), (.text, "1", "1000"), (.calculate, "1", "1000"), (.selectOne, "1", "1000"),
  ])
  func `is not worth a question`(_ type: QuestionType, _ before: String, _ now: String) {
    #expect(implausibleChange(from: before, to: now, question: Self.question(type)) == nil)
  }
}
