package import ReportModel

/// Rows of named values, for machines: one record a row.
package struct RecordTable: Sendable, Hashable {
  package let columns: [String]
  package var rows: [[PlainCell]]

  package init(columns: [String], rows: [[PlainCell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180 with line feeds, always a header.
  package var csv: String { csv(.names) }

  package func csv(_ spelling: CellSpelling) -> String {
    written(StreamedRows(columns, as: .csv, spelling: spelling))
  }

  /// An array of objects, one to a line, with the keys in the order of the columns.
  package var json: String { written(StreamedRows(columns, as: .json)) }

  /// The object of each row.
  package var objects: [JSONValue] { rows.map { .row(columns, $0) } }

  /// One object: how the rows were made as `method`, then the rows under their name.
  package func json(_ name: String, method: [(key: String, value: PlainCell)]) -> String {
    JSONValue.object([
      ("method", .object(method.map { ($0.key, $0.value.json) })), (name, .array(objects)),
    ]).text + "\n"
  }

  func written<List: RowList>(_ empty: List) -> String {
    var list = empty
    for row in rows { list.add(row) }
    list.finish()
    return String(decoding: list.bytes, as: UTF8.self)
  }
}
