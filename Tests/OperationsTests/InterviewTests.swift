import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `An interview at the terminal` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func answer(
    _ lines: [String], unit: String? = nil, visitor: String? = nil
  ) throws(Stopped) -> (InterviewOutcome, String) {
    try sample.answer(.anew(survey: "kaynti", unit: unit), lines, visitor: visitor)
  }

  private let lines = [
    "a1", "5.4.2018 10.15", "k-1", "1", "3", "1 2", "k", "Havainto", "e", "e", "",
  ]

  @Test func `stores what was answered`() throws {
    let (outcome, _) = try answer(lines)
    guard case .stored(let path, _, _) = outcome else {
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

  @Test(arguments: [[], [":w"], ["?"]])
  func `in which nothing was answered leaves nothing`(_ lines: [String]) throws {
    guard case .nothing(let interrupted) = try answer(lines).0 else {
      Issue.record("something was kept")
      return
    }
    #expect(interrupted == (lines != [":w"]))
    #expect(sample.stored == [])
    #expect(sample.drafts == [])
    #expect(!sample.folder.exists("Surveys/versions"))
  }

  /// The copy of a version says that the version has answers.
  @Test(arguments: [["a1", ":w"], ["a1"], ["a1", "", "", "2", "", "e"]])
  func `that is left stores nothing, keeps no version and keeps the draft`(
    _ lines: [String]
  ) throws {
    guard case .kept(let id, let interrupted) = try answer(lines).0 else {
      Issue.record("not kept")
      return
    }
    #expect(interrupted == (lines.last != ":w"))
    #expect(sample.stored == [])
    #expect(!sample.folder.exists("Surveys/versions"))
    #expect(sample.drafts.count == 1 && sample.drafts[0].hasPrefix(id))
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
