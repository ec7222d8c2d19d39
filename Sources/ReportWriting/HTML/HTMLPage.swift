import Charts
import Diagnostics
package import ReportModel

/// A page of the report as one file: no font, nothing fetched, and one script that only sorts tables.
package func htmlPage(_ document: ReportDocument, theme: PageTheme = .none) -> String {
  HTMLPage(document: document, theme: theme, script: sortScript).html
}

/// What a network puts around its pages, ready to be written.
package struct PageTheme: Sendable {
  package var style: Markup
  package var top: Markup
  package var bottom: Markup

  package init(style: Markup, top: Markup, bottom: Markup) {
    self.style = style
    self.top = top
    self.bottom = bottom
  }

  package static let none = PageTheme(style: .nothing, top: .nothing, bottom: .nothing)
}

struct HTMLPage {
  private let document: ReportDocument
  private let figures: HTMLFigures
  private let theme: PageTheme
  private let script: PageScript?

  /// - Parameter script: none on paper.
  init(document: ReportDocument, theme: PageTheme, script: PageScript?) {
    self.document = document
    self.theme = theme
    self.script = script
    figures = HTMLFigures(texts: FigureText(document.language))
  }

  var html: String {
    Markup.document(
      language: document.language.rawValue,
      [
        head,
        .block(
          "body", [:],
          [
            .element("a", ["class": "skip", "href": "#main"], text: words(PageWords.skip)),
            header, breadcrumb,
            .block(
              "main",
              ["id": "main", "tabindex": "-1", "data-sorted": words(PageWords.sorted)],
              [headline] + blocks(upToSecond: true) + [contents] + blocks(upToSecond: false)),
            footer, script.map(Markup.script) ?? .nothing,
          ]),
      ])
  }

  private func words(_ text: Trilingual) -> String { text[document.language] }

  private var head: Markup {
    let title = (document.marks + [document.title.text, document.eyebrow.text])
      .joined(separator: " · ")
    return pageHead(
      title: title, style: .lines([.style(pageStyle), .style(chartStyle), theme.style]),
      script: script,
      showsPictures: !theme.top.html.isEmpty || !theme.bottom.html.isEmpty)
  }

  private var header: Markup {
    .block(
      "header", [:],
      [theme.top] + document.marks.map { .element("p", ["class": "mark"], text: $0) } + [
        .element("p", ["class": "eyebrow"], [figures.markup(document.eyebrow)]),
        .element("h1", [:], [figures.markup(document.title)]),
      ])
  }

  private var breadcrumb: Markup {
    guard !document.trail.isEmpty else { return .nothing }
    let links = document.trail.map { link -> Markup in .element("li", [:], [anchor(link)]) }
    let here = Markup.element("li", ["aria-current": "page"], [figures.markup(document.title)])
    return .element(
      "nav", ["class": "trail", "aria-label": words(PageWords.trail)],
      [.element("ol", [:], links + [here])])
  }

  private func anchor(_ link: ReportDocument.Link) -> Markup {
    .element("a", ["href": HTMLFigures.address(link.page)], [figures.markup(link.label)])
  }

  private var headline: Markup {
    guard let headline = document.headline else { return .nothing }
    let number = figures.texts.form.number(headline.estimate.value, headline.estimate.shape)
    return .block(
      "div", ["class": "headline"],
      [
        .element("p", ["class": "big"], text: number),
        .block(
          "div", [:], headline.lines.map { .element("p", [:], [figures.markup($0)]) }),
      ])
  }

  private var contents: Markup {
    let links = document.blocks.compactMap { block -> Markup? in
      guard case .heading(2, let text, let anchor) = block else { return nil }
      return .element(
        "li", [:], [.element("a", ["href": "#" + anchor], [figures.markup(text)])])
    }
    guard links.count > 3 else { return .nothing }
    return .element(
      "nav", ["class": "contents", "aria-label": words(PageWords.contents)],
      [.element("ul", [:], links)])
  }

  private var footer: Markup {
    let home = Markup.element("a", ["href": "index.html"], text: words(PageWords.home))
    return .block(
      "footer", [:],
      document.marks.map { .element("p", ["class": "mark"], text: $0) } + [
        .element("p", [:], [figures.markup(document.eyebrow)]),
        document.trail.isEmpty ? .nothing : .element("p", [:], [home]), theme.bottom,
      ])
  }

  /// The first part is what a page says first; the list of contents comes after it, so that the answers need
  /// no scrolling on a phone.
  private func blocks(upToSecond isFirst: Bool) -> [Markup] {
    let parts = document.blocks.indices.filter { place in
      if case .heading(2, _, _) = document.blocks[place] { true } else { false }
    }
    let second = parts.count > 1 ? parts[1] : document.blocks.count
    return document.blocks.enumerated().filter { ($0.offset < second) == isFirst }.map {
      place, block in
      HTMLBlock(
        figures: figures, language: document.language, identifier: "b" + String(place + 1),
        mark: document.marks.first
      ).markup(block)
    }
  }
}

enum PageWords {
  static let skip = Trilingual(
    fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to content")
  static let trail = Trilingual(fi: "Sijainti", sv: "Plats", en: "Breadcrumb")
  static let contents = Trilingual(fi: "Tällä sivulla", sv: "På den här sidan", en: "On this page")
  static let home = Trilingual(
    fi: "Raportin etusivu", sv: "Rapportens startsida", en: "Start of the report")
  static let sorted = Trilingual(
    fi:
      "Rivit ovat nyt valitsemassasi järjestyksessä. Järjestys ei kerro, eroavatko luvut toisistaan.",
    sv: "Raderna står nu i den ordning du valt. Ordningen säger inte om talen skiljer sig åt.",
    en: "The rows are now in the order you chose. An order does not tell whether figures differ.")
  static let omitted = Trilingual(
    fi: "Nimiä, joille ei ollut kuvassa tilaa: {0}. Kaikki ovat taulukossa.",
    sv: "Namn som inte fick plats på bilden: {0}. Alla finns i tabellen.",
    en: "Names that found no room in the picture: {0}. All are in the table.")
  static let asTable = Trilingual(
    fi: "Luvut taulukkona", sv: "Talen som tabell", en: "The figures as a table")
}
