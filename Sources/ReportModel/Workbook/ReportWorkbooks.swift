import Diagnostics

/// From figures and names to a workbook.
package enum ReportWorkbooks {
  /// Nil where the names have no network.
  package static func workbook(
    _ table: ComparisonTable, _ naming: Naming
  ) -> ReportWorkbook? {
    guard let network = naming.network else { return nil }
    let context = PageContext(table, naming, FigureIndex(table), unit: network)
    let levels = [Level.library, .servicePoint, .region, .peerGroup, .event].compactMap {
      LevelSheet($0, context)
    }
    let pictures = ChartSheet(context)
    let sheets =
      levels.map { $0.sheet() } + [
        NetworkSheet(context: context).sheet(),
        MethodSheet(context: context).sheet(),
        ColumnsSheet(levels: levels, context: context).sheet(),
        RowsSheet(rows: askedRows(table), context: context).sheet(), pictures.sheet,
      ]
    let summary = SummarySheet(
      context: context, names: sheets.map(\.name), charts: pictures.charts)
    return ReportWorkbook(
      language: naming.language,
      title: naming.surveyTitle.text + " · " + naming.waveLabel.text,
      marks: naming.synthetic ? [MarkWords.page[naming.language]] : [],
      day: table.method.waveUntil, sheets: [summary.sheet()] + sheets)
  }

  /// The rows of the CSV: pages need the word of each library also where nobody asked for its rows.
  private static func askedRows(_ table: ComparisonTable) -> [TidyRow] {
    let asked = table.method.asked.figures.contains(.distinct)
    return asked ? table.rows : table.rows.filter { $0.measure != .distinct }
  }
}
