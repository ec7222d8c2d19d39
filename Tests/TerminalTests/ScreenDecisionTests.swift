import Diagnostics
import Interview
import SurveyModel
import Terminal
import Testing

@Suite struct `What the program asks itself` {
  private func answer(_ keys: String, usual: Bool?) -> DecisionReply {
    decide(Decision(question: Trilingual("?"), usual: usual), [.keys(keys)])
  }

  @Test(
    arguments: [
      ("k\r", .yes), ("Yes\r", .yes), ("j\r", .yes), ("e\r", .no), ("nej\r", .no),
      ("\r", .no), ("perhaps\r\u{15}k\r", .yes), ("<\r", .wish(.back)),
      (":w\r", .wish(.leave)), ("\u{3}", .wish(.interrupted)),
    ] as [(String, DecisionReply)])
  func `takes a word for yes or no`(_ keys: String, _ reply: DecisionReply) {
    #expect(answer(keys, usual: false) == reply)
  }

  @Test func `has to be answered where nothing is usual`() {
    #expect(answer("\r\r", usual: nil) == .wish(.interrupted))
    #expect(answer("\r", usual: true) == .yes)
  }

  @Test(
    arguments: [
      (["\r"], .done), (["k\r"], .add), (["e\r"], .done), (["poista 2\r"], .remove(1)),
      (["+"], .add), ([Press.up, "\r"], .add),
      ([Press.up, Press.up, Press.delete, Press.delete], .remove(1)),
      ([Press.up, Press.up, Press.delete, Press.up, Press.delete, Press.delete], .remove(0)),
      ([Press.up, Press.up, Press.controlUp], .move(from: 1, to: 0)),
      ([Press.up, Press.up, Press.up, Press.controlDown], .move(from: 0, to: 1)),
      ([Press.delete, "\r"], .done), ([":o\r"], .wish(.overview)), ([Press.left], .wish(.back)),
    ] as [([String], RepeatReply)])
  func `asks for one more`(_ keys: [String], _ reply: RepeatReply) {
    let steps = keys.map(ScriptedScreen.Step.keys)
    #expect(askForMore(ScreenSamples.findings, steps) == reply)
  }

  @Test func `stays with an instance that was moved`() {
    let shown = onScreen([.keys(Press.up + Press.up + Press.controlUp), .keys(Press.controlDown)]) {
      front in
      [front.askForMore(ScreenSamples.findings), front.askForMore(ScreenSamples.findings)]
    }
    #expect(shown.reply == [.move(from: 1, to: 0), .move(from: 0, to: 1)])
  }

  private func step(_ name: String) -> StepID { .question(AnswerKey(name)) }

  @Test func `lets look about`() {
    let overview = ScreenSamples.overview(problems: false)
    func reply(_ keys: String...) -> OverviewReply {
      look(at: overview, keys.map(ScriptedScreen.Step.keys))
    }
    #expect(reply("\r") == .jump(step("unit")))
    #expect(reply(Press.down + "\r") == .jump(step("greeted")))
    #expect(reply(Press.end + "\r") == .jump(step("notice")))
    #expect(reply("3\r") == .jump(step("wait")))
    #expect(reply("milloin\r") == .jump(step("visited")))
    #expect(reply("<\r") == .close)
    #expect(look(at: overview, [.keys(Press.escape), .pause]) == .close)
    #expect(reply(":4\r") == .wish(.jump(4)))
    #expect(reply("qqq\r", Press.control("c")) == .wish(.interrupted))
  }

  @Test(
    arguments: [
      ("\r", .submit), (Press.up + "\r", .jump(.question(AnswerKey("notice")))),
      ("<\r", .wish(.back)), ("hu\u{15}\r", .wish(.interrupted)),
    ] as [(String, ReviewReply)])
  func `submits what is complete`(_ keys: String, _ reply: ReviewReply) {
    #expect(review(ScreenSamples.overview(problems: false), [.keys(keys)]).reply == reply)
  }

  @Test func `leads to what stands in the way, and does not submit`() {
    let problems = ScreenSamples.overview(problems: true)
    let shown = review(problems, [.look, .keys("\r")])
    #expect(shown.reply == .jump(step("wait")))
    #expect(shown.last.contains("! 2 kohtaa on korjattava ennen tallentamista"))
    #expect(!shown.last.contains { $0.contains("Tallenna vastaus") })
    #expect(review(problems, [.keys(Press.end + "\r")]).reply == .jump(step("notice")))
  }
}
