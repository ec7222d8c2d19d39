import Diagnostics
import Foundation
import ReportExamples
import ReportModel
import Testing
import Workbooks

@Suite struct `A workbook's file` {
  private func bytes(_ book: ReportWorkbook) throws -> Data {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "haamu-test-" + UUID().uuidString + ".xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try writeWorkbook(book, to: path)
    return try Data(contentsOf: URL(filePath: path))
  }

  private func book(label: (String) -> String = { $0 }) throws -> ReportWorkbook {
    try #require(
      ReportWorkbooks.workbook(Example.comparedTable(), Example.naming(.fi, label: label)))
  }

  /// The parts of the file in XML, by the standard library of Python.
  private func parts(_ bytes: Data) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "haamu-test-" + UUID().uuidString + ".xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try bytes.write(to: URL(filePath: path))
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1])\n"
        + "for n in z.namelist(): print(n, z.getinfo(n).date_time, z.read(n).decode())", path,
    ]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `is the same twice, and bears the wave's last day`() throws {
    let first = try bytes(book())
    #expect(try bytes(book()) == first)
    let parts = try parts(first)
    #expect(parts.contains("2018-05-31T12:00:00Z"))
    #expect(!parts.contains("(20"))  // no entry of the archive bears another time than 1980's
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "{=1}", "http://x"])
  func `takes no word for a formula or an address`(_ hostile: String) throws {
    let parts = try parts(bytes(book { hostile + $0 }))
    #expect(!parts.contains("<f>") && !parts.contains("<f "))
    #expect(!parts.contains("TargetMode=\"External\""))
    // In pictures formulas are the places of figures, and no more.
    let formulas = parts.matches(of: /<c:f>([^<]*)<\/c:f>/).map { String($0.output.1) }
    #expect(!formulas.isEmpty)
    #expect(formulas.allSatisfy { $0.wholeMatch(of: /'Kuvien luvut'![$A-Z0-9:]+/) != nil })
  }

  @Test func `holds what XML and spreadsheets cannot`() throws {
    let long = String(repeating: "ä😀", count: 12_000)
    let parts = try parts(
      bytes(book { "\u{1}<&>\"\u{FFFF}" + ($0 == "Mallikylän kirjasto" ? long : $0) }))
    #expect(parts.contains("\u{FFFD}&lt;&amp;&gt;"))
    // Three UTF-16 units for each pair, and 32,767 at most in a cell.
    let longest = parts.split(separator: "<").map(\.utf16.count).max() ?? 0
    #expect((32_000...32_800).contains(longest))
  }

  @Test func `is refused where it would not fit`() throws {
    let book = try book()
    var sheet = book.sheets[0]
    sheet.later = .init(count: 1_048_577) { _ in .init([]) }
    let large = ReportWorkbook(
      language: .fi, title: "", marks: [], day: "2018-05-31", sheets: [sheet])
    let stopped = #expect(throws: Stopped.self) { try bytes(large) }
    #expect(stopped?.diagnostics.map(\.code) == ["HC0110"])
  }

  @Test func `that cannot be written is a finding`() throws {
    let book = try book()
    let stopped = #expect(throws: Stopped.self) {
      try writeWorkbook(book, to: "/nonexistent-folder/x.xlsx")
    }
    #expect(stopped?.diagnostics.map(\.code) == ["HC0111"])
  }
}
