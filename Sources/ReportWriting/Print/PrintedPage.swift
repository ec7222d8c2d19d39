package import ReportModel

/// A page of the report for an engine that makes a PDF of it: the HTML page, with its mark, its title
/// and its number on every sheet of paper, and without links, which would lead out of the file.
package func printedPage(_ document: ReportDocument) -> String {
  let html = htmlPage(document.withoutLinks())
  guard let end = html.range(of: "</head>") else { return html }
  return html[..<end.lowerBound] + "<style>\n" + PrintStyle.sheet(of: document) + "\n</style>\n"
    + html[end.lowerBound...]
}

extension String {
  /// The first place of a text of ASCII; the standard library's own search reads characters.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while let here = utf8[start...].firstIndex(of: wanted[0]) {
      if utf8[here...].starts(with: wanted) {
        return here..<utf8.index(here, offsetBy: wanted.count)
      }
      start = utf8.index(after: here)
    }
    return nil
  }
}

private enum PrintStyle {
  /// What the head and foot of a sheet hold, and what no page break may part.
  static func sheet(of document: ReportDocument) -> String {
    let mark = document.marks.joined(separator: " · ")
    return """
      @page{size:A4;margin:22mm 16mm 20mm;
      @top-left{content:\(text(document.title.text));\(small)}
      @top-right{content:\(text(mark));\(small);color:#9a3b00;font-weight:bold}
      @bottom-left{content:\(text(document.eyebrow.text));\(small)}
      @bottom-right{content:counter(page) " / " counter(pages);\(small)}}
      html{font-size:10pt}
      figure,svg,img,tr,li,dd,tbody:has(.group){break-inside:avoid}
      h1,h2,h3,dt,caption,figcaption,thead,.group{break-after:avoid}
      thead{display:table-header-group}
      p,li,dd{orphans:3;widows:3}
      .scroll{overflow:visible}
      figure svg[viewBox]{max-width:100%;max-height:230mm}
      details>summary{display:none}
      .skip,nav{display:none}
      """
  }

  private static let small = "font-size:8pt;color:#444;font-family:\"DejaVu Sans\",sans-serif"

  /// A string of CSS: letters, digits and spaces as they are, everything else by its number, so that
  /// no name ends the string or the style sheet.
  static func text(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "\u{A0}"..."\u{10FFFF}":
        css.unicodeScalars.append(scalar)
      default: css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }
}

extension ReportDocument {
  /// The same page with plain names where links stood.
  func withoutLinks() -> ReportDocument {
    var copy = self
    copy.trail = []
    copy.blocks = []
    for block in blocks {
      switch block {
      case .links:
        // Their heading has nothing below it any more.
        if case .heading = copy.blocks.last { copy.blocks.removeLast() }
      case .table(let table): copy.blocks.append(.table(table.withoutLinks()))
      case .chart(let plot, let table): copy.blocks.append(.chart(plot, table.withoutLinks()))
      case .paragraph(let sentence): copy.blocks.append(.paragraph(sentence.withoutLinks()))
      case .sentences(let all): copy.blocks.append(.sentences(all.map { $0.withoutLinks() }))
      default: copy.blocks.append(block)
      }
    }
    return copy
  }
}

extension DocumentTable {
  fileprivate func withoutLinks() -> DocumentTable {
    var copy = self
    copy.groups = groups.map { group in
      RowGroup(
        title: group.title, detail: group.detail,
        rows: group.rows.map { row in
          row.map { $0.withoutLink() }
        })
    }
    return copy
  }
}

extension Sentence {
  fileprivate func withoutLinks() -> Sentence {
    Sentence(
      pieces: pieces.map { piece in
        if case .figure(let figure) = piece { .figure(figure.withoutLink()) } else { piece }
      })
  }
}

extension Figure {
  fileprivate func withoutLink() -> Figure {
    if case .link(let words, _) = self { .text(words) } else { self }
  }
}
