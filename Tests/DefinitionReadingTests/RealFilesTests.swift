import DefinitionReading
import Diagnostics
import Foundation
import LocatedXML
import NetworkModel
import SurveyModel
import Testing

/// The definitions that this repository ships.
struct RealFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Surveys")

  static func document(_ name: String) throws -> LocatedDocument {
    try readDocument([UInt8](Data(contentsOf: folder.appending(path: name))), file: name)
  }

  static var surveys: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xml") && $0 != "network.xml" }.sorted()
  }
}

@Suite struct `The definitions of this repository` {
  @Test func `the network reads without a finding`() throws {
    let result = readNetwork(try RealFiles.document("network.xml"))
    #expect(rendered(result.diagnostics) == "")
    #expect(result.value?.libraries.isEmpty == false)
  }

  @Test func `there are surveys to read`() {
    #expect(RealFiles.surveys.count >= 3)
  }

  @Test func `the scenarios read without a finding`() throws {
    let network = readNetwork(try RealFiles.document("network.xml")).value
    let survey = try #require(
      readSurvey(try RealFiles.document("asiakaspalvelu.xml"), network: network).value)
    let result = readScenarios(
      try RealFiles.document("visits/scenarios.xml"), surveys: [SurveyOutline(survey)],
      network: network)
    #expect(rendered(result.diagnostics) == "")
    #expect((result.value?.count ?? 0) >= 4)
  }

  @Test(arguments: RealFiles.surveys)
  func `a survey reads without a finding`(_ name: String) throws {
    let network = readNetwork(try RealFiles.document("network.xml")).value
    let check = checkSurvey(try RealFiles.document(name), network: network)
    #expect(rendered(check.result.diagnostics) == "")
    #expect(check.result.value != nil)
    #expect(check.coverage.percent("sv") == 100)
  }
}

func rendered(_ diagnostics: [Diagnostic], _ language: Language = .en) -> String {
  let renderer = DiagnosticRenderer(language: language)
  return diagnostics.map { renderer.text($0) }.joined()
}
