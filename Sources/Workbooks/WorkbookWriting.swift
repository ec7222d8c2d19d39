import CXLSXWriter
package import Diagnostics
import Expressions
package import ReportModel
import ReportWriting

/// Writes a workbook to a file as an Office Open XML workbook (`.xlsx`). The same workbook gives the
/// same bytes: its times are the day that it names.
///
/// - Parameter path: where; whatever is there is overwritten, and a fault may leave half of it.
/// - Throws: HC0110 when a sheet has more rows or columns than a sheet can have, HC0111 when the file
///   cannot be written.
package func writeWorkbook(_ workbook: ReportWorkbook, to path: String) throws(Stopped) {
  for sheet in workbook.sheets where sheet.isTooLarge { throw tooLarge(sheet) }
  let file = WorkbookFile(workbook, path)
  for sheet in workbook.sheets { file.add(sheet) }
  let fault = file.close()
  if fault != 0 { throw notWritten(path, fault) }
}

/// A workbook that is being written.
@safe private struct WorkbookFile {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let looks: CellLooks
  private let plan: ReportWorkbook

  /// More rows than this are kept in a file while they are written, and not in memory.
  private static let manyRows = 5_000

  init(_ plan: ReportWorkbook, _ path: String) {
    self.plan = plan
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = plan.sheets.contains { $0.rowCount > Self.manyRows } ? 1 : 0
    unsafe book = workbook_new_opt(path, &options)
    looks = unsafe CellLooks(book, plan.language)
    setProperties()
  }

  private func setProperties() {
    let created = (CalendarDate(plan.day)?.daysSince1970 ?? 0) * 86_400 + 43_200
    let comments = plan.marks.joined(separator: " · ")
    for (title, marks) in [(Array(plan.title.utf8CString), Array(comments.utf8CString))] {
      var (title, marks) = (title, marks)
      unsafe title.withUnsafeMutableBufferPointer { title in
        unsafe marks.withUnsafeMutableBufferPointer { marks in
          var properties = unsafe lxw_doc_properties()
          unsafe properties.title = title.baseAddress
          unsafe properties.comments = marks.baseAddress
          unsafe properties.created = time_t(created)
          _ = unsafe workbook_set_properties(book, &properties)
        }
      }
    }
  }

  func add(_ plan: WorkbookSheet) {
    guard let sheet = unsafe workbook_add_worksheet(book, plan.name) else { return }
    let writer = unsafe SheetWriter(sheet: sheet, looks: looks, plan: plan, book: self.plan)
    writer.write()
    for chart in plan.charts {
      guard
        let picture = unsafe workbook_add_chart(
          book,
          UInt8(
            chart.kind == .shares
              ? LXW_CHART_BAR_STACKED_PERCENT.rawValue : LXW_CHART_BAR_STACKED.rawValue))
      else { continue }
      unsafe ChartWriter(chart: picture, plan: chart, texts: looks.texts).insert(into: sheet)
    }
  }

  /// - Returns: 0, or the library's own number of the fault. Frees the workbook in any case.
  func close() -> UInt32 { unsafe workbook_close(book).rawValue }
}

extension WorkbookSheet {
  /// What a sheet can hold at most.
  private static let most = (rows: 1_048_576, columns: 16_384)

  var isTooLarge: Bool {
    rowCount > Self.most.rows || columns.count > Self.most.columns
  }
}

private func tooLarge(_ sheet: WorkbookSheet) -> Stopped {
  Stopped(
    Diagnostic(
      .error, "HC0110", at: nil,
      what: Trilingual(
        fi: "raportti ei mahdu työkirjaan: taulukossa ”\(sheet.name)” olisi \(sheet.rowCount) "
          + "riviä ja \(sheet.columns.count) saraketta",
        sv: "rapporten ryms inte i en arbetsbok: bladet ”\(sheet.name)” skulle ha "
          + "\(sheet.rowCount) rader och \(sheet.columns.count) kolumner",
        en: "the report does not fit in a workbook: the sheet “\(sheet.name)” would have "
          + "\(sheet.rowCount) rows and \(sheet.columns.count) columns"),
      why: Trilingual(
        fi: "Taulukossa voi olla 1 048 576 riviä ja 16 384 saraketta.",
        sv: "Ett blad kan ha 1 048 576 rader och 16 384 kolumner.",
        en: "A sheet can have 1,048,576 rows and 16,384 columns."),
      fix: Trilingual(
        fi: "ota luvut muodossa --format csv tai rajaa vastauksia (--where)",
        sv: "ta talen med --format csv eller begränsa svaren (--where)",
        en: "take the figures with --format csv, or fewer responses (--where)")),
    status: .cannotCreate)
}

private func notWritten(_ path: String, _ fault: UInt32) -> Stopped {
  let reason = unsafe String(cString: lxw_strerror(lxw_error(fault)))
  return Stopped(
    Diagnostic(
      .error, "HC0111", at: Place(file: path),
      what: Trilingual(
        fi: "työkirjaa ei voi kirjoittaa: \(reason)", sv: "arbetsboken kan inte skrivas: \(reason)",
        en: "the workbook cannot be written: \(reason)"),
      fix: Trilingual(
        fi: "tarkista, että levyllä ja väliaikaistiedostoille on tilaa (TMPDIR)",
        sv: "kontrollera att det finns plats på disken och för tillfälliga filer (TMPDIR)",
        en: "check that there is room on the disk and for temporary files (TMPDIR)")),
    status: .ioFailed)
}
