package import Diagnostics
import FileSystem
import ReportModel
package import ReportWriting
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
  package let table: RecordTable
  /// What a reader must know of the rows: term and explanation.
  let notes: [(term: String, text: String)]

  /// As text; nil for a workbook.
  package func bytes(as format: SheetFormat) -> [UInt8]? {
    switch format {
    case .csv: Array(table.csv.utf8)
    case .json: Array(table.json.utf8)
    case .md:
      Array(table.markdown(title: title, headings: headings.map(\.label), mark: mark).utf8)
    case .xlsx: nil
    }
  }

  /// Writes it to a file, whole or not at all.
  package func save(to path: String, as format: SheetFormat) throws(Stopped) {
    if let bytes = bytes(as: format) { return try replaceFile(path, with: bytes) }
    let book = workbook
    try replaceFile(path) { aside throws(Stopped) in try writeWorkbook(book, to: aside) }
  }

  /// Two sheets: the rows under a heading that stays in sight, and what they mean.
  var workbook: ReportWorkbook {
    ReportWorkbook(
      language: language, title: title, marks: [mark].compactMap(\.self), day: day,
      sheets: [rowsSheet, notesSheet])
  }

  private var rowsSheet: WorkbookSheet {
    var rows: [WorkbookSheet.Row] = [.init([.init(.words(title), .title)])]
    rows.append(.init(mark.map { [.init(.words($0), .mark)] } ?? []))
    rows.append(.init(headings.map { .init(.words($0.label), .head) }))
    rows += table.rows.map { row in
      let cells = zip(row, headings).map { cell, heading in
        WorkbookSheet.Cell(content(cell), heading.width > 30 ? .wrapped : .plain)
      }
      return .init(cells, lines: lines(row))
    }
    var sheet = WorkbookSheet(
      name: Words.rows[language], columns: headings.map { .init($0.width) }, rows: rows)
    sheet.frozen = (rows: 3, columns: 0)
    if !table.rows.isEmpty {
      sheet.filtered = (heading: 2, last: rows.count - 1, columns: headings.count)
    }
    return sheet
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
