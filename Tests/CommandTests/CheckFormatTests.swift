import Foundation
import TestSupport
import Testing

@Suite struct `haamu check` {
  private struct Finding: Decodable {
    let severity: String
    let code: String
    let file: String?
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let what: String
    let why: String?
    let fix: String?
    let notes: [Note]

    struct Note: Decodable {
      let file: String
      let line: Int?
      let text: String
    }
  }

  @Test func `tells one finding a line in JSON`() throws {
    let haamu = try Haamu()
    try haamu.folder.write(
      "Surveys/kaynti.xml",
      Sample.survey().replacing(
        "${greeted} = 'yes'", with: "${gretted} = 'yes' and &quot;\\&#9;&quot; = ''"))
    let run = try haamu("check --format json")
    #expect(run.status == 1)
    let findings = try run.lines.map { try JSONDecoder().decode(Finding.self, from: Data($0.utf8)) }
    let error = try #require(findings.first { $0.severity == "error" })
    #expect(error.file == "Surveys/kaynti.xml")
    #expect(error.code.hasPrefix("HS"))
    #expect(error.line == error.endLine)
    #expect(error.column.map { $0 + 10 } == error.endColumn)
    #expect(error.fix?.contains("greeted") == true)
    #expect(run.lines.allSatisfy { $0.hasPrefix("{\"severity\":\"") })
    #expect(run.error.hasPrefix("Surveys 1, networks 1, responses 0: errors"))
    #expect(try haamu("check --format json --quiet").error == "")
  }

  @Test func `says nothing in JSON when there is nothing to say`() throws {
    let haamu = try Haamu()
    let run = try haamu("check Surveys/network.xml --format json")
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.contains("\"severity\":\"warning\"") })
  }

  @Test func `passes over what is no definition and says how much`() throws {
    let haamu = try Haamu()
    try haamu.folder.write("Surveys/notes.xml", "<notes xmlns=\"urn:example:notes\"/>")
    let response = SampleResponse()
    try haamu.folder.write("Responses/kaynti/kevat/\(response.stem).xml", response.text)
    try haamu.folder.write(
      "Responses/kaynti/kevat/\(response.stem).records/1.xml",
      "<record xmlns=\"urn:haamu:record:1\" kind=\"approved\"/>")
    let run = try haamu("check")
    #expect(run.status == 0)
    #expect(run.output.contains("responses 1"))
    #expect(run.output.contains("other XML files 2"))
    #expect(!run.error.contains("notes"))
  }

  @Test(arguments: [("fi", "Kyselyjä 1"), ("sv", "Enkäter 1"), ("en", "Surveys 1")])
  func `speaks three languages`(_ language: String, _ words: String) throws {
    #expect(try Haamu()("check --lang " + language).output.hasPrefix(words))
  }
}
