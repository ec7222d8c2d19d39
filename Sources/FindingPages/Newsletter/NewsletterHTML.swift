import Diagnostics
import ReportModel
import ReportWriting

extension Newsletter {
  /// As a page that mail programs show: one column, no picture, no script, styles on the elements themselves,
  /// for some programs throw the style sheet away.
  package var html: String {
    let figures = HTMLFigures(texts: FigureText(language))
    func sentence(_ sentence: Sentence) -> [Markup] {
      guard let label = sentence.label else { return [figures.markup(sentence)] }
      return [
        .element("strong", [:], [figures.markup(label)]), .void("br", [:]),
        figures.markup(sentence),
      ]
    }
    func part(_ heading: Trilingual, _ content: [Markup]) -> Markup {
      guard !content.isEmpty else { return .nothing }
      return .block(
        "section", [:],
        [.element("h2", ["style": Look.second], text: heading[language])] + content)
    }
    return Markup.document(
      language: language.rawValue,
      [
        .block(
          "head", [:],
          [
            .void("meta", ["charset": "utf-8"]),
            .void(
              "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .void("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("title", text: subject),
            .style("body{margin:0}@media (prefers-color-scheme:dark){a{color:#74b7f4}}"),
          ]),
        .block(
          "body", [:],
          [
            .block(
              "main", ["style": Look.page],
              [
                mark.page.map { .element("p", ["style": Look.mark], text: $0) } ?? .nothing,
                .element("h1", ["style": Look.first], [figures.markup(title)]),
              ] + opening.map { .element("p", ["style": Look.lead], [figures.markup($0)]) }
                + [
                  part(
                    LetterWords.results,
                    found.map { .element("p", ["style": Look.item], sentence($0)) }),
                  part(
                    LetterWords.heardTitle,
                    heard.map { .element("p", ["style": Look.item], sentence($0)) }),
                  part(LetterWords.tipsTitle, tips.map { tip($0, figures) }),
                ]
                + closing.map { .element("p", ["style": Look.small], [figures.markup($0)]) })
          ]),
      ])
  }

  private func tip(_ tip: Tip, _ figures: HTMLFigures) -> Markup {
    .block(
      "div", ["style": Look.tip],
      [
        .element("h3", ["style": Look.third], [figures.markup(tip.title)]),
        .element("p", ["style": "margin:0 0 4px"], [figures.markup(tip.words)]),
        .element("p", ["style": Look.source], [figures.markup(tip.source)]),
      ])
  }

  private enum Look {
    static let page =
      "max-width:600px;margin:0 auto;padding:24px 16px;font:17px/1.5 Arial,Helvetica,sans-serif"
    static let mark =
      "display:inline-block;margin:0 0 8px;padding:2px 10px;border:2px solid;font-weight:bold"
    static let first = "margin:0 0 12px;font-size:28px;line-height:1.2"
    static let lead = "margin:0 0 16px;font-size:18px"
    static let second =
      "margin:28px 0 10px;padding-top:16px;border-top:1px solid #98a5b2;font-size:21px"
    static let third = "margin:0 0 4px;font-size:18px"
    static let item = "margin:0 0 12px"
    static let tip = "margin:0 0 16px;padding:0 0 0 14px;border-left:4px solid #3874ab"
    static let source = "margin:0;font-size:15px"
    static let small = "margin:20px 0 0;font-size:15px"
  }
}
