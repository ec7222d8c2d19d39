import Comparison
package import Diagnostics
import FileSystem
package import ReportModel
import ReportWriting

/// The forms a report can take.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, html, csv, json, xlsx, md, pdf

  /// Sentences and tables rather than rows.
  package var isForReading: Bool { self != .csv && self != .json }

  /// Pages that can be written one by one.
  package var hasPages: Bool { self == .md || self == .pdf }
}

/// What the terminal is like.
package struct TerminalShape: Sendable {
  package let width: Int
  package let color: Bool
  package let unicode: Bool

  package init(width: Int, color: Bool, unicode: Bool) {
    self.width = width
    self.color = color
    self.unicode = unicode
  }
}

extension TerminalShape {
  var style: TerminalStyle {
    TerminalStyle(width: width, signs: unicode ? .unicode : .ascii, color: color)
  }

  /// A document as it looks there.
  package func text(_ document: ReportDocument) -> String { terminalText(document, style: style) }
}

/// Writes reports as one text, piece by piece, so that no more than the rows of one unit are in memory.
/// Several waves follow each other in one table; their rows say which, and the method is the last's.
package func write(
  _ reports: [PreparedReport], as format: ReportFormat, by level: Level, style: TerminalShape,
  to write: ([UInt8]) throws(Stopped) -> Void
) throws(Stopped) {
  switch format {
  case .csv:
    var csv = TidyCSV()
    try send(reports, through: &csv, to: write)
    try write(csv.take())
  case .json:
    var json = TidyJSON(reports[reports.count - 1].figures.method)
    try send(reports, through: &json, to: write)
    json.finish()
    try write(json.take())
  case .text, .html, .xlsx, .md, .pdf:
    let text = reports.compactMap { $0.onScreen(by: level) }.map(style.text)
      .joined(separator: "\n")
    try write(Array(text.utf8))
  }
}

extension PreparedReport {
  /// A library reads its own story; where it has none, and for everybody else, the network in short.
  fileprivate func onScreen(by level: Level) -> ReportDocument? {
    let table = table
    return library.flatMap {
      ReportDocuments.story(of: $0, table, naming, findings, ground?.reported ?? .none)
    } ?? ReportDocuments.summary(for: table, naming, findings, by: level)
  }
}

private func send(
  _ reports: [PreparedReport], through pieces: inout some RowPieces,
  to write: ([UInt8]) throws(Stopped) -> Void
) throws(Stopped) {
  for report in reports {
    try report.figures.eachUnit { rows throws(Stopped) in
      pieces.add(rows)
      if pieces.bytes.count >= pieceSize { try write(pieces.take()) }
    }
  }
}

private let pieceSize = 1 << 17

/// Writes a report's text to a file, whole or not at all.
package func saveReport(
  to path: String, _ body: (([UInt8]) throws(Stopped) -> Void) throws(Stopped) -> Void
) throws(Stopped) {
  try replaceFile(path, body)
}

extension Workspace {
  /// Writes the pages of each report aside and puts them in place together, so that a failed run
  /// leaves the old report.
  /// - Parameter output: the folder of the pages; with several reports the folder of their folders,
  ///   which are named after the waves.
  /// - Returns: the paths of the index pages; for a library that reads, of its own.
  package func writePages(
    _ reports: [PreparedReport], survey: String, to output: String?
  ) throws(Stopped) -> [String] {
    try reports.map { report throws(Stopped) in
      let given = output.map { reports.count > 1 ? joined($0, report.wave) : $0 }
      let folder = given ?? pagesFolder(survey, report)
      var pages: [(name: String, bytes: [UInt8])] = []
      try eachPage(of: report) { page in
        let html = htmlPage(page.document, theme: page.theme)
        pages.append((page.fileName + ".html", Array(html.utf8)))
      }
      try replaceFolder(folder, with: pages, isOurs: { isPageName($0, ending: ".html") })
      let own = report.library.flatMap {
        ReportDocuments.page(of: $0, report.table, report.naming)
      }
      return joined(folder, (own ?? "index") + ".html")
    }
  }

  /// The pages of a report one at a time, and last the one of what was not used; tells how far it has
  /// come.
  func eachPage(
    of report: PreparedReport, extent: PageExtent = .whole,
    _ take: (ReportPage) throws(Stopped) -> Void
  ) throws(Stopped) {
    let theme = try ReportTheme(of: self, language: report.naming.language)
    let unused = UnusedPage(toldUnused(report.notUsed), report.table, report.naming)
    let count = ReportDocuments.count(report.table, report.naming)
    var made = 0
    try ReportDocuments.eachPage(
      report.table, report.naming, report.findings, report.ground?.reported ?? .none,
      extent: extent
    ) {
      name, document throws(Stopped) in
      let opened = name == "index" ? theme?.opened(document) ?? document : document
      let shown = unused?.linking(opened) ?? opened
      let frame = try theme?.page(document, report.naming) ?? .none
      try take(ReportPage(fileName: name, document: shown, theme: frame))
      made += 1
      progress(made, count)
    }
    if let unused {
      let frame = try theme?.page(unused.document, report.naming) ?? .none
      try take(ReportPage(fileName: UnusedPage.fileName, document: unused.document, theme: frame))
    }
  }

  private func pagesFolder(_ survey: String, _ report: PreparedReport) -> String {
    joined(joined(joined(reportsFolder, survey), report.wave), report.reader)
  }
}

/// A page of a report: what stands on it, and the network's own frame around it.
struct ReportPage {
  let fileName: String
  let document: ReportDocument
  let theme: PageTheme
}

/// Whether a report has pages of such a name: other pages in a folder are not ours to replace.
func isPageName(_ name: String, ending: String) -> Bool {
  guard name.hasSuffix(ending) else { return false }
  return ["index", "network", UnusedPage.fileName].contains { name == $0 + ending }
    || ["region-", "library-", "peers-", "event-"].contains(where: name.hasPrefix)
}
