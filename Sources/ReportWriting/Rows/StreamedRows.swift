package import ReportModel

/// A list of rows that is written piece by piece.
package protocol RowList: Sendable {
  /// What has been written and not taken yet.
  var bytes: [UInt8] { get }
  /// - Parameter cells: as many as there are columns.
  mutating func add(_ cells: [PlainCell])
  /// After the last row.
  mutating func finish()
  /// What has been written since the last time.
  mutating func take() -> [UInt8]
}

/// Rows of a long list as CSV (RFC 4180, as the tidy output) or as a JSON array of objects, a row to a
/// line, written piece by piece.
package struct StreamedRows: RowList {
  package enum Form: Sendable {
    case csv, json
  }

  private let columns: [String]
  private let form: Form
  private let spelling: CellSpelling
  private var isFirst = true
  package private(set) var bytes: [UInt8]

  /// - Parameter spelling: of cells in CSV.
  package init(_ columns: [String], as form: Form, spelling: CellSpelling = .names) {
    self.columns = columns
    self.form = form
    self.spelling = spelling
    bytes = Array((form == .csv ? columns.joined(separator: ",") + "\n" : "[").utf8)
  }

  /// - Parameter cells: as many as there are columns.
  package mutating func add(_ cells: [PlainCell]) {
    switch form {
    case .csv:
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        cell.write(spelling, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    case .json:
      bytes += (isFirst ? "\n" : ",\n").utf8
      bytes += JSONValue.row(columns, cells).text.utf8
    }
    isFirst = false
  }

  /// After the last row.
  package mutating func finish() {
    if form == .json { bytes += (isFirst ? "]\n" : "\n]\n").utf8 }
  }

  /// What has been written since the last time.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }
}

extension JSONValue {
  /// An object with the keys in the order of the columns.
  static func row(_ columns: [String], _ cells: [PlainCell]) -> JSONValue {
    .object(zip(columns, cells).map { ($0, $1.json) })
  }
}
