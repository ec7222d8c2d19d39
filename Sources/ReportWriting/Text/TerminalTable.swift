import Diagnostics
import ReportModel

/// A table set in columns: names to the left and wrapped, figures to the right, bars between.
struct TerminalTable {
  let table: DocumentTable
  let style: TerminalStyle
  let texts: FigureText
  /// nil where each row is set below itself, for want of width.
  private var widths: [Int]?

  private static let gap = 2

  init(_ table: DocumentTable, _ style: TerminalStyle, _ texts: FigureText) {
    self.table = table
    self.style = style
    self.texts = texts
    widths = fittingWidths()
  }

  var lines: [String] {
    var lines = wrapped(style.plain(texts.text(table.caption)), to: style.width)
      .map { style.painted($0, .faint) }
    if let widths { lines += header(widths) }
    for group in table.groups {
      if let title = group.title { lines += self.title(title, group.detail) }
      for row in group.rows {
        lines += widths.map { self.row(row, indented: group.title != nil, $0) } ?? stacked(row)
      }
    }
    for note in table.notes {
      lines += wrapped(style.plain(texts.text(note)), to: style.width)
        .map { style.painted($0, .faint) }
    }
    return lines
  }

  private func title(_ title: Wording, _ detail: Sentence?) -> [String] {
    let tail = detail.map { ", " + texts.text($0) } ?? ""
    return wrapped(style.plain(title.text + tail), to: style.width)
  }

  private func header(_ widths: [Int]) -> [String] {
    let cells = table.columns.enumerated().map { place, column in
      column.kind == .bar
        ? [] : wrapped(style.plain(column.header.text), to: widths[place])
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = cells.indices.map { place in
        let missing = height - cells[place].count
        let text = line >= missing ? cells[place][line - missing] : ""
        return padded(text, to: widths[place], right: table.columns[place].kind == .figure)
      }
      return style.painted(trimmed(joined(parts, widths)), .faint)
    }
  }

  private func row(_ row: [Figure], indented: Bool, _ widths: [Int]) -> [String] {
    let indent = indented ? "  " : ""
    let name = row.first.map { style.plain(texts.text($0)) } ?? ""
    let lines = wrapped(name, to: widths[0] - displayWidth(indent)).map { indent + $0 }
    var parts = [padded(lines[0], to: widths[0])]
    for place in row.indices.dropFirst() { parts.append(cell(row[place], place, widths)) }
    return [trimmed(joined(parts, widths))] + lines.dropFirst()
  }

  /// The name, and below it each figure after the header of its column.
  private func stacked(_ row: [Figure]) -> [String] {
    let name = row.first.map { style.plain(texts.text($0)) } ?? ""
    var lines = wrapped(name, to: style.width)
    for (figure, column) in zip(row, table.columns).dropFirst() where column.kind == .figure {
      let text = column.header.text + ": " + texts.text(figure)
      lines += wrapped(style.plain(text), to: style.width - 2).map { "  " + $0 }
    }
    return lines
  }

  private func cell(_ figure: Figure, _ place: Int, _ widths: [Int]) -> String {
    guard widths[place] > 0 else { return "" }
    if case .bar(let value) = figure {
      return style.painted(style.bar(value, cells: widths[place]), .bar)
    }
    let isFigure = table.columns[place].kind == .figure
    return padded(style.plain(texts.text(figure)), to: widths[place], right: isFigure)
  }

  private func joined(_ parts: [String], _ widths: [Int]) -> String {
    parts.indices.filter { widths[$0] > 0 }.map { parts[$0] }.joined(
      separator: String(repeating: " ", count: Self.gap))
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension TerminalTable {
  private static let longestBar = 20
  private static let shortestBar = 8

  /// Figures take what they need, names at least their longest word, bars what is left; nil where
  /// the terminal is too narrow for columns.
  private static func fitting(
    _ natural: [Int], _ columns: [DocumentTable.Column], name: Int, total: Int
  ) -> [Int]? {
    var widths = natural
    func excess() -> Int {
      widths.reduce(0, +) + gap * (widths.count { $0 > 0 } - 1) - total
    }
    let bars = columns.indices.filter { columns[$0].kind == .bar }
    for bar in bars { widths[bar] = max(shortestBar, widths[bar] - max(0, excess())) }
    widths[0] = max(name, widths[0] - max(0, excess()))
    if excess() > 0 {
      for bar in bars { widths[bar] = 0 }
      widths[0] = min(natural[0], widths[0] - excess())
    }
    return widths[0] >= name ? widths : nil
  }

  private func fittingWidths() -> [Int]? {
    Self.fitting(
      table.columns.indices.map { natural($0) }, table.columns, name: longestNameWord(),
      total: style.width)
  }

  private func longestNameWord() -> Int {
    let longest = table.groups.flatMap { group in
      group.rows.flatMap { row in
        style.plain(row.first.map(texts.text) ?? "").split(separator: " ").map {
          displayWidth(String($0)) + indent(group, 0)
        }
      }
    }.max()
    return min(24, max(8, longest ?? 0))
  }

  private func natural(_ place: Int) -> Int {
    let column = table.columns[place]
    if column.kind == .bar { return Self.longestBar }
    let header = style.plain(column.header.text)
    let words = header.split(separator: " ").map { displayWidth(String($0)) }
    let headerWidth = column.kind == .name ? displayWidth(header) : words.max() ?? 0
    let cells = table.groups.flatMap { group in
      group.rows.map { row in
        place < row.count
          ? displayWidth(style.plain(texts.text(row[place]))) + indent(group, place) : 0
      }
    }
    return max(headerWidth, cells.max() ?? 0, 1)
  }

  private func indent(_ group: DocumentTable.RowGroup, _ place: Int) -> Int {
    place == 0 && group.title != nil ? 2 : 0
  }
}
