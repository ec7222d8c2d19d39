import Charts
import Diagnostics
package import Findings
import ReportModel
package import ReportWriting

/// A journey map as one page: a sheet of A3 on paper and on a wide screen, a list of touchpoints on a phone.
package func journeyMapPage(
  _ view: FindingView, _ blueprint: Blueprint, theme: PageTheme = .none
) -> String {
  let fit = SheetFit.best(view, blueprint)
  return JourneyMapPage(
    map: JourneyMap(view, blueprint, quotes: fit.quotes), fit: fit, theme: theme
  ).html
}

struct JourneyMapPage {
  let map: JourneyMap
  let fit: SheetFit
  let theme: PageTheme

  private var view: FindingView { map.view }
  private var figures: HTMLFigures { HTMLFigures(texts: FigureText(view.language)) }

  var html: String {
    let naming = view.naming
    let eyebrow =
      JourneyWords.path[view.language] + " · " + naming.surveyTitle.text + " · "
      + naming.waveLabel.text
    let shell = PageShell(
      language: view.language, title: view.unit.label, eyebrow: Wording(eyebrow), mark: view.mark,
      theme: theme, style: journeyStyle)
    return shell.html(
      "map", beside: headline,
      [
        .block(
          "div",
          [
            "class": "sheet size-" + String(fit.size.rawValue) + (fit.fits ? "" : " clamp"),
            "style": "--stops:" + String(max(map.stops.count, 1)),
          ],
          [
            rowNames, curve,
            .element(
              "div", ["class": "line", "aria-hidden": "true"],
              text: JourneyWords.visibility[view.language]),
            .block("ol", ["class": "stops", "role": "list"], map.stops.enumerated().map(stop)),
          ]),
        .block(
          "ul", ["class": "notes"],
          map.notes.map { .element("li", [:], [figures.markup($0)]) }),
      ])
  }

  /// The overall score with its interval, before anything else.
  private var headline: Markup {
    guard case .estimate(let estimate)? = view.row(view.unit, view.naming.overall)?.figure(.score)
    else { return .nothing }
    let form = figures.texts.form
    var line = ""
    if let low = estimate.low, let high = estimate.high {
      line = form.interval(low, high, estimate.shape) + " · "
    }
    line += view.counted(view.row(view.unit, view.naming.overall)?.n ?? 0)
    return .block(
      "div", ["class": "headline"],
      [
        .element("p", ["class": "big"], text: form.number(estimate.value, estimate.shape)),
        .block(
          "div", [:],
          [
            .element(
              "p", [:], [figures.markup(view.mark.sentence(Sentence(Wording(line))))]),
            .element(
              "p", [:],
              [figures.markup(view.say(JourneyPageWords.overall))]),
          ]),
      ])
  }

  /// Names of the rows beside the sheet; each cell has its own for whoever does not see the sheet.
  private var rowNames: Markup {
    let kinds = JourneyMap.kinds.map { kind in
      (kind.rowClass, JourneyWords.kind(kind))
    }
    let lanes = Blueprint.Lane.allCases.map { ($0.rawValue, JourneyWords.lane($0)) }
    let rows =
      [lanes[0], ("score", JourneyWords.score)] + kinds + [("themes", JourneyWords.themes)]
      + lanes.dropFirst()
    return .block(
      "div", ["class": "rows", "aria-hidden": "true"],
      rows.map { row, words in
        .element("div", ["class": "row " + row], text: words[view.language])
      })
  }

  private func stop(_ place: Int, _ stop: JourneyMap.Stop) -> Markup {
    .block(
      "li", ["class": "stop"],
      [
        .element(
          "h2", [:],
          [
            .element("span", ["class": "step", "aria-hidden": "true"], text: String(place + 1)),
            .element("span", [:], [figures.markup(stop.label)]),
          ]),
        lane(.customer, stop), score(stop),
      ] + JourneyMap.kinds.map { said($0, stop) } + [themes(stop)]
        + [.front, .back, .support].map { lane($0, stop) })
  }

  /// A cell with its heading, which only phones and screen readers need.
  private func cell(
    _ row: String, _ heading: Trilingual, _ content: [Markup], isEmpty: Bool = false
  ) -> Markup {
    .block(
      "div", ["class": "cell " + row + (isEmpty ? " nothing" : "")],
      [.element("h3", [:], text: heading[view.language])] + content)
  }

  private func lane(_ lane: Blueprint.Lane, _ stop: JourneyMap.Stop) -> Markup {
    let words = stop.lanes[lane]
    return cell(
      lane.rawValue, JourneyWords.lane(lane),
      [
        words.map { .element("p", [:], [figures.markup($0)]) }
          ?? .element("p", ["class": "hint"], text: JourneyWords.hint(lane)[view.language])
      ])
  }

  private func score(_ stop: JourneyMap.Stop) -> Markup {
    var parts: [Markup] = [figures.markup(stop.score)]
    if let responses = stop.responses {
      parts.append(.element("span", ["class": "beside"], text: " " + view.counted(responses)))
    }
    if let reference = stop.reference {
      parts += [
        .element(
          "span", ["class": "beside"],
          [.text(" · " + JourneyWords.network[view.language] + " "), figures.markup(reference)])
      ]
    }
    return cell(
      "score", JourneyWords.score, [.element("p", [:], parts), strip(stop) ?? .nothing])
  }

  private func said(_ kind: FindingKind, _ stop: JourneyMap.Stop) -> Markup {
    let quotes = stop.quotes[kind] ?? []
    let count = stop.counts[kind] ?? 0
    let content: [Markup] =
      if !quotes.isEmpty {
        quotes.map(quotation)
      } else if count > 0 {
        [
          .element(
            "p", ["class": "count"],
            [
              figures.markup(
                view.mark.sentence(Sentence(Wording(view.counted(count)))))
            ])
        ]
      } else {
        [.element("p", ["class": "none"], text: JourneyWords.nothing[view.language])]
      }
    return cell(
      kind.rowClass, JourneyWords.kind(kind), content, isEmpty: quotes.isEmpty && count == 0)
  }

  private func quotation(_ quote: JourneyMap.Quote) -> Markup {
    .element(
      "figure", ["class": "said"],
      [
        .element("blockquote", [:], [.element("p", [:], [figures.markup(quote.words)])]),
        .element("figcaption", [:], [figures.markup(quote.source)]),
      ])
  }

  private func themes(_ stop: JourneyMap.Stop) -> Markup {
    guard !stop.themes.isEmpty else {
      return cell(
        "themes", JourneyWords.themes,
        [.element("p", ["class": "none"], text: JourneyWords.nothing[view.language])],
        isEmpty: true)
    }
    return cell(
      "themes", JourneyWords.themes,
      [
        .element(
          "ul", [:],
          stop.themes.map { theme in
            .element(
              "li", [:], [figures.markup(theme.label), .text("\u{A0}" + String(theme.visits))])
          })
      ])
  }
}

enum JourneyPageWords {
  static let overall = Trilingual(
    fi: "Kokonaispisteet, asteikko 0–100.", sv: "Totalpoäng, skala 0–100.",
    en: "Overall score, on a scale from 0 to 100.")
}

extension FindingKind {
  /// A class of the style sheet.
  var rowClass: String {
    switch self {
    case .pain: "pain"
    case .delight: "delight"
    case .idea: "idea"
    default: "other"
    }
  }
}
