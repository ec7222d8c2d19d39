import Diagnostics
import FileSystem
import Intake
import Interview
import Operations
import SurveyModel
import Terminal
import TestSupport
import Testing

@Suite struct `A file that answers a question` {
  let sample: SampleWorkspace
  private let bytes = Array("%PDF-1.4 esite".utf8)
  private let name: String

  init() throws {
    sample = try SampleWorkspace(
      survey: Sample.survey(
        more: "<question name=\"leaflet\" type=\"file\"><label>Esite</label></question>"))
    try sample.folder.write("esitteet/oma esite.pdf", bytes)
    name = hexadecimal(sha256(bytes)) + ".pdf"
  }

  private func open() -> Workspace {
    var world = World.fixed()
    world.home = sample.folder.path
    return sample.open(world)
  }

  private var media: [String] {
    sample.folder.everything.filter { $0.contains(".media/") }
  }

  @Test(arguments: [
    "HOME/esitteet/oma esite.pdf", "  HOME/esitteet/oma esite.pdf ",
    "'HOME/esitteet/oma esite.pdf' ",
    "\"HOME/esitteet/oma esite.pdf\"", "HOME/esitteet/oma\\ esite.pdf",
    "~/esitteet/oma\\ esite.pdf",
    "file://HOME/esitteet/oma%20esite.pdf", "file://localhostHOME/esitteet/oma%20esite.pdf",
  ])
  func `is found however its path is written`(_ typed: String) throws {
    let path = typed.replacing("HOME", with: sample.folder.path)
    let end = try open().interview(.anew(survey: "kaynti", unit: nil), visitor: nil) {
      open throws(Stopped) in
      var journey = open.journey
      _ = journey.answer(AnswerKey("unit"), "a1")
      _ = journey.answer(AnswerKey("greeted"), "no")
      let question = journey.state.outline["leaflet"]!.question
      let taken = try open.keeping.attach(path, to: question, of: journey.draft())
      #expect(taken.name == name)
      #expect(taken.notice != nil)
      #expect(media.count == 1 && media[0].hasPrefix(".haamu/drafts/"))
      _ = journey.answer(AnswerKey("leaflet"), taken.name)
      return .submitted(journey.state.visible, confirmed: [:])
    }
    guard case .stored(let stored, _, _) = end else {
      Issue.record("\(end)")
      return
    }
    let beside = String(stored.dropLast(4)) + ".media/" + name
    #expect(media == [String(beside.dropFirst(sample.folder.path.count + 1))])
    #expect(try readFile(beside) == bytes)
  }

  @Test func `can be read from a sheet, from the sheet's own folder`() throws {
    try sample.folder.write(
      "esitteet/rows.csv", "unit,greeted,leaflet\na1,no,oma esite.pdf\nb1,no,\n")
    let path = sample.folder["esitteet/rows.csv"]
    let outcome = try open().answer(survey: "kaynti", from: path)
    #expect(outcome.stored.count == 2)
    #expect(outcome.warnings.map(\.code).contains("HR0065"))
    #expect(media.count == 1)
    #expect(media[0].hasSuffix(".media/" + name))
    let again = try open().answer(survey: "kaynti", from: path)
    #expect(again.already.count == 2)
  }

  @Test func `that is not there stops the rows, with the place`() throws {
    let path = try sample.folder.write(
      "rows.csv", "unit,greeted,leaflet\na1,no,esitteet/oma esite.pdf\nb1,no,puuttuu.pdf\n")
    let stop = stopping { () throws(Stopped) in try open().answer(survey: "kaynti", from: path) }
    #expect(stop?.codes == ["HR0064"])
    #expect(stop?.diagnostics[0].place?.range?.start == SourcePosition(line: 3, column: 7))
    #expect(sample.stored == [] && media == [])
  }

  @Test func `stays with the correction of its response`() throws {
    let setting = "leaflet=" + sample.folder["esitteet/oma esite.pdf"]
    let first = try sample.open().answer(
      survey: "kaynti", settings: ["greeted=no", setting], unit: "a1", visitor: nil)
    let id = try #require(first.stored.first?.split(separator: "/").last?.dropLast(4))
    _ = try sample.open().correct(String(id), survey: nil, settings: ["greeted=na"])
    #expect(media.count == 2)
    let (outcome, said) = try sample.answer(
      .correction(of: String(id), survey: nil), ["", "", "", "2", "", "e", "", ""])
    guard case .stored = outcome else {
      Issue.record("\(said)")
      return
    }
    #expect(media.count == 3)
  }
}

@Suite struct `Free text that looks like personal data` {
  let sample: SampleWorkspace
  private let settings = ["unit=a1", "greeted=no", "finding[1]/finding_text=soita 040 123 4567"]
  private let word = PrivacyWord(reason: "kirjaston oma numero", person: "k-9")

  init() throws { sample = try SampleWorkspace() }

  private func store(_ privacy: PrivacyWord? = nil) throws(Stopped) -> RowsOutcome {
    try sample.open().answer(
      survey: "kaynti", settings: settings, unit: nil, visitor: nil, privacy: privacy)
  }

  private var records: [String] {
    sample.folder.files(".xml", in: "Responses/").filter { $0.contains(".records/") }
  }

  @Test func `is refused, and its text is not repeated`() {
    let stop = stopping { () throws(Stopped) in try store() }
    #expect(stop?.codes == ["HR0066"])
    #expect(stop?.text.contains("4567") == false)
    #expect(sample.stored == [])
  }

  @Test func `is stored with a record when somebody says why it is none`() throws {
    _ = try store(word)
    #expect(records.count == 1)
    let text = records.first.flatMap(sample.folder.text) ?? ""
    #expect(text.contains("kind=\"privacy_confirmed\"") && text.contains("by=\"k-9\""))
    #expect(text.contains(">finding[1]/finding_text: kirjaston oma numero<"))
    #expect(!text.contains("4567"))
    #expect(try sample.open().check([]).findings.map(\.code).contains("HR0067") == false)
  }

  @Test func `adds one record however often a sheet is read`() throws {
    let path = try sample.folder.write(
      "rows.csv",
      "unit,greeted,finding[1]/finding_text\na1,no,soita 040 123 4567\nb1,no,hyvä\n")
    #expect(
      stopping { () throws(Stopped) in
        try sample.open().answer(survey: "kaynti", from: path)
      }?.codes == ["HR0066"])
    for _ in 0..<2 { _ = try sample.open().answer(survey: "kaynti", from: path, privacy: word) }
    #expect(records.count == 1)
  }

  @Test func `of a response without a record is a warning of a check`() throws {
    try sample.put(
      SampleResponse {
        $0.more = "<finding><finding_text>soita 040 123 4567</finding_text></finding>"
      })
    let found = try sample.open().check([]).findings.filter { $0.code == "HR0067" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.english.contains("4567") == false)
  }

  @Test func `needs no second word in a correction that leaves it`() throws {
    let first = try store(word)
    let id = try #require(first.stored.first?.split(separator: "/").last?.dropLast(4))
    _ = try sample.open().correct(String(id), survey: nil, settings: ["greeted=na"])
    #expect(records.count == 2)
    let stop = stopping { () throws(Stopped) in
      try sample.open().correct(
        String(id), survey: nil, settings: ["finding[1]/finding_text=soita 050 765 4321"])
    }
    #expect(stop?.codes == ["HR0066"])
  }

  @Test(arguments: ["visitor=virkailija Maija", "unit=a1"])
  func `is none where the question asks for a pseudonym or a name of ours`(_ setting: String) throws
  {
    let outcome = try sample.open().answer(
      survey: "kaynti", settings: Array(Set(["unit=a1", "greeted=no", setting])), unit: nil,
      visitor: nil)
    #expect(outcome.stored.count == 1)
  }
}
