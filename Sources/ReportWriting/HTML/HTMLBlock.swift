import Diagnostics
import ReportModel

/// One block of a page.
struct HTMLBlock {
  let figures: HTMLFigures
  let language: Language
  /// Unique on the page; from the block's place, so the same page has the same identifiers.
  let identifier: String

  func markup(_ block: ReportDocument.Block) -> Markup {
    switch block {
    case .heading(let level, let text, let anchor):
      level == 2
        ? .element("h2", ["id": anchor], [figures.markup(text)])
        : .element("h3", ["id": anchor], [figures.markup(text)])
    case .paragraph(let sentence): .element("p", [:], [figures.markup(sentence)])
    case .sentences(let sentences):
      .block(
        "ul", ["class": "found"],
        sentences.map { .element("li", [:], [figures.markup($0)]) })
    case .table(let table):
      HTMLTable(table: table, identifier: identifier, figures: figures).markup
    case .chart(let plot, let table): chart(plot, table)
    case .definitions(let definitions): list(definitions)
    case .links(let links):
      .block(
        "ul", ["class": "links"],
        links.map { link in
          .element(
            "li", [:],
            [
              .element(
                "a", ["href": HTMLFigures.address(link.page)], [figures.markup(link.label)])
            ])
        })
    }
  }

  private func chart(_ plot: DotPlot, _ table: DocumentTable) -> Markup {
    .lines([
      HTMLPlot(plot: plot, identifier: identifier, figures: figures, language: language).markup,
      .block(
        "details", ["open": ""],
        [
          .element("summary", text: PageWords.asTable[language]),
          HTMLTable(table: table, identifier: identifier, figures: figures).markup,
        ]),
    ])
  }

  private func list(_ definitions: [ReportDocument.Definition]) -> Markup {
    .block(
      "dl", [:],
      definitions.flatMap { definition -> [Markup] in
        [
          .element("dt", [:], [figures.markup(definition.term)]),
          .element("dd", [:], [figures.markup(definition.explanation)]),
        ]
      })
  }
}
