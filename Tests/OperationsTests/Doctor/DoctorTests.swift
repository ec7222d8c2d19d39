import Diagnostics
import Foundation
import Operations
import TestSupport
import Testing

@Suite struct `The doctor` {
  /// Everything below a folder but the cache, which can be made again.
  private func contents(_ folder: ThrowawayFolder) -> [String] {
    folder.everything.filter { !$0.hasSuffix("cache/kaynti.table") }
      .compactMap { folder.text($0) }.sorted()
  }

  private func codes(_ examination: Examination) -> [String] {
    examination.complaints.map(\.finding.code)
  }

  @Test(arguments: DoctorCase.all)
  func `finds and explains what is wrong`(_ one: DoctorCase) throws {
    let sample = try SampleWorkspace()
    try one.harm(sample)
    let before = sample.folder.everything
    let examination = try one.open(sample).examine()
    #expect(codes(examination) == one.codes)
    #expect(sample.folder.everything == before)
    #expect((examination.mendableCount == examination.complaints.count) == one.isMended)
    for complaint in examination.complaints {
      let finding = complaint.finding
      let why = try #require(finding.why)
      let fix = try #require(finding.fix)
      for text in [finding.what, why, fix] {
        #expect(Set([text.fi, text.sv, text.en]).count == 3, "\(finding.code)")
      }
      #expect(finding.place != nil)
      #expect(fix.en.contains("haamu doctor --fix") == (complaint.remedy != nil))
    }
  }

  @Test(arguments: DoctorCase.all)
  func `mends what is safe, loses nothing, and has nothing to do after`(_ one: DoctorCase) throws {
    let sample = try SampleWorkspace()
    try one.harm(sample)
    let before = contents(sample.folder)
    let mending = try one.open(sample).mend()
    #expect(mending.failed == [])
    #expect(codes(mending.left) == (one.isMended ? [] : codes(try one.open(sample).examine())))
    #expect(mending.done.isEmpty != one.isMended || one.codes.count > 1)
    #expect(contents(sample.folder) == before)
    let after = sample.folder.everything
    let again = try one.open(sample).mend()
    #expect(again.done == [])
    #expect(sample.folder.everything == after)
  }

  @Test func `knows every code of its page`() throws {
    let page = try String(
      contentsOf: URL(filePath: Repository.root + "/docs/errors-commands.md"), encoding: .utf8)
    let listed = page.matches(of: /\| (HC02[0-9]{2}) \|/).map { String($0.output.1) }
    #expect(Set(DoctorCase.all.flatMap(\.codes)) == Set(listed + ["HC0015"]))
  }

  @Test func `finds nothing in a sound workspace`() throws {
    let sample = try SampleWorkspace()
    try sample.put(SampleResponse())
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.deprecated = SampleResponse.id(1)
      })
    try sample.record(SampleResponse(), "withdrawn", number: 7)
    try sample.folder.write("Surveys/versions/kaynti-1.xml", Sample.survey() + "<!-- sama -->")
    try sample.folder.write("Responses/README.md", "x")
    try sample.folder.write("Responses/.DS_Store", "x")
    // Somebody may be writing this now.
    try sample.folder.write("Responses/kaynti/kevat/.haamu-1", "x")
    _ = try sample.open().listResponses(survey: "kaynti")
    #expect(codes(try sample.open().examine()) == [])
  }

  @Test func `finds nothing in the workspace of this repository`() throws {
    var world = World.real
    world.freeRoom = { _ in nil }
    let examination = try Workspace(root: Repository.root, world: world).examine()
    #expect(examination.complaints.map(\.finding).english == "")
  }

  @Test func `tells what differs question by question`() throws {
    let sample = try SampleWorkspace()
    try DoctorCase.twins[0].harm(sample)
    let text = try sample.open().examine().complaints.map(\.finding).english
    #expect(text.contains(":13:6: Tervehdittiinkö? – in use: ”Ei”, here: ”Kyllä”"), "\(text)")
    #expect(!text.contains("Toimipiste"))
  }

  @Test func `brings a response together with its records`() throws {
    let sample = try SampleWorkspace()
    let response = SampleResponse()
    try sample.put(response, wave: "syksy", as: "vastaus")
    try sample.folder.write("Responses/kaynti/syksy/vastaus.records/1.xml", "<x/>")
    try sample.folder.write("Responses/kaynti/syksy/vastaus.media/a.jpg", "x")
    let mending = try sample.open().mend()
    #expect(mending.done.count == 3)
    let home = "Responses/kaynti/kevat/" + response.stem
    #expect(sample.folder.text(home + ".records/1.xml") == "<x/>")
    #expect(sample.folder.text(home + ".media/a.jpg") == "x")
    #expect(codes(mending.left) == ["HC0213"])
  }

  @Test func `writes nothing over what was set aside before`() throws {
    let sample = try SampleWorkspace()
    try sample.put(SampleResponse())
    for _ in 1...3 {
      try sample.put(SampleResponse(), as: "kopio")
      #expect(try sample.open().mend().done.count == 1)
    }
    let aside = sample.folder.files("", in: ".haamu/mended/2018-04-10/Responses/kaynti/kevat/")
    #expect(
      aside.map { $0.split(separator: "/").last } == ["kopio.xml", "kopio.xml-2", "kopio.xml-3"])
  }

  @Test func `looks at files alone where a definition is broken`() throws {
    let sample = try SampleWorkspace()
    try sample.put(SampleResponse(), as: "vastaus")
    try sample.folder.write("Surveys/network.xml", "<network")
    let found = codes(try sample.open().examine())
    #expect(found.contains("HC0221") && found.contains { $0.hasPrefix("HX") })
    #expect(found.contains("HC0203"))
    #expect(!found.contains("HC0214") && !found.contains("HC0210"))
  }
}
