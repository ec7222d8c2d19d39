import Diagnostics
package import ReportModel

/// A report for a terminal: what was found, then tables with bars. Links are left out.
package func terminalText(
  _ document: ReportDocument, style: TerminalStyle = TerminalStyle()
) -> String {
  var text = TerminalText(style: style, texts: FigureText(document.language))
  text.top(of: document)
  for block in document.blocks { text.add(block) }
  return text.lines.joined(separator: "\n") + "\n"
}

private struct TerminalText {
  let style: TerminalStyle
  let texts: FigureText
  var lines: [String] = []

  /// The headline's number is left to the first sentence, which has it too.
  mutating func top(of document: ReportDocument) {
    for mark in document.marks { lines.append(style.painted("[" + style.plain(mark) + "]", .mark)) }
    lines += wrap(document.eyebrow.text).map { style.painted($0, .faint) }
    lines += wrap(document.title.text).map { style.painted($0, .strong) }
  }

  mutating func add(_ block: ReportDocument.Block) {
    switch block {
    case .heading(let level, let text, _): heading(text.text, level: level)
    case .paragraph(let sentence): lines += wrap(texts.text(sentence))
    case .sentences(let sentences):
      for sentence in sentences { item(labelled(sentence)) }
    case .table(let table): lines += TerminalTable(table, style, texts).lines + [""]
    case .chart(.dots(let plot), let table):
      lines += TerminalTable(withBars(table, plot), style, texts).lines + [""]
    case .chart(_, let table): lines += TerminalTable(table, style, texts).lines + [""]
    case .quotes(let quotes):
      for quote in quotes {
        item("”" + quote.words.text + "” " + texts.text(quote.source))
      }
    case .definitions(let definitions):
      for definition in definitions {
        item(definition.term.text + ": " + texts.text(definition.explanation))
      }
    case .links: break
    }
  }

  private mutating func heading(_ text: String, level: Int) {
    if lines.last != "" { lines.append("") }
    let heading = wrap(text)
    lines += heading.map { style.painted($0, .strong) }
    guard level == 2 else { return }
    let rule = style.signs == .unicode ? "─" : "-"
    let width = heading.map(displayWidth).max() ?? 0
    lines.append(style.painted(String(repeating: rule, count: width), .faint))
  }

  private func labelled(_ sentence: Sentence) -> String {
    (sentence.label.map { $0.text + ": " } ?? "") + texts.text(sentence)
  }

  private mutating func item(_ text: String) {
    let bullet = style.signs == .unicode ? "• " : "* "
    for (place, line) in wrapped(style.plain(text), to: style.width - 2).enumerated() {
      lines.append((place == 0 ? bullet : "  ") + line)
    }
  }

  private func wrap(_ text: String) -> [String] { wrapped(style.plain(text), to: style.width) }

  /// The table of a picture with the picture's values as bars: its rows are the same.
  private func withBars(_ table: DocumentTable, _ plot: DotPlot) -> DocumentTable {
    var copy = table
    copy.columns.insert(.init("", .bar), at: 1)
    var bars = plot.rows.map { row in
      row.estimate.map { Figure.bar(($0.value - plot.low) / (plot.high - plot.low) * 100) }
    }[...]
    copy.groups = table.groups.map { group in
      let rows = group.rows.map { row in
        var row = row
        row.insert((bars.popFirst() ?? nil) ?? .text(""), at: 1)
        return row
      }
      return DocumentTable.RowGroup(title: group.title, detail: group.detail, rows: rows)
    }
    return copy
  }
}
