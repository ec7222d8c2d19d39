import Diagnostics
package import ReportWriting

/// A visitor's start page: the visits by day, each with its page.
package func htmlPage(
  _ index: BriefIndex, theme: PageTheme = .none, contact: Markup = .nothing
) -> String {
  let language = index.language
  let eyebrow = [index.briefs.first?.wave ?? "", index.visitor].joined(separator: " · ")
  let mark = index.briefs.first?.mark
  let cards = index.briefs.map { brief -> Markup in
    .element(
      "li", [:],
      [
        .element("span", ["class": "time"], text: brief.rows.first?.value ?? ""),
        .element("a", ["href": brief.fileName + ".html"], text: brief.title),
        .element("span", ["class": "part"], text: brief.scenario),
      ])
  }
  let title = BriefWords.yourVisits[language]
  return briefDocument(
    language, title: [mark, title, eyebrow].compactMap { $0 }.joined(separator: " · "),
    theme: theme, isAbove: !contact.html.isEmpty,
    [
      .block(
        "header", [:],
        [
          theme.top, mark.map { .element("p", ["class": "mark"], text: $0) } ?? .nothing,
          .element("p", ["class": "eyebrow"], text: eyebrow), .element("h1", text: title),
        ]),
      .block(
        "main", ["id": "main", "tabindex": "-1"], [.block("ol", ["class": "visits"], cards)]),
      .block(
        "footer", [:],
        [
          contact.html.isEmpty
            ? .nothing
            : .block(
              "section", ["class": "contact"],
              [.element("h2", text: BriefWords.contact[language]), contact]), theme.bottom,
        ]),
    ])
}
