import Archives
import Diagnostics
import Findings
import Operations
import QualitativeExchange
import ReportModel
import TestSupport
import Testing

/// Findings that go out to another program and come back.
struct `Exchanging findings` {
  private let sample: SampleWorkspace
  private var workspace: Workspace { sample.open() }
  private var request: FindingsRequest { FindingsRequest(survey: "kaynti") }

  init() throws {
    sample = try Self.filled()
  }

  /// Three visits with a finding each; one of them names a person.
  private static func filled(codebook: Bool = true) throws -> SampleWorkspace {
    let sample = try SampleWorkspace()
    let texts = ["Jono oli pitkä 😀", "Opasteet puuttuivat", "Virkailija Maija Meikäläinen auttoi"]
    for (number, text) in texts.enumerated() {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number + 1)
          $0.unit = ["a1", "b1", "c1"][number]
          $0.more = "  <finding><finding_text>\(text)</finding_text></finding>"
        })
    }
    guard codebook else { return sample }
    try sample.folder.write(
      "Surveys/findings/codebook.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- oma -->
      <codebook xmlns="urn:haamu:findings:1" name="teemat" xml:lang="fi">
        <label>Teemat</label>
        <theme name="palvelu" guid="00000000-0000-4000-8000-00000000000a" codable="no">
          <label>Palvelu</label>
          <theme name="jonot" guid="00000000-0000-4000-8000-00000000000b" colour="#00aa7f">
            <label>Jonot</label>
            <label xml:lang="sv">Köer</label>
            <description>Odottaminen &lt; 5 min</description>
            <description xml:lang="en">Waiting \\ queueing</description>
            <cues>jono* odotus</cues>
            <cues xml:lang="sv">kö</cues>
          </theme>
        </theme>
        <theme name="opasteet" guid="00000000-0000-4000-8000-00000000000c"><label>Opasteet</label></theme>
      </codebook>

      """)
    return sample
  }

  private func id(of text: String) throws -> FindingID {
    let all = try workspace.findings(request).shown.findings
    return try #require(all.first { $0.text == text }?.id)
  }

  private func project(_ workspace: Workspace, _ path: String) throws -> QualitativeProject {
    try workspace.exportFindings(request, as: .qdpx, to: path)
    let files = try readArchive(path).files
    #expect(files.map(\.name) == ["project.qde"])
    let read = try readMaterial(files[0].bytes, file: path)
    #expect(read.findings.isEmpty)
    return read.project
  }

  private func tag() throws {
    let jono = try id(of: "Jono oli pitkä 😀")
    try sample.folder.write(
      "Surveys/findings/kevat.xml",
      """
      <findings xmlns="urn:haamu:findings:1" wave="kevat">
        <!-- käsin -->
        <tag finding="\(jono.rawValue)" themes="jonot" start="0" end="4" by="k-1" at="2018-06-11T10:00:00.000+03:00" guid="00000000-0000-4000-8000-0000000000ff"/>
        <tag finding="\(jono.rawValue)" themes="opasteet" by="k-2"/>
      </findings>

      """)
  }

  @Test func `a project has the sentences, their themes and who gave them`() throws {
    try tag()
    let project = try project(workspace, sample.folder["a.qdpx"])
    #expect(project.head.codes.map(\.name) == ["Palvelu", "Opasteet"])
    #expect(project.head.codes[0].inside.map(\.colour) == ["#00aa7f"])
    #expect(project.head.users.map(\.name) == ["k-1", "k-2"])
    let source = try #require(project.sources.first { $0.text == "Jono oli pitkä 😀" })
    #expect(source.selections.map(\.span) == [0..<4, 0..<16])
    #expect(source.selections[0].codings[0].guid == "00000000-0000-4000-8000-0000000000ff")
    #expect(project.sets.map(\.name) == ["A-kirjasto", "B-kirjasto", "K"])
    // Words that look like data about a person stay here.
    #expect(project.sources.count == 2)
    #expect(!project.sources.contains { $0.text.contains("Maija") })
  }

  @Test func `out, in and out again is the same file`() throws {
    try tag()
    let (first, second) = (sample.folder["a.qdpx"], sample.folder["b.qdpx"])
    try workspace.exportFindings(request, as: .qdpx, to: first)
    // The same place again: nothing is new.
    let same = try workspace.importFindings(first, by: nil)
    #expect(same.themes.isEmpty && same.codings.isEmpty && same.findings.isEmpty)
    #expect(same.known == 2)
    try workspace.exportFindings(request, as: .qdpx, to: second)
    #expect(sample.folder.contents("a.qdpx") == sample.folder.contents("b.qdpx"))
    // A place that has the responses and no codebook.
    let other = try Self.filled(codebook: false)
    let brought = try other.open().importFindings(first, by: nil)
    #expect(brought.themes == ["palvelu", "jonot", "opasteet"])
    #expect(brought.codings.map(\.count) == [2])
    #expect(brought.findings.isEmpty)
    try other.open().exportFindings(request, as: .qdpx, to: second)
    #expect(sample.folder.contents("a.qdpx") == sample.folder.contents("b.qdpx"))
  }

  @Test func `languages, cues, joined findings and what fits no theme come back`() throws {
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(4)
        $0.unit = "b1"
        $0.more = "  <finding><finding_text>Jonotin kauan</finding_text></finding>"
      })
    let ids = try ["Jono oli pitkä 😀", "Jonotin kauan", "Opasteet puuttuivat"].map {
      try id(of: $0).rawValue
    }
    try sample.folder.write(
      "Surveys/findings/kevat.xml",
      """
      <findings xmlns="urn:haamu:findings:1" wave="kevat">
        <merge id="m0123456789abcdef" findings="\(ids[1]) \(ids[0])"><text>Jonot ovat pitkiä &amp; hitaita.</text></merge>
        <tag finding="m0123456789abcdef" themes="jonot" by="k-1"/>
        <no_theme finding="\(ids[2])" by="k-1"/>
      </findings>

      """)
    let first = sample.folder["a.qdpx"]
    try workspace.exportFindings(request, as: .qdpx, to: first)
    let same = try workspace.importFindings(first, by: nil)
    #expect(same.themes.isEmpty && same.codings.isEmpty && same.findings.isEmpty)
    let other = try Self.filled(codebook: false)
    try other.put(
      SampleResponse {
        $0.id = SampleResponse.id(4)
        $0.unit = "b1"
        $0.more = "  <finding><finding_text>Jonotin kauan</finding_text></finding>"
      })
    let brought = try other.open().importFindings(first, by: "k-9")
    #expect(brought.themes == ["palvelu", "jonot", "opasteet"] && brought.findings.isEmpty)
    let book = try #require(other.folder.text("Surveys/findings/codebook.xml"))
    #expect(book.contains("<label xml:lang=\"sv\">Köer</label>"))
    #expect(book.contains("<description xml:lang=\"en\">Waiting \\ queueing</description>"))
    #expect(book.contains("<cues>jono* odotus</cues>"))
    try other.open().exportFindings(request, as: .qdpx, to: sample.folder["b.qdpx"])
    #expect(sample.folder.contents("a.qdpx") == sample.folder.contents("b.qdpx"))
    let again = try other.open().importFindings(first, by: "k-9")
    #expect(again.codings.isEmpty && again.findings.isEmpty)
    let joined = try other.open().findings(request).shown.findings.first { $0.visits == 2 }
    #expect(joined?.id.rawValue == "m0123456789abcdef")
    #expect(joined?.text == "Jonot ovat pitkiä & hitaita.")
  }

  @Test func `what another program coded is added, and nothing here is lost`() throws {
    try tag()
    let path = sample.folder["a.qdpx"]
    var project = try project(workspace, path)
    let place = try #require(project.sources.firstIndex { $0.text == "Opasteet puuttuivat" })
    project.head.codes[0].inside.append(
      QualitativeCode(
        guid: "11111111-1111-4111-8111-111111111111", name: "Uusi: hyllyt & kyltit",
        description: "Missä <mikin>", colour: "#ABC"))
    project.head.codes[1].name = "Kyltit"
    project.head.users.append(
      .init(guid: "22222222-2222-4222-8222-222222222222", name: "Oikea Nimi"))
    project.sources[place].selections = [
      TextSelection(
        guid: "33333333-3333-4333-8333-333333333333", span: 0..<8,
        codings: [
          TextCoding(
            guid: "44444444-4444-4444-8444-444444444444",
            code: "11111111-1111-4111-8111-111111111111",
            by: "22222222-2222-4222-8222-222222222222", at: "2018-07-01T09:00:00Z")
        ])
    ]
    project.sources.removeAll { $0.text == "Jono oli pitkä 😀" }
    project.sources.append(
      TextSource(guid: "55555555-5555-4555-8555-555555555555", name: "muualta", text: "Muuta"))
    try sample.folder.write("b.qde", try project.bytes())
    try writeArchive([ArchiveEntry("Project.qde", .file(sample.folder["b.qde"]))], to: path)
    let outcome = try workspace.importFindings(path, by: "k-9")
    #expect(outcome.themes == ["uusi_hyllyt_kyltit"])
    #expect(outcome.codings.map(\.count) == [1])
    #expect(outcome.findings.map(\.code) == ["HC0516", "HC0517"])
    let log = try #require(sample.folder.text("Surveys/findings/kevat.xml"))
    #expect(log.contains("<!-- käsin -->"))
    #expect(log.contains("themes=\"uusi_hyllyt_kyltit\""))
    #expect(log.contains("by=\"k-9\"") && !log.contains("Oikea"))
    #expect(log.contains("guid=\"44444444-4444-4444-8444-444444444444\""))
    let book = try #require(sample.folder.text("Surveys/findings/codebook.xml"))
    #expect(book.contains("<!-- oma -->") && book.contains("colour=\"#aabbcc\""))
    #expect(
      book.contains("<label>Opasteet</label>") && !book.contains("Kyltit</label>\n  </theme>\n</"))
    // And it goes back with the id that the other program gave it.
    let again = try self.project(workspace, sample.folder["c.qdpx"])
    #expect(again.sources.count == 2)
    let guids = again.sources.flatMap(\.selections).flatMap(\.codings).map(\.guid)
    #expect(guids.contains("44444444-4444-4444-8444-444444444444"))
    #expect(guids.count == 3)
  }

  @Test func `a codebook alone comes and goes`() throws {
    let path = sample.folder["a.qdc"]
    try workspace.exportFindings(request, as: .qdc, to: path)
    let other = try Self.filled(codebook: false)
    #expect(try other.open().importFindings(path, by: nil).themes.count == 3)
    try other.open().exportFindings(request, as: .qdc, to: sample.folder["b.qdc"])
    #expect(sample.folder.contents("a.qdc") == sample.folder.contents("b.qdc"))
    #expect(try other.open().importFindings(path, by: nil).themes.isEmpty)
  }

  @Test func `a theme that names a person does not come in`() throws {
    let codes = [
      QualitativeCode(
        guid: "11111111-1111-4111-8111-111111111111", name: "Virkailija Maija Meikäläinen")
    ]
    try sample.folder.write("a.qdc", try codebookBytes(codes))
    let before = sample.folder.text("Surveys/findings/codebook.xml")
    let stop = stopping { () throws(Stopped) in
      try workspace.importFindings(sample.folder["a.qdc"], by: nil)
    }
    #expect(stop?.codes == ["HC0605"])
    #expect(sample.folder.text("Surveys/findings/codebook.xml") == before)
  }

  @Test(arguments: FindingsExport.allCases)
  func `a region and the public are given no words in any form`(format: FindingsExport) throws {
    for audience in ["region", "public"] {
      var request = request
      request.audience = try #require(.init(rawValue: audience))
      let path = sample.folder["x." + format.rawValue]
      let stop = stopping { () throws(Stopped) in
        try workspace.exportFindings(request, as: format, to: path)
      }
      if [.qdpx, .notes].contains(format) {
        #expect(stop?.codes == ["HC0520"])
        #expect(stop?.status == .gateRefused)
      } else {
        let bytes = sample.folder.contents("x." + format.rawValue) ?? []
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Jono oli"))
      }
    }
  }

  @Test func `a library of too few visits is given nothing`() throws {
    var request = request
    request.audience = .library
    request.ownLibrary = "lib_a"
    try workspace.exportFindings(request, as: .qdpx, to: sample.folder["a.qdpx"])
    let files = try readArchive(sample.folder["a.qdpx"]).files
    #expect(try readMaterial(files[0].bytes, file: "x").project.sources.isEmpty)
  }

  @Test func `notes are text, colour and tags`() throws {
    try tag()
    var bytes: [UInt8] = []
    try workspace.exportFindings(request, as: .notes) { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("text,colour,tags\n"))
    #expect(text.contains("Jono oli pitkä 😀,#e8e8e8,\"Jonot, Opasteet\"\n"))
    #expect(!text.contains("Maija"))
  }

  @Test func `what is no such material is told`() throws {
    try sample.folder.write("a.qdc", "<survey/>")
    #expect(
      stopping { () throws(Stopped) in
        try workspace.importFindings(sample.folder["a.qdc"], by: nil)
      }?.codes == ["HC0512"])
    try writeArchive([ArchiveEntry("x.txt", .bytes([65]))], to: sample.folder["b.qdpx"])
    #expect(
      stopping { () throws(Stopped) in
        try workspace.importFindings(sample.folder["b.qdpx"], by: nil)
      }?.codes == ["HC0512"])
  }
}
