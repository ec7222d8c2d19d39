package import Diagnostics
import FileSystem
import Processes
package import ReportModel
import ReportWriting

extension Workspace {
  /// Writes the pages of each report as PDF files, all aside and then in place together.
  ///
  /// - Parameters:
  ///   - unit: only this unit's page, as one file.
  ///   - output: the folder of the files, or with a unit the file; with several reports the folder of
  ///     their folders or files, which are named after the waves. Nil for a place under `Reports`.
  ///   - extent: how much of each page.
  ///   - searchPath: where the program is looked for that makes them, as in `PATH`.
  /// - Returns: the paths of the index pages, or of the unit's files.
  /// - Throws: HC0113 when no such program is installed, HC0114 when it fails.
  package func writePDF(
    _ reports: [PreparedReport], survey: String, unit: String?,
    to output: String?, extent: PageExtent = .whole, searchPath: String
  ) throws(Stopped) -> [String] {
    guard let engine = PDFEngine.installed(in: searchPath) else { throw FormatProblems.noEngine }
    let shortened = extent == .short ? "-short" : ""
    return try reports.map { report throws(Stopped) in
      let pages = try pages(of: report, unit: unit, extent: extent)
      tell(pages.count, engine)
      let files = try inScratchFolder { scratch throws(Stopped) in
        try pages.map { page throws(Stopped) in
          (
            name: page.fileName + ".pdf",
            bytes: try engine.print(page, in: scratch)
          )
        }
      }
      if unit != nil, let file = files.first, let page = pages.first {
        let path = try reportFile(
          report, reports.count, survey, report.reader + "-" + page.fileName + shortened,
          ending: ".pdf", output
        )
        try replaceFile(path, with: file.bytes)
        return path
      }
      let given = output.map { reports.count > 1 ? joined($0, report.wave) : $0 }
      let folder =
        given
        ?? joined(
          joined(joined(reportsFolder, survey), report.wave), report.reader + "-pdf" + shortened)
      try replaceFolder(folder, with: files) { isPageName($0, ending: ".pdf") }
      return joined(folder, "index.pdf")
    }
  }

  /// Making many takes its time.
  private func tell(_ count: Int, _ engine: PDFEngine) {
    guard count > 1 else { return }
    notice(
      Trilingual(
        fi:
          "Tehdään \(count) PDF-tiedostoa ohjelmalla \(engine.name); yhteen menee sekunti tai kaksi.",
        sv: "Gör \(count) PDF-filer med \(engine.name); en tar en sekund eller två.",
        en: "Making \(count) PDF files with \(engine.name); each takes a second or two."))
  }
}

extension PDFEngine {
  /// How long one page may take.
  private static let patience = 120

  fileprivate func print(
    _ printed: ReportPage, in scratch: String
  ) throws(Stopped) -> [UInt8] {
    try print(
      printedPage(printed.document, theme: printed.theme), named: printed.fileName, in: scratch)
  }

  /// A page as a PDF file. Throws HC0114 when the program makes none.
  func print(_ html: String, named name: String, in scratch: String) throws(Stopped) -> [UInt8] {
    let page = joined(scratch, name + ".html")
    let output = joined(scratch, name + ".pdf")
    let words = joined(scratch, name + ".log")
    _ = try createFile(page, with: Array(html.utf8))
    let end = run(
      path,
      arguments(page: page, output: output, profile: joined(scratch, "profile")),
      output: words, seconds: Self.patience)
    guard end == .exit(0), let bytes = try? readFile(output), bytes.isWholePDF else {
      throw FormatProblems.engineFailed(self.name, end, name, said: lastLine(of: words))
    }
    return bytes
  }

  private func lastLine(of path: String) -> String {
    guard let bytes = try? readFile(path) else { return "" }
    let line = bytes.split(separator: UInt8(ascii: "\n")).last ?? []
    return String(decoding: line.prefix(300), as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether it begins and ends as a PDF does.
  fileprivate var isWholePDF: Bool {
    let tail = suffix(16)
    return starts(with: "%PDF-".utf8)
      && tail.indices.contains { tail[$0...].starts(with: "%%EOF".utf8) }
  }
}
