import Diagnostics
import Foundation
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `Reports as PDF` {
  private let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace()
    for number in 1...3 {
      try sample.put(SampleResponse { $0.id = SampleResponse.id(number) })
    }
  }

  /// A stand-in for a browser: `$out` is where the PDF belongs.
  private func engine(_ script: String) throws -> String {
    let path = try sample.folder.write(
      "bin/chromium",
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in --print-to-pdf=*) out=${word#--print-to-pdf=};; file://*) page=${word#file://};; esac
      done
      \(script)
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return sample.folder["bin"]
  }

  private func write(
    unit: String? = nil, to output: String? = nil, searchPath: String
  ) throws(Stopped) -> [String] {
    let place = sample.open()
    let reports = try place.report(ReportRequest(survey: "kaynti"))
    return try place.writePDF(
      reports, survey: "kaynti", unit: unit, to: output,
      searchPath: searchPath)
  }

  private let whole = "{ echo %PDF-1.4; cat \"$page\"; echo %%EOF; } > \"$out\""

  @Test func `are a folder with a file for each page`() throws {
    let paths = try write(to: sample.folder["pdf"], searchPath: engine(whole))
    #expect(paths == [sample.folder["pdf/index.pdf"]])
    let files = sample.folder.files(".pdf", in: "pdf/")
    #expect(files.contains("pdf/network.pdf") && files.contains("pdf/index.pdf"))
    #expect(files.count > 3)
    #expect(sample.folder.leftovers == [])
    // A second run replaces the first.
    _ = try write(to: sample.folder["pdf"], searchPath: engine(whole))
    #expect(sample.folder.files(".pdf", in: "pdf/") == files)
  }

  @Test func `are one file for a unit`() throws {
    let reports = try sample.open().report(ReportRequest(survey: "kaynti"))
    let network = try #require(reports.first).naming.network?.name
    let path = sample.folder["one.pdf"]
    #expect(try write(unit: network, to: path, searchPath: engine(whole)) == [path])
    #expect(try write(unit: "index", to: path, searchPath: engine(whole)) == [path])
    let stopped = #expect(throws: Stopped.self) {
      try write(unit: "inari", to: path, searchPath: engine(whole))
    }
    #expect(stopped?.diagnostics.first?.code == "HC0112")
    #expect(stopped?.status == .notThere)
  }

  @Test func `need a program that makes them`() {
    let stopped = #expect(throws: Stopped.self) { try write(searchPath: "/nonexistent") }
    #expect(stopped?.diagnostics.first?.code == "HC0113")
    #expect(stopped?.status == .cannotCreate)
  }

  @Test(arguments: ["exit 7", "exit 0", "echo half > \"$out\"", "kill -9 $$"])
  func `leave the old ones where the program fails`(_ script: String) throws {
    let folder = sample.folder["pdf"]
    _ = try write(to: folder, searchPath: engine(whole))
    let before = sample.folder.contents("pdf/index.pdf")
    let stopped = #expect(throws: Stopped.self) {
      try write(to: folder, searchPath: engine("echo 'no display' >&2; " + script))
    }
    #expect(stopped?.diagnostics.first?.code == "HC0114")
    #expect(stopped?.diagnostics.first?.why?.en == "no display")
    #expect(sample.folder.contents("pdf/index.pdf") == before)
    #expect(sample.folder.leftovers == [])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")))
  func `are tagged and have bookmarks where Chromium makes them`() throws {
    let path = sample.folder["one.pdf"]
    _ = try write(unit: "index", to: path, searchPath: "/usr/bin")
    let text = String(decoding: try #require(sample.folder.contents("one.pdf")), as: UTF8.self)
    #expect(text.contains("/StructTreeRoot"))
    #expect(text.contains("/Outlines"))
    #expect(text.contains("/Lang"))
  }
}

@Suite struct `Reports as workbooks and Markdown` {
  private let sample: SampleWorkspace

  init() throws {
    sample = try SampleWorkspace()
    for number in 1...3 {
      try sample.put(SampleResponse { $0.id = SampleResponse.id(number) })
    }
  }

  @Test func `have a place of their own under Reports`() throws {
    let place = sample.open()
    let reports = try place.report(ReportRequest(survey: "kaynti"))
    let paths = try place.writeWorkbooks(
      reports, survey: "kaynti", to: nil)
    #expect(paths == [sample.folder["Reports/kaynti/kevat/kaynti-kevat-coordinator.xlsx"]])
    let first = sample.folder.contents("Reports/kaynti/kevat/kaynti-kevat-coordinator.xlsx")
    #expect(first?.starts(with: "PK".utf8) == true)
    // The pages beside them are written as if they were not there.
    _ = try place.writePages(reports, survey: "kaynti", to: nil)
    _ = try place.writeWorkbooks(reports, survey: "kaynti", to: nil)
    #expect(
      sample.folder.contents("Reports/kaynti/kevat/kaynti-kevat-coordinator.xlsx") == first)
    #expect(sample.folder.leftovers == [])
  }

  @Test func `are refused where they cannot be, and the old file stays`() throws {
    let place = sample.open()
    let reports = try place.report(ReportRequest(survey: "kaynti"))
    try sample.folder.makeFolder("taken")
    for path in ["taken", "nowhere/x.xlsx"] {
      let stopped = #expect(throws: Stopped.self) {
        try place.writeWorkbooks(
          reports, survey: "kaynti", to: sample.folder[path])
      }
      #expect(stopped?.diagnostics.first?.code == "HC0003")
    }
    #expect(sample.folder.leftovers == [])
  }

  @Test func `in Markdown are one text, or the page of one unit`() throws {
    let reports = try sample.open().report(ReportRequest(survey: "kaynti"))
    let all = try sample.open().markdown(reports, unit: nil)
    let one = try sample.open().markdown(reports, unit: "index")
    #expect(all.hasPrefix(one))
    #expect(one.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
    #expect(throws: Stopped.self) { try sample.open().markdown(reports, unit: "inari") }
  }
}
