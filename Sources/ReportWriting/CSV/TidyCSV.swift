package import ReportModel

/// The tidy output as CSV: RFC 4180 with line feeds, always a header, full precision with a point.
package func tidyCSV(_ table: ComparisonTable) -> String {
  var csv = TidyCSV()
  csv.add(table.rows)
  return String(decoding: csv.take(), as: UTF8.self)
}

/// The same piece by piece, for rows that come one after another.
package struct TidyCSV: RowPieces {
  package var bytes: [UInt8]
  /// What the last row says before its measure, and that as it is written.
  private var subject = RowSubject()
  private var start: [UInt8] = []
  private var notes = NoteTexts { guarded($0) }

  package init() {
    bytes = Array(TidyColumn.allCases.map(\.rawValue).joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func add(_ row: TidyRow) {
    if !subject.isOf(row) {
      subject = RowSubject(row)
      start = []
      for text in subject.texts {
        start += guarded(text)
        start.append(comma)
      }
    }
    bytes += start
    bytes += row.measure.rawValue.utf8
    bytes.append(comma)
    if !row.choice.isEmpty { bytes += guarded(row.choice) }
    bytes.append(comma)
    if let n = row.n { append(wholeNumber: n, to: &bytes) }
    for number in [row.value, row.standardError, row.low, row.high] {
      bytes.append(comma)
      if let number { append(machineNumber: number, to: &bytes) }
    }
    bytes.append(comma)
    bytes += notes.text(row.notes)
    bytes.append(UInt8(ascii: "\n"))
  }
}

private let comma = UInt8(ascii: ",")

/// Text as it stands in a cell. What a spreadsheet would take for a formula gets an apostrophe before
/// it. Numbers never pass here, so a negative number stays a number.
func guarded(_ text: String) -> [UInt8] {
  guard let first = text.utf8.first else { return [] }
  return quoted("=+-@\t\r".utf8.contains(first) ? "'" + text : text)
}

private func quoted(_ text: String) -> [UInt8] {
  let quote = UInt8(ascii: "\"")
  guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return Array(text.utf8) }
  return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
}
