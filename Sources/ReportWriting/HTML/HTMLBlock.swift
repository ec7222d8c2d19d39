import Charts
import Diagnostics
import ReportModel

/// One block of a page.
struct HTMLBlock {
  let figures: HTMLFigures
  let language: Language
  /// Unique on the page; from the block's place, so the same page has the same identifiers.
  let identifier: String
  /// What every picture says of the figures in it ("SYNTEETTINEN ESIMERKKI").
  let mark: String?

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
        sentences.map { .element("li", [:], labelled($0)) })
    case .table(let table):
      HTMLTable(table: table, identifier: identifier, figures: figures).markup
    case .chart(let picture, let table): chart(picture, table)
    case .quotes(let quotes): .lines(quotes.map(quotation))
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

  /// A sentence after the question it answers.
  private func labelled(_ sentence: Sentence) -> [Markup] {
    guard let label = sentence.label else { return [figures.markup(sentence)] }
    return [
      .element("strong", ["class": "asked"], [figures.markup(label)]), .text(" "),
      figures.markup(sentence),
    ]
  }

  private func quotation(_ quote: ReportDocument.Quote) -> Markup {
    .element(
      "figure", ["class": "quote"],
      [
        .element("blockquote", [:], [.element("p", [:], [figures.markup(quote.words)])]),
        .element("figcaption", [:], [figures.markup(quote.source)]),
      ])
  }

  private func chart(_ picture: Picture, _ table: DocumentTable) -> Markup {
    let title = identifier + "-title"
    let drawn = HTMLPicture(
      texts: figures.texts, identifier: identifier, mark: mark
    ).drawings(picture)
    let shown = HTMLTable(table: table, identifier: identifier, figures: figures).markup
    guard !drawn.isEmpty else { return shown }
    return .lines([
      .block(
        "figure", ["class": "picture", "aria-labelledby": title],
        [.element("figcaption", ["id": title], [figures.markup(picture.title)])]
          + drawn.map { .drawing($0.drawing) } + omissions(drawn)),
      .block(
        "details", [:], [.element("summary", text: PageWords.asTable[language]), shown]),
    ])
  }

  /// That names found no room, below the drawing of which it is true.
  private func omissions(_ drawn: [HTMLPicture.Drawn]) -> [Markup] {
    drawn.filter { $0.omitted > 0 }.map { picture in
      let said = Sentence(PageWords.omitted, [.count(picture.omitted)], in: language)
      let marked = SyntheticMark(mark != nil, in: language).sentence(said)
      return .element(
        "p", ["class": "omitted chart-" + picture.width.rawValue], [figures.markup(marked)])
    }
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
