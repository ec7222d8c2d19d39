import Expressions
import Interview
import InterviewSamples
import SurveyModel
import Testing

@Suite struct `A calculation` {
  /// The amount, decimals, what is stored.
  @Test(arguments: [
    ("2.675", 2, "2.68"), ("-2.675", 2, "-2.68"), ("1.005", 2, "1.01"), ("2.5", 0, "3"),
    ("-2.5", 0, "-3"), ("0.125", 2, "0.13"), ("1.45", 1, "1.5"), ("-0.04", 1, "0"), ("7", 2, "7"),
    ("1234567.5", 0, "1234568"),
  ])
  func `is rounded half away from zero of the shortest decimal text`(
    _ amount: String, _ decimals: Int, _ stored: String
  ) throws {
    var visit = try Scenario(
      question("a", "decimal")
        + question("b", "calculate", "calculation=\"${a} * 1\" decimals=\"\(decimals)\""))
    visit.answer("a", amount)
    #expect(visit.stored("b") == stored)
  }

  @Test func `of a quotient is stored unrounded`() throws {
    var visit = try Scenario(
      question("a", "integer")
        + question(
          "b", "calculate",
          "numerator=\"${a}\" denominator=\"3\" decimals=\"2\" better=\"higher\" unit=\"kpl\""),
    )
    visit.answer("a", "1")
    #expect(visit.stored("b") == "0.3333333333333333")
  }

  /// Numerator, denominator, the warning.
  @Test(arguments: [
    ("1", "0", EvaluationWarning.Kind.divisionByZero), ("0", "0", .divisionByZero),
    ("1", "", nil), ("", "1", nil),
  ])
  func `of a quotient that cannot be is empty, and says why`(
    _ top: String, _ bottom: String, _ warning: EvaluationWarning.Kind?
  ) throws {
    var visit = try Scenario(
      question("a", "integer") + question("b", "integer")
        + question(
          "c", "calculate",
          "numerator=\"${a}\" denominator=\"${b}\" better=\"neither\" unit=\"kpl\""))
    visit.answer("a", top)
    visit.answer("b", bottom)
    #expect(visit.stored("c") == "")
    #expect(visit.state.warnings[AnswerKey("c")]?.map(\.kind) == warning.map { [$0] })
    visit.answer("a", "6")
    visit.answer("b", "4")
    #expect(visit.stored("c") == "1.5")
    #expect(visit.state.warnings.isEmpty)
  }

  @Test func `looks up the population behind the unit`() throws {
    var visit = try Scenario(
      question("loans", "integer")
        + question(
          "per_head", "calculate",
          "numerator=\"${loans}\" denominator=\"pulldata('network', 'population', 'name', ${unit})\" better=\"higher\" unit=\"kpl\""
        ))
    visit.answer("loans", "68000")
    visit.answer("unit", "iitti_paa")
    #expect(visit.stored("per_head") == "10")
    visit.answer("unit", "nobody")
    #expect(visit.stored("per_head") == "")
  }

  @Test func `sees what is worked out after it`() throws {
    var visit = try Scenario(
      question("a", "calculate", "calculation=\"${b} + 1\"")
        + question("b", "calculate", "calculation=\"${c} * 2\"") + question("c", "integer"))
    visit.answer("c", "10")
    #expect([visit.stored("a"), visit.stored("b")] == ["21", "20"])
  }

  @Test func `reads the clock once`() throws {
    let visit = try Scenario(
      question("a", "calculate", "calculation=\"today()\"")
        + question("b", "calculate", "calculation=\"now()\""))
    #expect(visit.stored("a") == "2018-05-15")
    #expect(visit.stored("b") == "2018-05-15T12:00:00.000+03:00")
  }

  @Test func `cannot be answered`() throws {
    var visit = try Scenario(question("a", "calculate", "calculation=\"1 + 1\""))
    visit.answer("a", "7")
    #expect(visit.stored("a") == "2")
  }
}
