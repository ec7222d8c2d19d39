import Charts
import Diagnostics
import ReportModel
import ReportWriting

/// The parts that every page of findings has: head, mark, title, footer, and the network's own frame around it.
struct PageShell {
  let language: Language
  let title: Wording
  let eyebrow: Wording
  let mark: SyntheticMark
  let theme: PageTheme
  let style: StaticString
  var script: PageScript?

  var figures: HTMLFigures { HTMLFigures(texts: FigureText(language)) }

  /// - Parameters:
  ///   - kind: a class of the body's.
  ///   - beside: what stands to the right of the title.
  func html(_ kind: StaticString, beside: Markup = .nothing, _ content: [Markup]) -> String {
    Markup.document(
      language: language.rawValue,
      [
        head,
        .block(
          "body", ["class": kind.description],
          [
            .element("a", ["class": "skip", "href": "#main"], text: ShellWords.skip[language]),
            .block(
              "header", [:],
              [
                theme.top,
                .block(
                  "div", ["class": "masthead"],
                  [
                    .block(
                      "div", [:],
                      [
                        marked,
                        .element("p", ["class": "eyebrow"], [figures.markup(eyebrow)]),
                        .element("h1", [:], [figures.markup(title)]),
                      ]), beside,
                  ]),
              ]), .block("main", ["id": "main", "tabindex": "-1"], content),
            .block(
              "footer", [:],
              [marked, .element("p", [:], [figures.markup(eyebrow)]), theme.bottom]),
            script.map(Markup.script) ?? .nothing,
          ]),
      ])
  }

  private var marked: Markup {
    mark.page.map { .element("p", ["class": "mark"], text: $0) } ?? .nothing
  }

  private var head: Markup {
    pageHead(
      title: [mark.page, title.text, eyebrow.text].compactMap(\.self).joined(separator: " · "),
      style: .lines([.style(pageStyle), .style(chartStyle), .style(style), theme.style]),
      script: script, showsPictures: !theme.top.html.isEmpty || !theme.bottom.html.isEmpty)
  }
}

enum ShellWords {
  static let skip = Trilingual(
    fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to content")
}
