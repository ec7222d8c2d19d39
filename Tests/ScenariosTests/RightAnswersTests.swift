import Expressions
import Scenarios
import SurveyModel
import Testing

@Suite struct `A right answer` {
  private func fact(_ right: [RightAnswer]) -> Fact {
    Fact(survey: "s", question: "q", reference: .none, right: right)
  }

  @Test func `is that of the place before that of its library, and of the wave before any`() {
    let all = RightAnswer(.values(["yes"]))
    let library = RightAnswer(.values(["no"]), unit: "k")
    let place = RightAnswer(.values(["partly"]), unit: "p")
    let later = RightAnswer(.values(["na"]), unit: "p", wave: "w2")
    let fact = fact([all, library, place, later])
    #expect(fact.right(at: "p", of: "k", in: "w1") == [place])
    #expect(fact.right(at: "p", of: "k", in: "w2") == [later])
    #expect(fact.right(at: "q", of: "k", in: "w2") == [library])
    #expect(fact.right(at: "r", of: "l", in: "w1") == [all])
    #expect(self.fact([place]).right(at: "r", of: "l", in: "w1").isEmpty)
  }

  @Test(arguments: [
    ("yes", QuestionType.selectOne, true), ("no", .selectOne, false), ("", .selectOne, false),
    ("yes partly", .selectMultiple, true), ("yes no", .selectMultiple, false),
  ])
  func `of choices holds them and nothing else`(
    _ answer: String, _ type: QuestionType, _ isRight: Bool
  ) {
    #expect(RightAnswer(.values(["yes", "partly"])).accepts(answer, type: type) == isRight)
  }

  @Test(arguments: [("0", true), ("5", true), ("5.5", false), ("-1", false), ("viisi", false)])
  func `of a range holds both ends`(_ answer: String, _ isRight: Bool) {
    #expect(
      RightAnswer(.range(least: 0, greatest: 5)).accepts(answer, type: .integer) == isRight)
  }

  @Test func `of a pattern is the whole text`() throws {
    let right = RightAnswer(.pattern(try Pattern("[0-9]+ euroa")))
    #expect(right.accepts("2 euroa", type: .text))
    #expect(!right.accepts("maksaa 2 euroa", type: .text))
  }
}
