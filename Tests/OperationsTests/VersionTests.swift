import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A survey that has been answered` {
  let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace()
    _ = try sample.open().answer(
      survey: "kaynti", settings: ["unit=a1", "greeted=no"], unit: nil, visitor: nil)
  }

  private func answer() throws(Stopped) -> RowsOutcome {
    try sample.open().answer(
      survey: "kaynti", settings: ["unit=b1", "greeted=no"], unit: nil, visitor: nil)
  }

  private func change(_ text: String) throws {
    try sample.folder.write("Surveys/kaynti.xml", text)
  }

  @Test func `may be worded otherwise`() throws {
    try change(Sample.survey(greeting: "Tervehdittiinkö sinua?"))
    #expect(try sample.open().check([]).findings.filter { $0.severity == .error }.isEmpty)
    #expect(try answer().stored.count == 1)
    #expect(sample.folder.text("Surveys/versions/kaynti-1.xml") == Sample.survey())
  }

  @Test func `may not mean something else under the same version`() throws {
    try change(Sample.survey(least: "0.5"))
    for stop in [
      stopping { () throws(Stopped) in try answer() },
      stopping { () throws(Stopped) in
        try sample.open().demo(survey: "kaynti", wave: nil, seed: 1)
      },
      Stopped(try sample.open().check([]).findings.filter { $0.severity == .error }),
    ] {
      #expect(stop?.codes == ["HC0015"])
      #expect(stop?.text.contains("yes_no") == true)
      #expect(stop?.text.contains("kaynti-1.xml") == true)
    }
    #expect(sample.stored.count == 1)
  }

  @Test func `may mean something else under a new version, and the old answers stay`() throws {
    try change(Sample.survey(version: "2", least: "0.5"))
    #expect(try answer().stored.count == 1)
    #expect(
      sample.folder.files(".xml", in: "Surveys/versions/")
        == ["Surveys/versions/kaynti-1.xml", "Surveys/versions/kaynti-2.xml"])
    #expect(try sample.open().listResponses(survey: "kaynti").allSatisfy { $0.reason == nil })
  }

  @Test func `needs the kept copy for the old answers`() throws {
    try change(Sample.survey(version: "2"))
    try sample.folder.remove("Surveys/versions/kaynti-1.xml")
    let listed = try sample.open().listResponses(survey: "kaynti")
    #expect(listed.map(\.reason?.code) == ["HR0013"])
    #expect(listed[0].reason?.fix?.en.contains("Surveys/versions/kaynti-1.xml") == true)
  }

  @Test(arguments: ["", "<survey", "<survey xmlns='urn:haamu:survey:1' name='kaynti'/>"])
  func `is not answered while its kept copy is damaged`(_ copy: String) throws {
    try sample.folder.write("Surveys/versions/kaynti-1.xml", copy)
    #expect(stopping { () throws(Stopped) in try answer() }?.status == .badInput)
    let report = stopping { () throws(Stopped) in
      try sample.open().report(ReportRequest(survey: "kaynti"))
    }
    #expect(report?.status == .badInput)
    #expect(report?.diagnostics.first?.place?.file.hasSuffix("versions/kaynti-1.xml") == true)
  }
}
