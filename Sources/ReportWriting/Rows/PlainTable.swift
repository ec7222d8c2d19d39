/// Rows of words and numbers as they are: what is exported for other programs rather than read as a report.
package struct PlainTable: Sendable, Hashable {
  package enum Cell: Sendable, Hashable {
    case nothing
    case text(String)
    case count(Int)
    case number(Double)
  }

  /// Names for machines; the same in every language.
  package let columns: [String]
  package var rows: [[Cell]]

  package init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180 with line feeds, always a header; what a spreadsheet would take for a formula is kept from it.
  package var csv: [UInt8] {
    var bytes: [UInt8] = []
    append(columns.map { Cell.text($0) }, to: &bytes)
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  private func append(_ row: [Cell], to bytes: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .nothing: break
      case .text(let text): bytes += guarded(text)
      case .count(let count): bytes += String(count).utf8
      case .number(let number): bytes += machineNumber(number).utf8
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `{"rows":[{column: value}]}`, a row on each line; empty cells are null.
  package var json: [UInt8] {
    var bytes = Array("{\"rows\":[".utf8)
    for (place, row) in rows.enumerated() {
      bytes += (place > 0 ? ",\n" : "\n").utf8
      let members = zip(columns, row).map { (key: $0, value: value(of: $1)) }
      bytes += JSONValue.object(members).text.utf8
    }
    bytes += "\n]}\n".utf8
    return bytes
  }

  private func value(of cell: Cell) -> JSONValue {
    switch cell {
    case .nothing: .null
    case .text(let text): .string(text)
    case .count(let count): .number(count)
    case .number(let number): .number(number)
    }
  }

  /// A table of Markdown under a title, with headings that people read.
  /// - Parameter mark: what every reader must see first.
  package func markdown(title: String, headings: [String], mark: String?) -> [UInt8] {
    var lines = ["# " + Markdown.line(title), ""]
    if let mark { lines += ["**" + Markdown.inline(mark) + "**", ""] }
    lines.append(line(headings.map(Markdown.inline)))
    lines.append(line(columns.map { _ in "---" }))
    lines += rows.map { line($0.map(words)) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func words(_ cell: Cell) -> String {
    switch cell {
    case .nothing: ""
    case .text(let text): Markdown.inline(text)
    case .count(let count): String(count)
    case .number(let number): machineNumber(number)
    }
  }
}
