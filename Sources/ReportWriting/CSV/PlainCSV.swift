/// A cell of a table that is no comparison.
package enum CSVCell: Sendable, Hashable {
  case text(String)
  case number(Double?)
  case whole(Int?)
}

/// Rows as CSV: RFC 4180 with line feeds, full precision with a point; text that a spreadsheet would take
/// for a formula gets an apostrophe before it.
package func plainCSV(_ columns: [String], _ rows: [[CSVCell]]) -> String {
  var bytes: [UInt8] = []
  for row in [columns.map { .text($0) }] + rows {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): bytes += guarded(text)
      case .number(let number): if let number { append(machineNumber: number, to: &bytes) }
      case .whole(let number): if let number { append(wholeNumber: number, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
  return String(decoding: bytes, as: UTF8.self)
}
