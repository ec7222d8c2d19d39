import Diagnostics
package import ReportModel

/// Pages of a report as one Markdown text for a wiki: headings, lists and pipe tables, nothing else.
/// A picture is its table. Names lead nowhere: the pages are one text.
package func markdownText(_ documents: [ReportDocument]) -> String {
  documents.map { document in
    var text = MarkdownText(texts: FigureText(document.language))
    text.top(of: document)
    text.add(document.blocks)
    return text.parts.joined(separator: "\n\n") + "\n"
  }.joined(separator: "\n---\n\n")
}

private struct MarkdownText {
  let texts: FigureText
  /// Parted by empty lines.
  var parts: [String] = []

  mutating func top(of document: ReportDocument) {
    parts += document.marks.map { "> **" + Markdown.inline($0) + "**" }
    parts.append("# " + Markdown.inline(document.title.text))
    parts.append(Markdown.line(document.eyebrow.text))
    guard let headline = document.headline else { return }
    let number = texts.form.estimate(headline.estimate)
    parts.append("**" + Markdown.inline(number) + "**")
    parts += headline.lines.map(line)
  }

  mutating func add(_ blocks: [ReportDocument.Block]) {
    for (place, block) in blocks.enumerated() {
      if case .heading = block, place + 1 < blocks.count, case .links = blocks[place + 1] {
        continue
      }
      add(block)
    }
  }

  private mutating func add(_ block: ReportDocument.Block) {
    switch block {
    case .heading(let level, let text, _):
      parts.append(String(repeating: "#", count: level) + " " + Markdown.inline(text.text))
    case .paragraph(let sentence): parts.append(line(sentence))
    case .sentences(let sentences): parts.append(list(sentences.map(labelled)))
    case .table(let table), .chart(_, let table): add(table)
    case .quotes(let quotes):
      parts += quotes.map { quote in
        "> " + Markdown.inline(quote.words.text) + "\n>\n> – " + inline(quote.source)
      }
    case .definitions(let definitions):
      parts.append(
        list(
          definitions.map {
            "**" + Markdown.inline($0.term.text) + "**: " + inline($0.explanation)
          }))
    case .links: break
    }
  }

  private mutating func add(_ table: DocumentTable) {
    parts.append("**" + inline(table.caption) + "**")
    parts.append(MarkdownTable(table: table, texts: texts).text)
    if !table.notes.isEmpty { parts.append(list(table.notes.map(inline))) }
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  private func labelled(_ sentence: Sentence) -> String {
    (sentence.label.map { "**" + Markdown.inline($0.text) + ":** " } ?? "") + inline(sentence)
  }

  private func inline(_ sentence: Sentence) -> String { Markdown.inline(texts.text(sentence)) }

  private func line(_ sentence: Sentence) -> String { Markdown.line(texts.text(sentence)) }
}

/// A table with pipes; what belongs together stands under a row that names it.
private struct MarkdownTable {
  let table: DocumentTable
  let texts: FigureText

  var text: String {
    let columns = table.columns.indices.filter { table.columns[$0].kind != .bar }
    let heads = columns.map { Markdown.inline(table.columns[$0].header.text) }
    let rules = columns.map { table.columns[$0].kind == .figure ? "---:" : ":---" }
    var lines = [row(heads), row(rules)]
    for group in table.groups {
      if let title = group.title {
        let detail = group.detail.map { " " + Markdown.inline(texts.text($0)) } ?? ""
        let name = "**" + Markdown.inline(title.text) + "**" + detail
        lines.append(row([name] + columns.dropFirst().map { _ in "" }))
      }
      lines += group.rows.map { cells in
        row(columns.map { $0 < cells.count ? Markdown.inline(texts.text(cells[$0])) : "" })
      }
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

/// Text that Markdown shows as it is.
package enum Markdown {
  private static let signs: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$", "#",
  ]

  /// Within a line: on one line, every sign with a meaning behind a backslash.
  package static func inline(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
      default:
        if signs.contains(scalar) { plain.append("\\") }
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The same at the beginning of a line, where more has a meaning: lists and their numbers, rules.
  package static func line(_ text: String) -> String {
    let inline = inline(text)
    let trimmed = inline.drop { $0 == " " }
    guard let first = trimmed.first else { return "" }
    if "+-=".contains(first) { return "\\" + trimmed }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = trimmed.dropFirst(digits.count).first, ".)".contains(sign)
    else { return String(trimmed) }
    return digits + "\\" + trimmed.dropFirst(digits.count)
  }
}
