import Diagnostics
import ReportExamples
import ReportModel
import Testing

@testable import ReportWriting

@Suite struct TerminalTests {
  private func summary(_ language: Language, by level: Level = .region) throws -> ReportDocument {
    try #require(
      ReportDocuments.summary(for: Example.table(), Example.naming(language), by: level))
  }

  @Test(arguments: Language.allCases)
  func `The network in short looks as recorded`(language: Language) throws {
    try expectGolden(terminalText(summary(language)), "summary.\(language.rawValue).txt")
  }

  @Test func `The network by library looks as recorded`() throws {
    try expectGolden(terminalText(summary(.fi, by: .library)), "summary-library.fi.txt")
  }

  @Test func `A library's own story looks as recorded`() throws {
    let story = try #require(
      ReportDocuments.story(
        of: "esimerkki", Example.comparedTable(audience: .library), Example.comparedNaming()))
    let text = terminalText(story)
    try expectGolden(text, "story-library.fi.txt")
    #expect(text.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= 80 })
  }

  @Test func `A terminal without Unicode gets bars of plain signs`() throws {
    let style = TerminalStyle(width: 60, signs: .ascii)
    let text = terminalText(try summary(.fi), style: style)
    try expectGolden(text, "summary-ascii.fi.txt")
    let letters = Set("åäöÅÄÖ".unicodeScalars)
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || letters.contains($0) })
  }

  @Test(arguments: [40, 60, 80, 132])
  func `No line is wider than the terminal`(width: Int) throws {
    for language in Language.allCases {
      let text = terminalText(try summary(language), style: TerminalStyle(width: width))
      let widest = text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
      #expect(widest <= width)
    }
  }

  @Test func `Colour changes nothing but colour`() throws {
    let plain = terminalText(try summary(.fi))
    let painted = terminalText(try summary(.fi), style: TerminalStyle(color: true))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    #expect(painted.contains("\u{1B}[1;33m[SYNTEETTINEN ESIMERKKI]"))
  }

  @Test func `A label cannot steer the terminal`() throws {
    let naming = Example.naming { $0 + "\u{1B}[2J\u{202E}\u{9B}1m\n" }
    let document = try #require(ReportDocuments.summary(for: Example.table(), naming))
    let text = terminalText(document)
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
      })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `Letters with dots are one column wide however they are composed`() {
    #expect(displayWidth("Päijät-Häme") == 11)
    #expect(displayWidth("Pa\u{308}ija\u{308}t-Ha\u{308}me") == 11)
    #expect(displayWidth("図書館") == 6)
  }

  @Test func `A bar fills its columns by eighths`() {
    let style = TerminalStyle()
    #expect(style.bar(0, cells: 4) == "    ")
    #expect(style.bar(100, cells: 4) == "████")
    #expect(style.bar(50, cells: 3) == "█▌ ")
    #expect(style.bar(140, cells: 2) == "██")
    #expect(TerminalStyle(signs: .ascii).bar(50, cells: 4) == "##..")
  }
}
