import Diagnostics
import Operations
import Synchronization
import Terminal
import TestSupport
import Testing

/// Lines that are typed, and everything that was said.
private final class Script: Sendable {
  let left: Mutex<[String]>
  let said = Mutex("")

  init(_ lines: [String]) { left = Mutex(lines) }
}

private struct ScriptedConsole: LineConsole {
  let script: Script

  mutating func readLine() -> String? {
    script.left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  mutating func write(_ text: String) { script.said.withLock { $0 += text } }
}

@Suite struct `An interview at the terminal` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func answer(
    _ lines: [String], unit: String? = nil, visitor: String? = nil
  ) throws(Stopped) -> (AnswerOutcome, String) {
    let script = Script(lines)
    let outcome = try sample.open().answer(
      survey: "kaynti", unit: unit, language: .en, visitor: visitor,
      console: ScriptedConsole(script: script))
    return (outcome, script.said.withLock { $0 })
  }

  private let lines = [
    "a1", "5.4.2018 10.15", "k-1", "1", "3", "1 2", "k", "Havainto", "e", "e", "",
  ]

  @Test func `stores what was answered`() throws {
    let (outcome, _) = try answer(lines)
    guard case .stored(let path, _) = outcome else {
      Issue.record("nothing stored")
      return
    }
    #expect(path == sample.folder[sample.stored[0]])
    let text = sample.folder.text(sample.stored[0]) ?? ""
    for part in [
      "<unit>a1</unit>", "<greeted>yes</greeted>", "<wait>3</wait>", "<doubled>6</doubled>",
      "<ways>desk phone</ways>", "<finding_text>Havainto</finding_text>",
      "<timeStart>2018-04-10T15:00:00.000+03:00</timeStart>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(sample.folder.exists("Surveys/versions/kaynti-1.xml"))
  }

  @Test func `fills in the unit and the visitor beforehand`() throws {
    _ = try answer(["", "", "", "2", "", "e", ""], unit: "b1", visitor: "k-7")
    let text = sample.stored.first.flatMap(sample.folder.text) ?? ""
    #expect(text.contains("<unit>b1</unit>"))
    #expect(text.contains("<visitor>k-7</visitor>"))
  }

  /// The copy of a version says that the version has answers.
  @Test(arguments: [[], ["a1", ":q"], ["a1", "", "", "2", "", "e", "n"]])
  func `that is left stores nothing and keeps no version`(_ lines: [String]) throws {
    guard case .left = try answer(lines).0 else {
      Issue.record("stored")
      return
    }
    #expect(sample.stored == [])
    #expect(!sample.folder.exists("Surveys/versions"))
  }

  @Test func `asks again until the answer fits`() throws {
    let (outcome, said) = try answer(
      ["nowhere", "a1", "soon", "", "", "1", "500", "3", "1 3", "-", "e", ""])
    #expect(said.contains("! No choice matches."))
    #expect(said.contains("! the value is not a date and time"))
    #expect(said.contains("! the answer does not meet"))
    #expect(said.contains("“none” cannot be combined"))
    guard case .stored = outcome else {
      Issue.record("\(said)")
      return
    }
  }

  @Test func `does not begin with a survey that means something else now`() throws {
    _ = try answer(lines)
    try sample.folder.write("Surveys/kaynti.xml", Sample.survey(least: "0.5"))
    #expect(stopping { () throws(Stopped) in try answer(lines) }?.codes == ["HC0015"])
  }
}
