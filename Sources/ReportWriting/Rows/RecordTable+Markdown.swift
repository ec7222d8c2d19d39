package import ReportModel

extension RecordTable {
  /// A table of Markdown under a title, with headings that people read.
  /// - Parameter mark: what every reader must see first.
  package func markdown(title: String, headings: [String], mark: String?) -> String {
    written(MarkdownRows(title: title, headings: headings, mark: mark))
  }
}

/// Rows as a table of Markdown under a title, written piece by piece.
package struct MarkdownRows: RowList {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter mark: what every reader must see first.
  package init(title: String, headings: [String], mark: String?) {
    var lines = ["# " + Markdown.line(title), ""]
    if let mark { lines += ["**" + Markdown.inline(mark) + "**", ""] }
    lines.append(Self.line(headings.map(Markdown.inline)))
    lines.append(Self.line(headings.map { _ in "---" }))
    bytes += (lines.joined(separator: "\n") + "\n").utf8
  }

  package mutating func add(_ cells: [PlainCell]) {
    bytes += (Self.line(cells.map { Markdown.inline($0.words) }) + "\n").utf8
  }

  package mutating func finish() {}

  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
