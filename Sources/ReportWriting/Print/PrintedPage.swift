package import ReportModel

/// A page of the report for an engine that makes a PDF of it: the HTML page, with its mark, its title
/// and its number on every sheet of paper, and without links, which would lead out of the file.
package func printedPage(_ document: ReportDocument, theme: PageTheme = .none) -> String {
  var printed = theme
  printed.style = .lines([
    theme.style, .style(printStyle),
    .margins(
      topLeft: document.title.text, topRight: document.marks.joined(separator: " · "),
      bottomLeft: document.eyebrow.text),
  ])
  return HTMLPage(document: document.withoutLinks(), theme: printed, script: nil).html
}

/// What no page break may part.
private let printStyle: StaticString = """
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
      }, label: label)
  }
}

extension Figure {
  fileprivate func withoutLink() -> Figure {
    if case .link(let words, _) = self { .text(words) } else { self }
  }
}
