import Diagnostics
import ReportModel
package import ReportWriting

extension PracticeBank {
  /// The list and a page for each practice: names without ending, and the HTML.
  package func pages(theme: PageTheme = .none) -> [(name: String, html: String)] {
    let pages = PracticePages(bank: self, theme: theme)
    return [("index", pages.index)]
      + practices.map { (PracticePages.pageName($0), pages.page($0)) }
  }
}

struct PracticePages {
  let bank: PracticeBank
  let theme: PageTheme

  private var figures: HTMLFigures { HTMLFigures(texts: FigureText(bank.language)) }
  private func words(_ text: Trilingual) -> String { text[bank.language] }

  static func pageName(_ practice: Practice) -> String { "practice-" + practice.id }

  // MARK: The list

  var index: String {
    var shell = PageShell(
      language: bank.language, title: bank.title, eyebrow: bank.network, mark: bank.mark,
      theme: theme, style: practiceStyle)
    shell.script = practiceScript
    let themes = firstOfEach(bank.practices.map(\.theme))
    return shell.html(
      "practices",
      [
        .element(
          "p", ["class": "lead"],
          [
            figures.markup(
              bank.mark.sentence(
                Sentence(
                  PracticeWords.lead, [.count(bank.practices.count)], in: bank.language)))
          ]), search,
      ] + themes.enumerated().map(section) + [leftOut])
  }

  private func section(_ place: Int, _ theme: Practice.Tag?) -> Markup {
    let name = "theme-" + String(place + 1)
    return .block(
      "section", ["aria-labelledby": name],
      [
        .element(
          "h2", ["id": name],
          [theme.map { figures.markup($0.label) } ?? .text(words(PracticeWords.other))]),
        .block(
          "ul", ["class": "list"],
          bank.practices.filter { $0.theme?.name == theme?.name }.map(entry)),
      ])
  }

  private func entry(_ practice: Practice) -> Markup {
    .block(
      "li",
      [
        "class": "entry", "data-theme": practice.theme?.name ?? "",
        "data-point": practice.touchpoint?.name ?? "",
        "data-size": practice.size.map { String($0.rawValue) } ?? "",
      ],
      [
        .element(
          "h3", [:],
          [
            .element(
              "a", ["href": HTMLFigures.address(Self.pageName(practice))],
              [figures.markup(practice.title)])
          ]), .element("p", ["class": "told"], [figures.markup(shortened(practice.summary))]),
        facts(practice),
      ])
  }

  /// Sort, touchpoint, library and size, in a line.
  private func facts(_ practice: Practice) -> Markup {
    let size = practice.size.map { Wording(words($0.words)) }
    let all = [
      practice.sort?.label, practice.touchpoint?.label,
      practice.library ?? Wording(words(PracticeWords.unnamed)), size,
    ].compactMap(\.self)
    // What was told stands word for word, and what is told about it has the mark, as beside quotes.
    let mark = SyntheticMark(practice.synthetic, in: bank.language)
    return .element(
      "ul", ["class": "facts"],
      all.enumerated().map { place, words in
        let fact = Sentence(words)
        return .element("li", [:], [figures.markup(place == 0 ? mark.sentence(fact) : fact)])
      })
  }

  /// The first 200 characters at most, to a whole word: the rest is on the page of its own.
  private func shortened(_ text: Wording) -> Wording {
    guard text.text.count > 200 else { return text }
    let cut = text.text.prefix(200)
    let whole = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return Wording(whole + "…", language: text.language)
  }

  /// Empty without the script, which fills it: everything stands in the sections.
  private var search: Markup {
    guard bank.practices.count > 3 else { return .nothing }
    func choice(_ key: String, _ label: Trilingual, _ options: [(String, Wording)]) -> Markup {
      guard options.count > 1 else { return .nothing }
      return .block(
        "label", [:],
        [
          .element("span", [:], text: words(label)),
          .block(
            "select", ["data-key": key],
            [.element("option", ["value": ""], text: words(PracticeWords.all))]
              + options.map { .element("option", ["value": $0.0], [figures.markup($0.1)]) }),
        ])
    }
    func options(_ tags: [Practice.Tag?]) -> [(String, Wording)] {
      firstOfEach(tags).compactMap { $0.map { ($0.name, $0.label) } }
    }
    let sizes = PopulationBand.allCases.filter { size in
      bank.practices.contains { $0.size == size }
    }
    return .block(
      "form", ["class": "search", "hidden": "", "data-shown": words(PracticeWords.shown)],
      [
        .element(
          "label", [:],
          [
            .element("span", [:], text: words(PracticeWords.word)),
            .void("input", ["type": "search"]),
          ]),
        choice("theme", PracticeWords.theme, options(bank.practices.map(\.theme))),
        choice("point", PracticeWords.point, options(bank.practices.map(\.touchpoint))),
        choice(
          "size", PracticeWords.size,
          sizes.map { (String($0.rawValue), Wording(words($0.words))) }),
        .element("p", ["role": "status"], []),
      ])
  }

  private var leftOut: Markup {
    guard bank.notShared > 0 else { return .nothing }
    return .element(
      "p", ["class": "lead"],
      [
        figures.markup(
          bank.mark.sentence(
            Sentence(PracticeWords.notShared, [.count(bank.notShared)], in: bank.language)))
      ])
  }

  private func firstOfEach(_ tags: [Practice.Tag?]) -> [Practice.Tag?] {
    var seen: Set<String?> = []
    let known = tags.filter { $0 != nil && seen.insert($0?.name).inserted }
    return known + (tags.contains { $0 == nil } ? [nil] : [])
  }

  // MARK: One practice

  func page(_ practice: Practice) -> String {
    let shell = PageShell(
      language: bank.language, title: practice.title,
      eyebrow: Wording(
        [bank.title.text, practice.theme?.label.text].compactMap(\.self).joined(separator: " · ")),
      mark: SyntheticMark(practice.synthetic, in: bank.language), theme: theme,
      style: practiceStyle)
    return shell.html(
      "practices",
      [
        facts(practice),
        .element("p", ["class": "summary"], [figures.markup(practice.summary)]),
        .block(
          "dl", [:],
          practice.parts.flatMap { part in
            [Markup.element("dt", [:], [figures.markup(part.question)])]
              + part.answers.map { .element("dd", [:], [figures.markup($0)]) }
          }),
        .element(
          "p", ["class": "back"],
          [.element("a", ["href": "index.html"], text: words(PracticeWords.back))]),
      ])
  }
}
