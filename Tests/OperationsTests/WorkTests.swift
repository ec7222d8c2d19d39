import Diagnostics
import Foundation
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `Work in a workspace` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func stop(_ change: (inout ReportRequest) -> Void = { _ in }) -> Stopped? {
    var request = ReportRequest(survey: "kaynti")
    change(&request)
    let workspace = sample.open()
    return stopping { () throws(Stopped) in try workspace.report(request) }
  }

  private func answerAll() throws {
    for (number, unit) in ["a1", "a1", "a2", "b1", "c1"].enumerated() {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.unit = unit
          $0.greeted = number % 2 == 0 ? "yes" : "no"
        })
    }
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(9)
        $0.visited = "2018-09-10T10:00:00Z"
      })
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(8)
        $0.visited = "2018-07-10T10:00:00Z"
      })
  }

  @Test(arguments: [nil, "all", "kevat"] as [String?])
  func `cannot report what nobody answered`(_ wave: String?) {
    let stop = stop { $0.wave = wave }
    #expect(stop?.codes == [wave == "kevat" ? "HC0021" : "HC0022"])
    #expect(stop?.status == .notThere)
    #expect(stop?.text.contains("haamu answer kaynti") == true)
  }

  @Test func `says why the answers there are cannot be reported`() throws {
    try sample.put(SampleResponse { $0.greeted = "maybe" })
    let stop = stop()
    #expect(stop?.codes == ["HC0022", "HR0006"])
    #expect(stop?.text.contains("1 response was not used") == true)
  }

  @Test func `refuses what it cannot report, and says what there is`() throws {
    try answerAll()
    let wave = stop { $0.wave = "kevät" }
    #expect(wave?.codes == ["HC0020"])
    #expect(wave?.text.contains("→ kevat?") == true)
    #expect(wave?.status == .notThere)
    let day = stop { $0.grouping = "2018-13-40" }
    #expect(day?.codes == ["HC0023"])
    #expect(day?.status == .usage)
    let library = stop { $0.ownLibrary = "lib_x" }
    #expect(library?.codes == ["HC0024"])
    #expect(library?.status == .notThere)
    let survey = stop { $0.survey = "kayntj" }
    #expect(survey?.codes == ["HC0012"])
    #expect(survey?.text.contains("→ kaynti?") == true)
  }

  @Test(arguments: [
    ("${gretted} = 'yes'", "did you mean", 1), ("${greeted} =", "error[H", 13),
    ("${finding_text} = 'x'", "error[H", 1),
  ])
  func `points into a condition that is wrong`(_ text: String, _ words: String, _ column: Int)
    throws
  {
    try answerAll()
    let stop = stop { $0.condition = text }
    #expect(stop?.status == .usage)
    #expect(stop?.diagnostics.first?.place?.file == "--where")
    #expect(stop?.diagnostics.first?.place?.range?.start.column == column)
    #expect(stop?.text.contains(words) == true)
  }

  @Test func `says that no response meets the condition`() throws {
    try answerAll()
    let stop = stop { $0.condition = "${greeted} = 'na'" }
    #expect(stop?.codes == ["HC0025"])
    #expect(stop?.status == .notThere)
  }

  @Test func `reports waves one by one and each unused response once`() throws {
    try answerAll()
    var request = ReportRequest(survey: "kaynti")
    request.wave = "all"
    let reports = try sample.open().report(request)
    #expect(reports.map(\.wave) == ["kevat", "syksy"])
    #expect(reports.map(\.notUsed.count) == [1, 1])
    request.wave = nil
    #expect(try sample.open().report(request).map(\.wave) == ["syksy"])
  }

  @Test func `keeps the pages of several waves apart`() throws {
    try answerAll()
    var request = ReportRequest(survey: "kaynti")
    request.wave = "all"
    let workspace = sample.open()
    let reports = try workspace.report(request)
    let out = sample.folder["out"]
    let indexes = try workspace.writePages(
      reports, survey: "kaynti", to: out)
    #expect(indexes == [out + "/kevat/index.html", out + "/syksy/index.html"])
    let pages = sample.folder.files(".html", in: "out/kevat")
    #expect(pages.contains("out/kevat/library-lib_a.html"))
    // What a report writes, the next report may replace.
    _ = try workspace.writePages(reports, survey: "kaynti", to: out)
    #expect(sample.folder.files(".html", in: "out/kevat") == pages)
  }

  @Test func `leaves pages that are not its own`() throws {
    try answerAll()
    try sample.folder.write("out/about.html", "mine")
    let workspace = sample.open()
    let reports = try workspace.report(ReportRequest(survey: "kaynti"))
    let stop = stopping { () throws(Stopped) in
      try workspace.writePages(
        reports, survey: "kaynti", to: sample.folder["out"])
    }
    #expect(stop?.codes == ["HC0007"])
    #expect(sample.folder.everything.contains("out/about.html"))
  }

  @Test func `lists who has not answered`() throws {
    try answerAll()
    let workspace = sample.open()
    #expect(try workspace.missingLibraries(survey: "kaynti", wave: "kevat").libraries.isEmpty)
    let autumn = try workspace.missingLibraries(survey: "kaynti", wave: nil)
    #expect(autumn.wave == "syksy")
    #expect(autumn.libraries.map(\.name) == ["lib_b", "lib_c"])
    let stop = stopping { () throws(Stopped) in
      try workspace.missingLibraries(survey: "kaynti", wave: "talvi").wave
    }
    #expect(stop?.codes == ["HC0020"])
  }

  @Test func `is not done with broken definitions, which are told instead`() throws {
    for (path, broken) in [
      (
        "Surveys/kaynti.xml", Sample.survey().replacing("required=\"yes\"", with: "required=\"si\"")
      ),
      ("Surveys/kaynti.xml", "<survey"), ("Surveys/network.xml", "<network"),
      ("Surveys/network.xml", Sample.network().replacing("region=\"r1\"", with: "region=\"r9\"")),
    ] {
      let sample = try SampleWorkspace()
      try sample.folder.write(path, broken)
      let workspace = sample.open()
      for stop in [
        stopping { () throws(Stopped) in
          try workspace.answer(
            survey: "kaynti", settings: ["unit=a1", "greeted=no"], unit: nil, visitor: nil)
        },
        stopping { () throws(Stopped) in try workspace.report(ReportRequest(survey: "kaynti")) },
        stopping { () throws(Stopped) in try workspace.demo(survey: "kaynti", wave: nil, seed: 1) },
      ] {
        #expect(stop?.status == .badInput)
        #expect(stop?.diagnostics.allSatisfy { $0.place?.file.hasSuffix(path) == true } == true)
      }
      #expect(sample.stored == [])
      #expect(!sample.folder.exists("Surveys/versions"))
    }
  }

  @Test func `goes on with the surveys that are whole`() throws {
    try answerAll()
    try sample.folder.write("Surveys/broken.xml", "<survey xmlns='urn:haamu:survey:1' name='muu'/>")
    try sample.folder.makeFolder("Surveys/folder.xml")
    let workspace = sample.open()
    #expect(try workspace.report(ReportRequest(survey: "kaynti")).count == 1)
    let overview = try workspace.overview(.en)
    #expect(overview.surveys.map(\.name) == ["kaynti"])
    #expect(!overview.findings.isEmpty)
  }

  @Test func `invents the same responses for the same seed, once`() throws {
    let first = try sample.open().demo(survey: "kaynti", wave: nil, seed: 1)
    #expect(first.wave == "kevat")
    let stored = sample.stored
    let texts = stored.map(sample.folder.text)
    #expect(first.stored == stored.count && first.already == 0)
    let again = try sample.open(.fixed(at: "2020-01-01T00:00:00Z")).demo(
      survey: "kaynti", wave: nil, seed: 1)
    #expect(again.stored == 0 && again.already == first.stored)
    #expect(sample.stored == stored && stored.map(sample.folder.text) == texts)
    let none = stopping { () throws(Stopped) in
      try sample.open().demo(survey: "kaynti", wave: "talvi", seed: 1)
    }
    #expect(none?.codes == ["HC0030"])
  }

  @Test func `approves invented responses that an interrupted run left unapproved`() throws {
    try sample.folder.write(
      "Surveys/kaynti.xml", Sample.survey(attributes: "review=\"required\""))
    _ = try sample.open().demo(survey: "kaynti", wave: nil, seed: 2)
    let records = sample.folder.files(".records")
    try #require(!records.isEmpty)
    try sample.folder.remove(records[0])
    _ = try sample.open().demo(survey: "kaynti", wave: nil, seed: 2)
    #expect(sample.folder.files(".records") == records)
    #expect(try sample.open().listResponses(survey: "kaynti").allSatisfy { $0.reason == nil })
  }

  @Test func `begins in a new folder`() throws {
    let folder = try ThrowawayFolder()
    let workspace = Workspace(root: folder["new/here"], world: .fixed())
    #expect(try workspace.start().count == 4)
    let outcome = try workspace.check([])
    #expect(outcome.errorCount == 0)
    // Two libraries, and one: everybody may visit it.
    #expect(try workspace.demo(survey: "ensikysely", wave: nil, seed: 3).wave == "2026")
    #expect(stopping { () throws(Stopped) in try workspace.start() }?.codes == ["HC0050"])
    try folder.write("file", "")
    let stop = stopping { () throws(Stopped) in try Workspace(root: folder["file"]).start() }
    #expect(stop?.status == .cannotCreate)
  }

  @Test func `invents visits to the only library there is`() throws {
    let text = Sample.network()
    let from = try #require(text.range(of: "<library name=\"lib_b\""))
    let until = try #require(text.range(of: "<wave"))
    let alone = text.replacingCharacters(in: from.lowerBound..<until.lowerBound, with: "")
    try sample.folder.write("Surveys/network.xml", alone)
    try sample.folder.write(
      "Surveys/kaynti.xml", Sample.survey().replacing("\"feedback\"", with: "\"mystery_visit\""))
    #expect(try sample.open().demo(survey: "kaynti", wave: nil, seed: 1).stored > 0)
  }

  @Test func `needs a workspace`() throws {
    let folder = try ThrowawayFolder()
    let stop = stopping { () throws(Stopped) in try Workspace(root: folder.path).overview(.en) }
    #expect(stop?.codes == ["HC0010"])
    #expect(stop?.status == .notThere)
  }
}
