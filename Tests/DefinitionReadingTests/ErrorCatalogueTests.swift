import DefinitionReading
import Diagnostics
import Foundation
import LocatedXML
import NetworkModel
import Testing

/// The files under `Tests/Fixtures/Errors`: for each code a folder with the smallest input and
/// what is said of it in English. `RECORD_GOLDENS=1` writes them anew, and fails.
struct ErrorCatalogue {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Errors")
  static let index = RealFiles.folder.deletingLastPathComponent()
    .appending(path: "docs/errors.md")
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// The first example of each code.
  static var examples: [RuleCase] {
    var seen: Set<String> = []
    return allCases.filter { seen.insert($0.code).inserted }
  }

  static func said(of rule: RuleCase) -> String {
    rendered(
      findings(in: MarkedXML(rule.bad).text, network: `Every rule`.network)
        .filter { $0.code == rule.code })
  }

  static func text(_ code: String, _ file: String) -> String? {
    let url = folder.appending(path: code).appending(path: file)
    return (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite struct `The catalogue of errors` {
  @Test(arguments: ErrorCatalogue.examples)
  func `shows the smallest example of each code and what is said of it`(_ rule: RuleCase) throws {
    let input = MarkedXML(rule.bad).text
    let expected = ErrorCatalogue.said(of: rule)
    if ErrorCatalogue.isRecording {
      let folder = ErrorCatalogue.folder.appending(path: rule.code)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(input.utf8).write(to: folder.appending(path: "input.xml"))
      try Data(expected.utf8).write(to: folder.appending(path: "expected.txt"))
      Issue.record("Recorded \(rule.code): look at it")
      return
    }
    #expect(ErrorCatalogue.text(rule.code, "input.xml") == input)
    #expect(ErrorCatalogue.text(rule.code, "expected.txt") == expected)
  }

  @Test func `is listed in docs errors`() throws {
    let made = try ErrorIndex.made()
    if ErrorCatalogue.isRecording {
      try Data(made.utf8).write(to: ErrorCatalogue.index)
      Issue.record("Recorded docs/errors.md: look at it")
      return
    }
    let stored = String(decoding: try Data(contentsOf: ErrorCatalogue.index), as: UTF8.self)
    #expect(stored == made, "docs/errors.md is old: record it with RECORD_GOLDENS=1")
    for code in definitionCodes { #expect(stored.contains("## \(code)\n")) }
  }
}

/// `docs/errors.md`, made of the files of the catalogue, whoever wrote them.
enum ErrorIndex {
  private static let families = [
    "HX": "Reading XML", "HS": "Surveys", "HN": "The network", "HR": "Responses",
    "HF": "Codebooks and files of findings", "HC": "Commands and workspaces",
  ]

  static func made() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: ErrorCatalogue.folder.path)
    let codes = names.filter { $0.count == 6 && $0.hasPrefix("H") }.sorted()
    var text = """
      # Errors

      Every finding has a code that never changes its meaning. For each code: what is said, where,
      and how to mend it, with the smallest example. This page is made from
      `Tests/Fixtures/Errors`; a test keeps it so.

      """
    for family in ["HX", "HS", "HN", "HF", "HR", "HC"] {
      let own = codes.filter { $0.hasPrefix(family) }
      guard !own.isEmpty else { continue }
      text += "\n# \(families[family] ?? family)\n"
      for code in own { text += section(code) }
    }
    return text
  }

  private static func section(_ code: String) -> String {
    let said = ErrorCatalogue.text(code, "expected.txt") ?? ""
    var text = "\n## \(code)\n\n" + fenced(said, "text")
    if let input = ErrorCatalogue.text(code, "input.xml"), input.utf8.count < 4_000,
      input.unicodeScalars.allSatisfy({
        $0.value >= 32 && $0 != "\u{FFFD}" || $0 == "\n" || $0 == "\t"
      })
    {
      text += "\n" + fenced(input, "xml")
    }
    return text
  }

  private static func fenced(_ text: String, _ language: String) -> String {
    "```\(language)\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "```\n"
  }
}
