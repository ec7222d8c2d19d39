import Diagnostics
import Expressions
import FileSystem
import Intake
import Interview
import Operations
import SurveyModel
import Terminal
import TestSupport
import Testing

@Suite struct `A draft of an interview` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private let anew = InterviewBeginning.anew(survey: "kaynti", unit: nil)
  private let rest = ["1", "3", "1 2", "e", ""]

  private func kept(_ lines: [String]) throws -> String {
    let (outcome, said) = try sample.answer(anew, lines)
    guard case .kept(let id, _) = outcome else {
      Issue.record("not kept: \(said)")
      return ""
    }
    return id
  }

  private func goOn(_ id: String, _ lines: [String], survey: String? = nil) throws(Stopped) -> (
    InterviewOutcome, String
  ) { try sample.answer(.draft(id: id, survey: survey), lines) }

  @Test func `is gone on with where it was left, and is gone when it is submitted`() throws {
    let id = try kept(["a1", "5.4.2018 10.15", "k-1", ":w"])
    let (outcome, said) = try goOn(id, rest)
    guard case .stored(let path, _, _) = outcome else {
      Issue.record("\(said)")
      return
    }
    #expect(said.contains("Question 4/"))
    #expect(!said.contains("Question 1/"))
    #expect(path.contains(id))
    let text = sample.stored.first.flatMap(sample.folder.text) ?? ""
    #expect(text.contains("<unit>a1</unit>") && text.contains("<wait>3</wait>"))
    #expect(sample.draftFiles == [])
  }

  @Test func `is found by any beginning of its id that fits it alone`() throws {
    _ = try kept(["a1", ":w"])
    let stem = String(sample.drafts[0].dropLast(4))
    for id in ["", "0", String(stem.prefix(8)), stem, "uuid:" + stem, stem.uppercased()] {
      guard case .kept = try goOn(id, [":w"]).0 else {
        Issue.record("\(id)")
        return
      }
    }
    let stop = stopping { () throws(Stopped) in try goOn("ff", []) }
    #expect(stop?.codes == ["HC0062"])
    #expect(stop?.status == .notThere)
    _ = try kept(["b1", ":w"])
    #expect(stopping { () throws(Stopped) in try goOn("0", []) }?.codes == ["HC0063"])
  }

  @Test func `is told when the survey is begun anew`() throws {
    _ = try kept(["a1", ":w"])
    let (_, said) = try sample.answer(anew, [])
    #expect(said.hasPrefix("There is 1 unfinished response to kaynti"))
  }

  @Test func `is listed with how far it is`() throws {
    let ids = [try kept(["a1", ":w"]), try kept(["b1", "", "", "1", ":w"])]
    let list = try sample.open().listDrafts(language: .en).drafts
    #expect(list.map(\.id).allSatisfy { $0.count >= 8 })
    #expect(Set(list.map(\.id)).count == 2)
    #expect(list.map(\.unit) == ["A yksi", "B yksi"])
    #expect(list.map(\.answered) == [1, 2])
    #expect(list.map(\.asked) == [5, 6])
    #expect(list[0].saved == "2018-04-10 15:00")
    #expect(ids[1] == list[1].id)
    #expect(try sample.open().listDrafts(of: "muu").drafts.isEmpty)
  }

  @Test func `that cannot be read is told and left as it is`() throws {
    _ = try kept(["a1", ":w"])
    let file = ".haamu/drafts/" + sample.drafts[0]
    let damaged = String((sample.folder.text(file) ?? "").dropLast(12))
    try sample.folder.write(file, damaged)
    #expect(
      stopping { () throws(Stopped) in try goOn("", []) }?.codes.first?.hasPrefix("HX") == true)
    let list = try sample.open().listDrafts()
    #expect(list.drafts.isEmpty && !list.unreadable.isEmpty)
    _ = try sample.answer(anew, ["b1", ":w"])
    #expect(sample.folder.text(file) == damaged)
  }

  @Test func `is open in one window at a time`() throws {
    _ = try kept(["a1", ":w"])
    let workspace = sample.open()
    var second: Stopped?
    let end = try workspace.interview(.draft(id: "", survey: nil), visitor: nil) {
      open throws(Stopped) in
      second = stopping { () throws(Stopped) in try goOn("", [":w"]) }
      return .left(open.journey.draft(), interrupted: false)
    }
    #expect(second?.codes == ["HC0064"])
    guard case .kept = end else {
      Issue.record("not kept")
      return
    }
    guard case .kept = try goOn("", [":w"]).0 else {
      Issue.record("still locked")
      return
    }
  }

  @Test func `is thrown away when the person says so`() throws {
    _ = try kept(["a1", ":w"])
    let end = try sample.open().interview(.draft(id: "", survey: nil), visitor: nil) { _ in
      .discarded
    }
    guard case .nothing(interrupted: false) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(sample.draftFiles == [])
  }

  /// Killed between storing the response and taking the draft away.
  @Test func `of what was stored already is only taken away`() throws {
    var kept = InterviewDraft(instanceID: "", survey: "", version: "")
    let workspace = sample.open()
    let before = try workspace.interview(anew, visitor: nil) {
      open throws(Stopped) in
      var journey = open.journey
      _ = journey.answer(AnswerKey("unit"), "a1")
      _ = journey.answer(AnswerKey("greeted"), "no")
      kept = journey.draft(confirmed: [AnswerKey("unit"): "a1"])
      try open.keeping.keep(kept)
      return .submitted(journey.state.visible, confirmed: kept.confirmed)
    }
    guard case .stored(let path, _, _) = before else {
      Issue.record("\(before)")
      return
    }
    #expect(sample.draftFiles == [])
    let records = {
      sample.folder.files(".xml", in: "Responses/").filter { $0.contains(".records/") }
    }
    #expect(records().count == 1)
    try workspace.drafts.keep(kept, saved: Moment(millisecondsSince1970: 0, offsetMinutes: 0))
    let (after, said) = try goOn("", [])
    guard case .wasStored(path) = after else {
      Issue.record("\(said)")
      return
    }
    #expect(said == "")
    #expect(sample.draftFiles == [])
    #expect(sample.stored.count == 1)
    #expect(records().count == 1)
  }

  @Test func `of confirmed texts leaves a record that does not repeat them`() throws {
    _ = try sample.open().interview(anew, visitor: "k-7") { open in
      var journey = open.journey
      _ = journey.answer(AnswerKey("unit"), "a1")
      _ = journey.answer(AnswerKey("greeted"), "no")
      journey.addInstance(of: RepeatKey("finding"))
      _ = journey.answer(AnswerKey("finding_text", [0]), "Matti")
      return .submitted(
        journey.state.visible,
        confirmed: [AnswerKey("finding_text", [0]): "Matti", AnswerKey("wait"): "gone"])
    }
    let record = sample.folder.files(".xml", in: "Responses/").first { $0.contains(".records/") }
    let text = record.flatMap(sample.folder.text) ?? ""
    #expect(text.contains("kind=\"privacy_confirmed\""))
    #expect(text.contains("by=\"k-7\"") && text.contains(">finding[1]/finding_text</record>"))
    #expect(!text.contains("Matti"))
  }
}

@Suite struct `A draft of an older version` {
  let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace()
    _ = try sample.answer(
      .anew(survey: "kaynti", unit: nil), ["a1", "", "k-1", "1", "3", "1", ":w"])
  }

  private func goOn(_ lines: [String]) throws(Stopped) -> (InterviewOutcome, String) {
    try sample.answer(.draft(id: "", survey: nil), lines)
  }

  @Test func `goes on with what still has a place, and loses nothing in silence`() throws {
    try sample.folder.write(
      "Surveys/kaynti.xml",
      Sample.survey(version: "2").replacing("name=\"visitor\"", with: "name=\"kavija\""))
    let (outcome, said) = try goOn([":w"])
    guard case .kept = outcome else {
      Issue.record("\(said)")
      return
    }
    #expect(said.contains("warning[HR0062]") && said.contains("k-1"))
    let lost = sample.draftFiles.first { $0.contains(".lost-1.xml") }
    let path = try #require(lost)
    #expect(sample.folder.text(".haamu/drafts/" + path)?.contains(">k-1<") == true)
    let draft = sample.folder.text(".haamu/drafts/" + sample.drafts[0]) ?? ""
    #expect(draft.contains("version=\"2\"") && draft.contains(">a1<"))
    // It is moved once, and what was lost is named again at the end.
    let (end, again) = try goOn(["", "", "", "", "", "", "", "", "", ""])
    #expect(!again.contains("HR0062"))
    guard case .stored(_, _, let left) = end else {
      Issue.record("\(again)")
      return
    }
    #expect(left == nil)
    #expect(sample.draftFiles == [path])
  }

  @Test func `is known by the survey's meaning where the version is the same`() throws {
    try sample.folder.write(
      "Surveys/kaynti.xml", Sample.survey().replacing("name=\"visitor\"", with: "name=\"kavija\""))
    #expect(try goOn([":w"]).1.contains("HR0062"))
  }

  @Test func `keeps its answers when only words were mended`() throws {
    try sample.folder.write("Surveys/kaynti.xml", Sample.survey(greeting: "Huomattiinko?"))
    #expect(try !goOn([":w"]).1.contains("HR0062"))
  }

  @Test func `without any copy of it is told and left as it is`() throws {
    try sample.folder.write("Surveys/kaynti.xml", Sample.survey(version: "2"))
    let copy = try #require(sample.draftFiles.first { $0.hasSuffix(".survey.xml") })
    try sample.folder.remove(".haamu/drafts/" + copy)
    let before = sample.folder.text(".haamu/drafts/" + sample.drafts[0])
    #expect(stopping { () throws(Stopped) in try goOn([]) }?.codes == ["HR0063"])
    #expect(sample.folder.text(".haamu/drafts/" + sample.drafts[0]) == before)
    #expect(try sample.open().listDrafts().drafts.map(\.asked) == [0])
  }
}
