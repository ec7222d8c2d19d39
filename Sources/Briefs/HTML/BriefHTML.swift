import Diagnostics
package import ReportWriting

/// The page of a visit as one file: no script, no font, nothing fetched; for a phone, and for one sheet
/// of paper.
/// - Parameter contact: whom to call, from the network's theme; nothing where there is none.
package func htmlPage(
  _ brief: VisitBrief, theme: PageTheme = .none, contact: Markup = .nothing
) -> String {
  BriefHTML(brief: brief, theme: theme, contact: contact).html
}

private struct BriefHTML {
  let brief: VisitBrief
  let theme: PageTheme
  let contact: Markup

  private func words(_ text: Trilingual) -> String { text[brief.language] }

  var html: String {
    briefDocument(
      brief.language,
      title: [brief.mark, brief.title, brief.eyebrow].compactMap { $0 }.joined(separator: " · "),
      theme: theme, isAbove: !contact.html.isEmpty,
      [
        header,
        .block(
          "main", ["id": "main", "tabindex": "-1"],
          [facts, playing, path, .block("div", ["class": "advice"], brief.advice.map(advice))]),
        footer,
      ])
  }

  private var header: Markup {
    .block(
      "header", [:],
      [
        theme.top, brief.mark.map { .element("p", ["class": "mark"], text: $0) } ?? .nothing,
        .element("p", ["class": "eyebrow"], text: brief.eyebrow),
        .element("h1", text: brief.title),
        brief.scenario.isEmpty
          ? .nothing : .element("p", ["class": "scenario"], text: brief.scenario),
      ])
  }

  private var facts: Markup {
    .block(
      "dl", ["class": "facts"],
      brief.rows.map { row in
        let value: Markup =
          row.link.map { .element("a", ["href": $0], text: row.value) } ?? .text(row.value)
        return .element(
          "div", [:], [.element("dt", text: row.term), .element("dd", [:], [value])])
      })
  }

  private var playing: Markup {
    .block(
      "div", ["class": "playing"],
      [
        .block("div", [:], [whom, list("ol", BriefWords.steps, brief.steps, nil)]),
        .block(
          "div", [:],
          [
            list("ul", BriefWords.says, brief.says, "says"),
            list("ul", BriefWords.avoids, brief.avoids, "avoids"),
            list("ul", BriefWords.brings, brief.brings, nil),
          ]),
      ])
  }

  private var whom: Markup {
    let paragraphs = [brief.persona, brief.task].filter { !$0.isEmpty }
    guard !paragraphs.isEmpty else { return .nothing }
    return .lines(
      [.element("h2", text: words(BriefWords.persona))]
        + paragraphs.map { .element("p", text: $0) })
  }

  private func list(
    _ element: StaticString, _ title: Trilingual, _ lines: [String], _ style: String?
  ) -> Markup {
    guard !lines.isEmpty else { return .nothing }
    return .lines([
      .element("h2", text: words(title)),
      .block(element, ["class": style], lines.map { .element("li", text: $0) }),
    ])
  }

  private var path: Markup {
    guard !brief.path.isEmpty else { return .nothing }
    return .block(
      "section", ["class": "path"],
      [
        .element("h2", text: words(BriefWords.path)),
        .block("div", ["class": "steps"], brief.path.map(step)),
        brief.more > 0
          ? .element("p", ["class": "more"], text: words(BriefWords.more(brief.more))) : .nothing,
      ])
  }

  private func step(_ step: VisitBrief.Step) -> Markup {
    .block(
      "div", [:],
      [
        .element("h3", text: step.title),
        .block(
          "ul", [:],
          step.questions.map { question in
            guard question.isImportant else { return .element("li", text: question.text) }
            return .element(
              "li", ["class": "important"],
              [
                .element("strong", text: question.text), .text(" "),
                .element("span", text: "(" + words(BriefWords.important) + ")"),
              ])
          }),
      ])
  }

  private func advice(_ advice: VisitBrief.Advice) -> Markup {
    .block(
      "section", [:],
      [
        .element("h2", text: advice.title),
        .block("ul", [:], advice.lines.map { .element("li", text: $0) }),
      ])
  }

  private var footer: Markup {
    let shown: Markup =
      contact.html.isEmpty
      ? .nothing
      : .block(
        "section", ["class": "contact"],
        [.element("h2", text: words(BriefWords.contact)), contact])
    return .block(
      "footer", [:],
      [
        shown,
        .element(
          "p", ["class": "back"],
          [.element("a", ["href": "index.html"], text: words(BriefWords.toVisits))]),
        theme.bottom,
      ])
  }
}

/// The frame of every page of briefs.
func briefDocument(
  _ language: Language, title: String, theme: PageTheme, isAbove: Bool, _ body: [Markup]
) -> String {
  let pictures = !theme.top.html.isEmpty || !theme.bottom.html.isEmpty || isAbove
  return Markup.document(
    language: language.rawValue,
    [
      pageHead(
        title: title, style: .lines([.style(pageStyle), .style(briefStyle), theme.style]),
        showsPictures: pictures),
      .block(
        "body", ["class": "brief"],
        [.element("a", ["class": "skip", "href": "#main"], text: BriefWords.skip[language])] + body
      ),
    ])
}
