import Foundation
import TestSupport
import Testing

/// What the README tells a newcomer to paste must work as pasted.
@Suite struct `The README` {
  /// The blocks of XML in the README, in order.
  private static func xmlBlocks() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "```xml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func `has a first survey that can be checked, answered and reported`() throws {
    let blocks = try Self.xmlBlocks()
    try #require(blocks.count == 3)
    let haamu = try Haamu(sample: false)
    #expect(try haamu("init koti").status == 0)
    try haamu.folder.write("koti/Surveys/ovi.xml", blocks[0])
    let network = try #require(haamu.folder.text("koti/Surveys/network.xml"))
    try haamu.folder.write(
      "koti/Surveys/network.xml",
      network.replacing("</network>", with: blocks[1] + "</network>"))

    let check = try haamu("check --workspace koti")
    #expect(check.status == 0, "\(check.error)")
    try haamu.folder.write("vastaukset.csv", "unit,greeted\nmallilan_kirjasto,yes\n")
    let answer = try haamu("answer ovi --from vastaukset.csv --workspace koti")
    #expect(answer.status == 0, "\(answer.error)")
    let report = try haamu("report ovi --workspace koti")
    try haamu.folder.write(
      "koti/Surveys/visits/kokeilu.xml",
      "<visits xmlns=\"urn:haamu:visits:1\" wave=\"kokeilu\" survey=\"ovi\">"
        + blocks[2].replacing("lahden_kirjasto", with: "mallilan_kirjasto") + "</visits>")
    #expect(try haamu("visits list kokeilu --workspace koti").status == 0)
    // The wave is of one year; the clock of the machine may be past it.
    #expect(report.status == 0 || report.error.contains("HC002"), "\(report.error)")
  }
}
