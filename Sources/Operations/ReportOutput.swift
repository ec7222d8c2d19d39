package import Diagnostics
import FileSystem
package import ReportModel
import ReportWriting

/// The forms a report can take.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, html, csv, json
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

/// Reports as one text. Several waves follow each other in one table; their rows say which.
package func written(
  _ reports: [PreparedReport], as format: ReportFormat, by level: Level, style: TerminalShape
) -> String {
  switch format {
  case .csv: return tidyCSV(joined(reports))
  case .json: return tidyJSON(joined(reports))
  case .text, .html:
    let terminal = TerminalStyle(
      width: style.width, signs: style.unicode ? .unicode : .ascii, color: style.color)
    return reports.compactMap { ReportDocuments.summary(for: $0.table, $0.naming, by: level) }
      .map { terminalText($0, style: terminal) }.joined(separator: "\n")
  }
}

/// The tables of several waves as one; the method is the last wave's.
private func joined(_ reports: [PreparedReport]) -> ComparisonTable {
  var all = reports[reports.count - 1].table
  all.rows = reports.flatMap(\.table.rows)
  return all
}

/// Writes a report's text to a file, whole or not at all.
package func saveReport(_ text: String, to path: String) throws(Stopped) {
  try replaceFile(path, with: Array(text.utf8))
}

extension Workspace {
  /// Writes the pages of a report aside and puts them in place together, so that a failed run
  /// leaves the old report.
  /// - Returns: the path of the index page.
  package func writePages(
    _ report: PreparedReport, survey: String, audience: Audience, to output: String?
  ) throws(Stopped) -> String {
    let folder = output ?? pagesFolder(survey, report.wave, audience)
    let pages = ReportDocuments.pages(report.table, report.naming).map { page in
      (name: page.fileName + ".html", bytes: Array(htmlPage(page.document).utf8))
    }
    try replaceFolder(folder, with: pages)
    return joined(folder, "index.html")
  }

  private func pagesFolder(_ survey: String, _ wave: String, _ audience: Audience) -> String {
    joined(joined(joined(reportsFolder, survey), wave), audience.rawValue)
  }
}
