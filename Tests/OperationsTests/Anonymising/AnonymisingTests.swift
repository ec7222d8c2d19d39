import Diagnostics
import Findings
import Operations
import ReportModel
import TestSupport
import Testing

struct `Making waves anonymous` {
  private let sample: SampleWorkspace
  /// Two years after the wave.
  private var workspace: Workspace { sample.open(.fixed(at: "2020-06-01T12:00:00Z")) }

  init() throws {
    sample = try SampleWorkspace()
    for number in 1...5 {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.unit = ["a1", "a1", "a2", "b1", "c1"][number - 1]
          $0.greeted = number % 2 == 0 ? "yes" : "no"
          $0.timeStart = "2018-04-1\(number)T09:58:0\(number).000+03:00"
          $0.timeEnd = "2018-04-1\(number)T12:00:0\(number).000+03:00"
          $0.visited = "2018-04-1\(number)T10:15:00.000+03:00"
          $0.more =
            "  <finding><finding_text>\(number == 2 ? "Soita 040 123 4567" : "Teksti \(number)")</finding_text></finding>"
        })
    }
    // Two corrections of the same response: the later counts, though its id comes first.
    for (number, time) in [(7, "11"), (6, "13")] {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.deprecated = SampleResponse.id(1)
          $0.greeted = time == "13" ? "yes" : "no"
          $0.timeEnd = "2018-04-20T\(time):00:00.000+03:00"
        })
    }
    let first = SampleResponse { $0.id = SampleResponse.id(3) }
    try sample.record(first, "withdrawn", number: 20)
  }

  private func figures() throws -> String {
    var text = ""
    let reports = try workspace.report(ReportRequest(survey: "kaynti"))
    try write(
      reports, as: .csv, by: .region, style: .init(width: 80, color: false, unicode: true)
    ) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  private func outcome(
    _ texts: AnonymisingRequest.Texts = .screened, really: Bool = true
  ) throws -> AnonymisingOutcome {
    try workspace.anonymise(AnonymisingRequest(texts: texts, really: really, person: "k-9"))
  }

  private var everything: String {
    sample.contents.sorted { $0.key < $1.key }
      .map { $0.key + "\n" + String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  @Test func `first tells what it would do, and changes nothing`() throws {
    let before = sample.contents
    let outcome = try outcome(really: false)
    #expect(outcome.waves.map(\.responses) == [7])
    #expect(outcome.waves.map(\.texts) == [1])
    #expect(outcome.waves.map(\.records) == [1])
    #expect(outcome.beforeDay == "2019-06-01")
    #expect(sample.contents == before)
    #expect(!sample.folder.exists("Surveys/anonymised"))
  }

  @Test(arguments: AnonymisingRequest.Texts.allCases)
  func `takes away who, when and what names somebody, and no figure`(
    texts: AnonymisingRequest.Texts
  ) throws {
    let before = try figures()
    let outcome = try outcome(texts)
    #expect(outcome.refused.isEmpty)
    #expect(try figures() == before)
    #expect(before.contains("kevat"))
    let left = everything
    for gone in [
      "kavija-1", "by=\"k-1\"", "2018-04-11", "10:15", "040 123", SampleResponse.id(1),
      SampleResponse.id(6), "09:58",
    ] { #expect(!left.contains(gone), "\(gone)") }
    #expect(left.contains("Teksti 4") == (texts == .screened))
    #expect(left.contains("kind=\"withdrawn\""))
    #expect(left.contains("<timeEnd>2018-04-01T12:00:00.000+03:00</timeEnd>"))
    #expect(sample.stored.count == 7)
    #expect(sample.folder.leftovers == [])
    #expect(!sample.folder.exists(".haamu/anonymising"))
    let record = try #require(
      outcome.written.first.flatMap { path in
        sample.folder.text(String(path.dropFirst(sample.folder.path.count + 1)))
      })
    #expect(record.contains("responses=\"7\"") && !record.contains("kavija"))
    // Again there is nothing to do.
    #expect(try self.outcome(texts).waves.isEmpty)
  }

  @Test func `the same person keeps one new name in a wave`() throws {
    _ = try outcome()
    let names = everything.split(separator: "\n").filter { $0.contains("<visitor>") }
    #expect(names.count == 7)
    #expect(Set(names).count == 1)
    #expect(names[0].contains("anon-"))
  }

  @Test func `what people said of findings follows them`() throws {
    let finding = try #require(
      try workspace.findings(FindingsRequest(survey: "kaynti")).shown.findings
        .first { $0.text == "Teksti 4" })
    try sample.folder.write(
      "Surveys/findings/kevat.xml",
      """
      <findings xmlns="urn:haamu:findings:1" wave="kevat">
        <!-- kavija -->
        <reword finding="\(finding.id.rawValue)" by="kavija-1"><text>Toisin</text></reword>
      </findings>

      """)
    _ = try outcome()
    let log = try #require(sample.folder.text("Surveys/findings/kevat.xml"))
    #expect(log.contains("<!-- kavija -->"))
    #expect(!log.contains(finding.id.rawValue) && !log.contains("kavija-1"))
    let after = try workspace.findings(FindingsRequest(survey: "kaynti")).shown.findings
    #expect(after.contains { $0.text == "Toisin" })
  }

  @Test func `attachments and places go`() throws {
    let more = """
      <group name="kuva"><label>K</label>
        <question name="photo" type="image"><label>Kuva</label></question>
        <question name="where" type="geopoint"><label>Missä</label></question>
      </group>
      """
    let other = try SampleWorkspace(survey: Sample.survey(more: more))
    try other.put(
      SampleResponse {
        $0.more = "<kuva><photo>x.png</photo><where>60.1 24.9 0 5</where></kuva>"
      })
    try other.folder.write("Responses/kaynti/kevat/\(SampleResponse().stem).media/x.png", "kuva")
    let outcome = try other.open(.fixed(at: "2020-06-01T12:00:00Z")).anonymise(
      AnonymisingRequest(really: true))
    #expect(outcome.waves.map(\.attachments) == [1])
    #expect(!other.folder.everything.contains { $0.contains("x.png") })
    #expect(!String(decoding: other.contents.values.joined(), as: UTF8.self).contains("24.9"))
  }

  @Test func `a wave that is packed, or holds what cannot be read, is refused whole`() throws {
    try sample.folder.write("Responses/kaynti/kevat/oudot.txt", "x")
    let before = sample.contents
    #expect(try outcome().refused.map(\.code) == ["HC0532"])
    try sample.folder.remove("Responses/kaynti/kevat/oudot.txt")
    _ = try workspace.pack(survey: "kaynti", wave: nil, .seal(partSize: 1 << 20))
    #expect(try outcome().refused.map(\.code) == ["HC0531"])
    _ = try workspace.pack(survey: "kaynti", wave: nil, .open)
    #expect(sample.contents == before)
  }

  @Test func `a wave that goes on is left alone`() throws {
    let before = sample.contents
    let early = sample.open(.fixed(at: "2018-06-01T12:00:00Z"))
    #expect(try early.anonymise(AnonymisingRequest(really: true)).waves.isEmpty)
    #expect(sample.contents == before)
  }

  @Test func `an export from before finds its findings no more, and the import says why`() throws {
    let path = sample.folder["before.qdpx"]
    try workspace.exportFindings(FindingsRequest(survey: "kaynti"), as: .qdpx, to: path)
    _ = try outcome()
    let brought = try workspace.importFindings(path, by: "k-9")
    #expect(brought.codings.isEmpty && brought.findings.map(\.code) == ["HC0517"])
    #expect(brought.findings.first?.why?.en.contains("kevat has been made anonymous") == true)
  }
}
