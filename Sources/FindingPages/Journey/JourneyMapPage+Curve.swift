import Charts
import Diagnostics
import ReportModel
import ReportWriting

extension JourneyMapPage {
  private var texts: FigureText { FigureText(map.view.language) }

  /// The axis begins at the last quarter below everything that is drawn, and says so.
  private var axis: ValueAxis {
    let drawn = map.stops.flatMap { stop in
      [stop.score, stop.reference].compactMap { figure -> Double? in
        if case .estimate(let estimate)? = figure { estimate.low ?? estimate.value } else { nil }
      }
    }
    let least = drawn.min() ?? 0
    let low = min(max((least / 25).rounded(.down) * 25, 0), 50)
    let ticks = stride(from: low, through: 100, by: 25).map {
      Tick($0, texts.form.number($0, .score))
    }
    return ValueAxis(low: low, high: 100, ticks: ticks, startsAtLeast: low == 0)
  }

  /// The picture over the columns; on a phone each touchpoint has a strip of its own instead.
  var curve: Markup {
    let view = map.view
    let picture = JourneyCurve(
      frame: ChartFrame(
        title: texts.text(view.mark.caption(view.say(CurveWords.title))),
        description: CurveWords.description[view.language], mark: view.mark.page),
      axis: axis,
      ownLabel: LevelWords.own(view.unit.level)[view.language]
        + CurveWords.bar[view.language],
      referenceLabel: view.reference == nil
        ? nil
        : LevelWords.name(.network)[view.language]
          + CurveWords.band[view.language],
      stops: map.stops.map { stop in
        .init(
          value(stop.score, stop.responses),
          reference: stop.reference.flatMap { value($0, nil).estimate },
          verdict: stop.word.map(verdict))
      })
    return .element("div", ["class": "curve"], [.drawing(picture.chart().drawing(named: "curve"))])
  }

  /// One touchpoint's value and interval on a line from 0 to 100, beside its number.
  func strip(_ stop: JourneyMap.Stop) -> Markup? {
    guard case .estimate(let estimate) = stop.score else { return nil }
    func percent(_ value: Double) -> String {
      let whole = Int((min(max(value, 0), 100) * 10).rounded())
      return String(whole / 10) + "." + String(whole % 10) + "%"
    }
    var places = "--at:" + percent(estimate.value)
    if let low = estimate.low, let high = estimate.high {
      places += ";--low:" + percent(low) + ";--high:" + percent(high)
    }
    if case .estimate(let reference)? = stop.reference {
      places += ";--beside:" + percent(reference.value)
    }
    let hasReference = if case .estimate? = stop.reference { true } else { false }
    return .element(
      "div", ["class": "strip", "style": places, "aria-hidden": "true"],
      [
        estimate.hasInterval ? .element("i", ["class": "range"], []) : .nothing,
        hasReference ? .element("i", ["class": "other"], []) : .nothing,
        .element("i", ["class": "at"], []),
      ])
  }

  private func value(_ figure: Figure, _ responses: Int?) -> ChartValue {
    switch figure {
    case .estimate(let estimate):
      let form = texts.form
      var interval: String?
      if let low = estimate.low, let high = estimate.high {
        interval = form.interval(low, high, estimate.shape)
      }
      return .shown(
        ChartEstimate(
          estimate.value, low: estimate.low, high: estimate.high,
          text: form.number(estimate.value, estimate.shape) + (estimate.isFromFew ? "*" : ""),
          interval: interval, count: responses.map(map.view.counted)))
    case .absent(.suppressed): return .suppressed(texts.text(figure))
    default: return .absent(texts.text(figure))
    }
  }

  private func verdict(_ word: DistinctWord) -> ChartVerdict {
    switch word {
    case .better: .higher
    case .worse: .lower
    case .same: .same
    }
  }
}

private enum CurveWords {
  static let bar = Trilingual(
    fi: " (pystyviiva: luottamusväli)", sv: " (lodrätt streck: konfidensintervall)",
    en: " (upright bar: confidence interval)")
  static let band = Trilingual(
    fi: " (harmaa alue: luottamusväli)", sv: " (grått fält: konfidensintervall)",
    en: " (grey band: confidence interval)")
  static let title = Trilingual(
    fi: "Pisteet palvelupolun varrella, 0–100.", sv: "Poäng längs tjänstestigen, 0–100.",
    en: "Scores along the service path, 0–100.")
  static let description = Trilingual(
    fi: "Piste on arvo ja pystyviiva sen luottamusväli. Samat luvut ovat kunkin kohdan kohdalla.",
    sv: "En punkt är värdet och strecket dess konfidensintervall. Samma tal står vid varje punkt.",
    en: "A dot is the value and the bar its interval. The same figures stand at each touchpoint.")
}
