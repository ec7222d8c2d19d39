package import Diagnostics
import FileSystem
import ReportModel
import ReportWriting
import Synchronization
import Workbooks

/// The forms that rows for other programs can take.
package enum SheetFormat: String, Sendable, CaseIterable {
  case csv, xlsx, json, md

  /// Text may go to a terminal; a workbook never does.
  package var isText: Bool { self != .xlsx }
}

/// Rows that are exported, with what a person needs to understand them.
package struct ExportedSheet: Sendable {
  /// A column; its name for machines is that of the table.
  struct Heading: Sendable, Hashable {
    let label: String
    /// In characters.
    let width: Double
  }

  package let language: Language
  package let title: String
  /// What every reader must see first.
  package let mark: String?
  /// The day that stands for the making of a workbook.
  let day: String
  let headings: [Heading]
  let rows: Rows
  /// What a reader must know of the rows: term and explanation.
  let notes: [(term: String, text: String)]

  /// Rows, each made when it is written: a long list is never in memory as a whole.
  struct Rows: Sendable {
    let columns: [String]
    let count: Int
    let row: @Sendable (Int) throws(Stopped) -> [PlainCell]

    init(
      _ columns: [String], count: Int,
      row: @escaping @Sendable (Int) throws(Stopped) -> [PlainCell]
    ) {
      self.columns = columns
      self.count = count
      self.row = row
    }

    init(_ table: RecordTable) {
      self.init(table.columns, count: table.rows.count) { table.rows[$0] }
    }
  }

  /// As text, piece by piece; a workbook has none.
  package func write(
    as format: SheetFormat, to write: ([UInt8]) throws(Stopped) -> Void
  ) throws(Stopped) {
    switch format {
    case .csv: try self.write(StreamedRows(rows.columns, as: .csv), write)
    case .json: try self.write(StreamedRows(rows.columns, as: .json), write)
    case .md:
      let head = MarkdownRows(title: title, headings: headings.map(\.label), mark: mark)
      try self.write(head, write)
    case .xlsx: break
    }
  }

  private func write<List: RowList>(
    _ empty: List, _ write: ([UInt8]) throws(Stopped) -> Void
  ) throws(Stopped) {
    var list = empty
    for place in 0..<rows.count {
      list.add(try rows.row(place))
      if list.bytes.count > 1 << 16 { try write(list.take()) }
    }
    list.finish()
    try write(list.take())
  }

  /// Writes it to a file, whole or not at all.
  package func save(to path: String, as format: SheetFormat) throws(Stopped) {
    if format.isText {
      return try replaceFile(path) { write throws(Stopped) in
        try self.write(as: format, to: write)
      }
    }
    let fault = Fault()
    let book = workbook(fault)
    try replaceFile(path) { aside throws(Stopped) in
      try writeWorkbook(book, to: aside)
      if let stopped = fault.first.withLock({ $0 }) { throw stopped }
    }
  }

  /// What kept a row from being made while a workbook, which cannot stop, was being written.
  private final class Fault: Sendable {
    let first = Mutex<Stopped?>(nil)
  }

  /// Two sheets: the rows under a heading that stays in sight, and what they mean.
  private func workbook(_ fault: Fault) -> ReportWorkbook {
    ReportWorkbook(
      language: language, title: title, marks: [mark].compactMap(\.self), day: day,
      sheets: [rowsSheet(fault), notesSheet])
  }

  private func rowsSheet(_ fault: Fault) -> WorkbookSheet {
    var head: [WorkbookSheet.Row] = [.init([.init(.words(title), .title)])]
    head.append(.init(mark.map { [.init(.words($0), .mark)] } ?? []))
    head.append(.init(headings.map { .init(.words($0.label), .head) }))
    var sheet = WorkbookSheet(
      name: Words.rows[language], columns: headings.map { .init($0.width) }, rows: head)
    sheet.later = .init(count: rows.count) { place in
      do throws(Stopped) {
        return sheetRow(try rows.row(place))
      } catch {
        fault.first.withLock { $0 = $0 ?? error }
        return .init([])
      }
    }
    sheet.frozen = (rows: 3, columns: 0)
    if rows.count > 0 {
      sheet.filtered = (heading: 2, last: sheet.rowCount - 1, columns: headings.count)
    }
    return sheet
  }

  private func sheetRow(_ row: [PlainCell]) -> WorkbookSheet.Row {
    let cells = zip(row, headings).map { cell, heading in
      WorkbookSheet.Cell(content(cell), heading.width > 30 ? .wrapped : .plain)
    }
    return .init(cells, lines: lines(row))
  }

  private func lines(_ row: [PlainCell]) -> Int {
    zip(row, headings).map { cell, heading in
      cell.words.count / max(1, Int(heading.width)) + 1
    }.max() ?? 1
  }

  private func content(_ cell: PlainCell) -> WorkbookSheet.Content {
    switch cell {
    case .nothing: .nothing
    case .count(let count): .figure(.count(count))
    case .number(let number): .exact(number)
    case .text, .texts, .flag: .words(cell.words)
    }
  }

  private var notesSheet: WorkbookSheet {
    let rows = notes.map { note in
      WorkbookSheet.Row(
        [.init(.words(note.term), .name), .init(.words(note.text), .wrapped)],
        lines: note.text.count / 100 + 1)
    }
    return WorkbookSheet(
      name: Words.method[language], columns: [.init(30), .init(110)],
      rows: [.init([.init(.words(Words.method[language]), .title)])] + rows)
  }
}

private enum Words {
  static let rows = Trilingual(fi: "Rivit", sv: "Rader", en: "Rows")
  static let method = Trilingual(fi: "Menetelmä", sv: "Metod", en: "Method")
}
