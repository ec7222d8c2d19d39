package import Diagnostics
import FileSystem
package import ReportModel
import ReportWriting
import Workbooks

extension Workspace {
  /// Writes each report as a workbook, aside and then in place.
  /// - Parameter output: the file; with several reports the folder of the files, which are named after
  ///   the waves. Nil for a file of their own under `Reports`.
  /// - Returns: the paths of the files.
  package func writeWorkbooks(
    _ reports: [PreparedReport], survey: String, to output: String?
  ) throws(Stopped) -> [String] {
    try reports.map { report throws(Stopped) in
      let path = try reportFile(
        report, reports.count, survey, report.reader, ending: ".xlsx", output)
      guard let workbook = ReportWorkbooks.workbook(report.table, report.naming) else {
        throw FormatProblems.nothing
      }
      try replaceFile(path) { aside throws(Stopped) in try writeWorkbook(workbook, to: aside) }
      return path
    }
  }

  /// Where a report of one file goes, in a folder that is there.
  func reportFile(
    _ report: PreparedReport, _ count: Int, _ survey: String, _ about: String, ending: String,
    _ output: String?
  ) throws(Stopped) -> String {
    if let output, count == 1 { return output }
    let folder = output ?? joined(joined(reportsFolder, survey), report.wave)
    try makeFolder(folder)
    let name = [survey, report.wave, about].joined(separator: "-")
    return joined(folder, name + ending)
  }

  /// The pages that are asked for: all, or that of one unit.
  /// - Parameter unit: the name of the network, a region, a library or a peer group, or a page's name.
  func pages(
    of report: PreparedReport, unit: String?, extent: PageExtent
  ) throws(Stopped) -> [ReportPage] {
    var all: [ReportPage] = []
    try eachPage(of: report, extent: extent) { all.append($0) }
    guard let unit else { return all }
    var names = [unit, "region-" + unit, "library-" + unit, "peers-" + unit, "event-" + unit]
    if report.naming.network?.name == unit { names.insert("network", at: 0) }
    for name in names {
      if let page = all.first(where: { $0.fileName == name }) { return [page] }
    }
    throw FormatProblems.noPage(unit, among: all.map(\.fileName))
  }

  /// Reports as one Markdown text, page after page.
  package func markdown(
    _ reports: [PreparedReport], unit: String?, extent: PageExtent = .whole
  ) throws(Stopped) -> String {
    var documents: [ReportDocument] = []
    for report in reports {
      documents += try pages(of: report, unit: unit, extent: extent).map(\.document)
    }
    return markdownText(documents)
  }
}
