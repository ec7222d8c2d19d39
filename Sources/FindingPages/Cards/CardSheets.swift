import Diagnostics
import ReportModel
package import ReportWriting

/// Cards as a page: four of A6 on a sheet of A4 with cut marks on paper, below each other on a phone.
package func cardSheets(
  _ cards: [QuestionCard], _ view: FindingView, theme: PageTheme = .none
) -> String {
  CardSheets(cards: cards, view: view, theme: theme).html
}

private struct CardSheets {
  let cards: [QuestionCard]
  let view: FindingView
  let theme: PageTheme

  private var figures: HTMLFigures { HTMLFigures(texts: FigureText(view.language)) }
  private func words(_ text: Trilingual) -> String { text[view.language] }

  var html: String {
    let naming = view.naming
    let shell = PageShell(
      language: view.language, title: Wording(words(CardWords.title)),
      eyebrow: Wording(
        view.unit.label.text + " · " + naming.surveyTitle.text + " · " + naming.waveLabel.text),
      mark: view.mark, theme: theme, style: cardStyle)
    let sheets = stride(from: 0, to: cards.count, by: 4).map(sheet)
    return shell.html(
      "cards",
      sheets.isEmpty
        ? [
          .element(
            "p", [:],
            [figures.markup(view.mark.sentence(view.say(CardWords.none)))])
        ] : sheets)
  }

  /// Four cards, from a number on.
  private func sheet(_ start: Int) -> Markup {
    let four = cards[start..<min(start + 4, cards.count)].enumerated().map { place, card in
      markup(card, number: start + place + 1)
    }
    let cut = Markup.element("span", ["class": "cut", "aria-hidden": "true"], [])
    let name = words(CardWords.title) + " " + String(start / 4 + 1)
    return .block("section", ["class": "sheet", "aria-label": name], four + [cut])
  }

  /// Ruled room to write in.
  private func lines(_ name: String) -> Markup {
    .element("div", ["class": "lines " + name, "aria-hidden": "true"], [])
  }

  private func markup(_ card: QuestionCard, number: Int) -> Markup {
    let tone = if case .voice(let voice) = card.subject { voice.kind.rowClass } else { "pain" }
    return .block(
      "article", ["class": "card " + tone],
      [
        .block(
          "p", ["class": "top"],
          [
            .element("span", ["class": "kind"], [figures.markup(card.kind)]),
            card.touchpoint.map {
              .element("span", ["class": "point"], [.text(" "), figures.markup($0)])
            } ?? .nothing,
            view.mark.page.map { .element("span", ["class": "mark"], text: $0) } ?? .nothing,
          ]), .element("h2", [:], [figures.markup(card.question)]),
        card.quote.map {
          .element(
            "blockquote", [:], [.element("p", [:], [figures.markup($0)])])
        } ?? .nothing,
        .block(
          "ul", ["class": "evidence"],
          card.evidence.map { .element("li", [:], [figures.markup($0)]) }),
        .element(
          "div", ["class": "write"],
          [
            .element("p", [:], text: words(CardWords.ours)), lines("ours"),
            .element("p", [:], text: words(CardWords.first)), lines("first"),
          ]),
        .element(
          "p", ["class": "foot"],
          text: view.unit.label.text + " · " + view.naming.waveLabel.text + " · "
            + String(number)),
      ])
  }
}
