package import ReportModel

/// The tidy output as CSV: RFC 4180 with line feeds, always a header, full precision with a point.
package func tidyCSV(_ table: ComparisonTable) -> String {
  var csv = TidyColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n"
  for row in table.rows {
    for (place, column) in TidyColumn.allCases.enumerated() {
      if place > 0 { csv += "," }
      switch column.cell(row) {
      case .text(let text): csv += quoted(guarded(text))
      case .number(let digits): csv += digits
      }
    }
    csv += "\n"
  }
  return csv
}

/// Text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers never pass
/// here, so a negative number stays a number.
private func guarded(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
    return text
  }
  return "'" + text
}

private func quoted(_ text: String) -> String {
  guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
