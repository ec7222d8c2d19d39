package import ReportModel

/// Rows of a long list as CSV (RFC 4180, as the tidy output) or as a JSON array of objects, a row to a
/// line, written piece by piece.
package struct StreamedRows: Sendable {
  package enum Form: Sendable {
    case csv, json
  }

  private let columns: [String]
  private let form: Form
  private var isFirst = true
  package private(set) var bytes: [UInt8]

  package init(_ columns: [String], as form: Form) {
    self.columns = columns
    self.form = form
    bytes = Array((form == .csv ? columns.joined(separator: ",") + "\n" : "[").utf8)
  }

  /// - Parameter cells: as many as there are columns.
  package mutating func add(_ cells: [PlainCell]) {
    switch form {
    case .csv:
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += cell.csv
      }
    case .json:
      bytes += (isFirst ? "\n" : ",\n").utf8
      bytes += JSONValue.object(zip(columns, cells).map { ($0, $1.json) }).text.utf8
    }
    isFirst = false
    if form == .csv { bytes.append(UInt8(ascii: "\n")) }
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

extension PlainCell {
  fileprivate var csv: [UInt8] {
    switch self {
    case .text(let text): return guarded(text)
    case .number(let number):
      var bytes: [UInt8] = []
      append(machineNumber: number, to: &bytes)
      return bytes
    case .count(let count): return Array(String(count).utf8)
    case .nothing: return []
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .count(let count): .number(count)
    case .nothing: .null
    }
  }
}
