import Diagnostics
import ReportModel

/// A dot plot whose words are HTML and whose strips are SVG without a view box: on a narrow page the
/// strips get shorter and nothing gets smaller.
struct HTMLPlot {
  let plot: DotPlot
  let identifier: String
  let figures: HTMLFigures
  let language: Language

  var markup: Markup {
    let caption = identifier + "-title"
    return .block(
      "figure", ["class": "plot", "aria-labelledby": caption],
      [
        .element("figcaption", ["id": caption], [figures.markup(plot.title)]), key,
        .block(
          "ul", ["class": "rows"], plot.rows.enumerated().map { row($1, $0) }),
        axis,
      ])
  }

  private func row(_ row: DotPlot.Row, _ place: Int) -> Markup {
    .element(
      "li", ["class": row.isOwn ? "own" : "other"],
      [
        .element("span", ["class": "label"], [figures.markup(row.label)]),
        .element("span", ["class": "strip"], [strip(row, place)]),
        .element("span", ["class": "value"], [figures.markup(row.figure)]),
      ])
  }

  private func strip(_ row: DotPlot.Row, _ place: Int) -> Markup {
    let name = identifier + "-" + String(place + 1)
    let title = figures.texts.text(plot.title) + " " + row.label.text
    return .element(
      "svg",
      [
        "role": "img", "width": "100%", "height": "100%", "aria-labelledby": name + "-t",
        "aria-describedby": name + "-d",
      ],
      [
        .element("title", ["id": name + "-t"], text: title),
        .element("desc", ["id": name + "-d"], text: description(row)),
      ] + grid + marks(row))
  }

  private var grid: [Markup] {
    stride(from: 0.0, through: 100, by: 25).map { line("grid", at: $0, from: "0%", to: "100%") }
  }

  /// Own units are filled points, others hollow ones: colour is never the only difference.
  private func marks(_ row: DotPlot.Row) -> [Markup] {
    var marks: [Markup] = []
    if let estimate = row.estimate, let low = estimate.low, let high = estimate.high {
      marks.append(
        .element(
          "line",
          ["class": "range", "x1": at(low), "x2": at(high), "y1": "50%", "y2": "50%"]))
    }
    if let reference = row.reference {
      marks.append(line("reference", at: share(reference), from: "15%", to: "85%"))
    }
    if let estimate = row.estimate {
      marks.append(
        .element("circle", ["class": "point", "cx": at(estimate.value), "cy": "50%", "r": "6"]))
    }
    return marks
  }

  private func line(_ kind: String, at share: Double, from: String, to: String) -> Markup {
    let place = HTMLFigures.percent(share)
    return .element(
      "line",
      [
        "class": kind, "x1": place, "x2": place, "y1": from, "y2": to,
      ])
  }

  private func share(_ value: Double) -> Double {
    (value - plot.low) / (plot.high - plot.low) * 100
  }

  private func at(_ value: Double) -> String { HTMLFigures.percent(share(value)) }

  private func description(_ row: DotPlot.Row) -> String {
    let own = figures.texts.text(row.figure)
    guard let reference = row.reference, let label = plot.referenceLabel else { return own }
    return own + "; " + label.text + ": " + figures.texts.form.number(reference, .score)
  }
}

extension HTMLPlot {
  /// What the signs mean, each beside the sign itself.
  private var key: Markup {
    var entries = [
      entry("own", PlotWords.point[language] + plot.ownLabel.text, point: true),
      entry("own", PlotWords.range[language], point: false),
    ]
    if let other = plot.otherLabel {
      entries.append(entry("other", PlotWords.hollow[language] + other.text, point: true))
    }
    if let reference = plot.referenceLabel {
      entries.append(
        .element(
          "li", [:],
          [sample([line("reference", at: 50, from: "10%", to: "90%")]), .text(reference.text)]))
    }
    return .element("ul", ["class": "key"], entries)
  }

  private func entry(_ kind: String, _ words: String, point: Bool) -> Markup {
    let mark: Markup =
      point
      ? .element("circle", ["class": "point", "cx": "50%", "cy": "8", "r": "6"])
      : .element("line", ["class": "range", "x1": "4", "x2": "20", "y1": "8", "y2": "8"])
    return .element("li", ["class": kind], [sample([mark]), .text(words)])
  }

  private func sample(_ marks: [Markup]) -> Markup {
    .element("svg", ["aria-hidden": "true", "width": "24", "height": "16"], marks)
  }

  private var axis: Markup {
    let ticks = stride(from: 0.0, through: 1, by: 0.25).map { share -> Markup in
      let value = plot.low + share * (plot.high - plot.low)
      return .element("span", [:], text: figures.texts.form.number(value, .score))
    }
    return .element(
      "div", ["class": "axis", "aria-hidden": "true"], [.element("span", ["class": "ticks"], ticks)]
    )
  }
}

private enum PlotWords {
  static let point = Trilingual(fi: "Piste: ", sv: "Punkt: ", en: "Dot: ")
  static let hollow = Trilingual(fi: "Rengas: ", sv: "Ring: ", en: "Ring: ")
  static let range = Trilingual(fi: "luottamusväli", sv: "konfidensintervall", en: "interval")
}
