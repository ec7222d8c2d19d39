extension RecordTable {
  /// A table of Markdown under a title, with headings that people read.
  /// - Parameter mark: what every reader must see first.
  package func markdown(title: String, headings: [String], mark: String?) -> String {
    var lines = ["# " + Markdown.line(title), ""]
    if let mark { lines += ["**" + Markdown.inline(mark) + "**", ""] }
    lines.append(line(headings.map(Markdown.inline)))
    lines.append(line(columns.map { _ in "---" }))
    lines += rows.map { line($0.map { Markdown.inline($0.words) }) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
