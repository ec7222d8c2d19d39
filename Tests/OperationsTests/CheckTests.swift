import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `A check` {
  let sample: SampleWorkspace

  init() throws { sample = try SampleWorkspace() }

  private func check(_ paths: String...) throws -> CheckOutcome {
    try sample.open().check(paths.map { sample.folder[$0] })
  }

  private func errors(_ outcome: CheckOutcome) -> [String] {
    outcome.findings.filter { $0.severity == .error }.map(\.code)
  }

  @Test func `counts what it read and passes over what is no definition`() throws {
    let response = SampleResponse()
    try sample.put(response)
    try sample.record(response, "approved")
    try sample.folder.write(
      "Surveys/visits/kevat.xml",
      "<visits xmlns='urn:haamu:visits:1' wave='kevat' survey='kaynti'/>")
    try sample.folder.write("Surveys/versions/kaynti-1.xml", Sample.survey())
    let outcome = try check()
    #expect(errors(outcome) == [])
    #expect(outcome.surveys == 1)
    #expect(outcome.versions == 1)
    #expect(outcome.networks == 1)
    #expect(outcome.responses == 1)
    #expect(outcome.rounds == 1)
    #expect(outcome.other == 1)
  }

  /// A workspace may lie anywhere.
  @Test func `tells kept versions by their own folder alone`() throws {
    try sample.folder.write("versions/Surveys/kaynti.xml", Sample.survey())
    try sample.folder.write("versions/Surveys/network.xml", Sample.network())
    let outcome = try Workspace(root: sample.folder["versions"], world: .fixed()).check([])
    #expect(outcome.surveys == 1)
    #expect(outcome.coverage.map(\.survey) == ["kaynti"])
    #expect(outcome.warningCount > 0)
  }

  @Test func `finds two surveys of one name and two networks`() throws {
    try sample.folder.write("Surveys/zwei.xml", Sample.survey())
    try sample.folder.write("Surveys/verkko.xml", Sample.network())
    #expect(errors(try check()).sorted() == ["HC0013", "HC0014"])
  }

  @Test func `judges every answer of a response anew`() throws {
    try sample.put(
      SampleResponse {
        $0.greeted = "yes"
        $0.more = "<wait>3</wait>\n<doubled>7</doubled>"
      })
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(2)
        $0.more = "<wait>3</wait>"
      })
    try sample.put(
      SampleResponse {
        $0.id = SampleResponse.id(3)
        $0.unit = ""
      })
    let findings = try check().findings.filter { $0.code == "HR0040" }
    #expect(findings.count == 3)
    #expect(findings.english.contains("“7”, the computed one “6”"))
    #expect(findings.english.contains("wait: the question is not asked"))
    #expect(findings.english.contains("unit: an answer is needed"))
    #expect(findings.allSatisfy { $0.sourceLine != nil })
  }

  @Test func `sees a damaged response that looks like nothing`() throws {
    try sample.folder.write("Responses/kaynti/kevat/x.xml", "<kaynti id='kaynti'/>")
    try sample.folder.write("Responses/kaynti/kevat/y.xml", "<kaynti")
    let outcome = try check()
    #expect(errors(outcome).contains("HR0001"))
    #expect(outcome.other == 0)
    #expect(outcome.errorCount == 2)
  }

  @Test(arguments: ["Surveys/kaynti.xml", "Surveys/network.xml"])
  func `does not blame the responses for a broken definition`(_ path: String) throws {
    for number in 1...3 {
      try sample.put(SampleResponse { $0.id = SampleResponse.id(number) })
    }
    let broken = try #require(sample.folder.text(path)).replacing("<label>", with: "<lable>")
      .replacing("</label>", with: "</lable>")
    try sample.folder.write(path, broken)
    let findings = try check().findings
    #expect(findings.filter { $0.code.hasPrefix("HR") }.map(\.code) == ["HR0043"])
    #expect(findings.english.contains("responses of kaynti that were not checked: 3"))
  }

  @Test func `takes files and folders by name`() throws {
    try sample.put(SampleResponse())
    #expect(try check("Surveys/kaynti.xml").surveys == 1)
    #expect(try check("Responses").responses == 1)
    #expect(try check("Responses").surveys == 0)
    let stop = stopping { () throws(Stopped) in
      try sample.open().check([sample.folder["Surveys/none.xml"]])
    }
    #expect(stop?.status == .notThere)
  }

  @Test func `knows the workspace by any of its paths`() throws {
    try sample.folder.write("Responses/kaynti/kevat/x.xml", "<html/>")
    try sample.folder.write("Surveys/verkko.xml", Sample.network())
    for path in ["Responses", "./Responses", "Surveys/../Responses/kaynti/"] {
      let outcome = try check(path)
      #expect(errors(outcome) == ["HR0001", "HR0002"])
      #expect(outcome.other == 0)
    }
    #expect(errors(try check("./Surveys")) == ["HC0013"])
  }

  @Test func `lets no default stand in for an answer that is missing`() throws {
    let survey = Sample.survey(
      more: """
        <question name="mood" type="integer" default="5" required="yes"><label>M</label></question>
        """)
    try sample.folder.write("Surveys/kaynti.xml", survey)
    try sample.put(SampleResponse())
    let findings = try check("Responses").findings
    #expect(findings.map(\.code) == ["HR0040"])
    #expect(findings.english.contains("mood: an answer is needed"))
  }
}
