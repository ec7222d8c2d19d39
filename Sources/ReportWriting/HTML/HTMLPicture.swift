import Charts
import Diagnostics
import ReportModel

/// Pictures of typed figures as drawings: the figures' texts and the pictures' words are written here,
/// marks and places are `Charts`' business. Each picture is composed twice, for a phone and for a page.
struct HTMLPicture {
  let texts: FigureText
  let identifier: String
  /// Stays in the picture when it is copied.
  let mark: String?

  var language: Language { texts.form.language }

  /// A picture as drawn for one width, and how many names it had no room for.
  struct Drawn {
    let width: ChartWidth
    let drawing: Drawing
    let omitted: Int
  }

  /// One for a page and one for a phone.
  func drawings(_ picture: Picture) -> [Drawn] {
    switch picture {
    case .dots(let plot): both { dots(plot).chart($0) }
    case .panels(let panels): both { self.panels(panels).chart($0) }
    case .heat(let map): both { heat(map).chart($0) }
    case .shares(let bars): both { self.bars(bars).chart($0) }
    case .funnel(let funnel): both { self.funnel(funnel).chart($0) }
    case .slopes(let slopes): both { self.slopes(slopes).chart($0) }
    case .path(let path): both { self.path(path).chart($0) }
    case .tiles(let map): both { tiles(map).chart($0) }
    case .learning(let links): both { learning(links).chart($0) }
    case .fields(let fields): both { plane(fields).chart($0) }
    }
  }

  private func both(_ compose: (ChartWidth) -> Chart) -> [Drawn] {
    [ChartWidth.wide, .narrow].map { width in
      let chart = compose(width)
      return Drawn(
        width: width, drawing: chart.drawing(named: identifier), omitted: chart.omitted.count)
    }
  }

  func frame(
    _ title: Sentence, _ description: Trilingual, _ more: String? = nil
  ) -> ChartFrame {
    ChartFrame(
      title: texts.text(title),
      description: ([description[language]] + [more].compactMap(\.self)).joined(separator: " ")
        + " " + PictureWords.sameAsTable[language], mark: mark)
  }

  func score(low: Double = 0, high: Double = 100) -> ValueAxis {
    ValueAxis(low: low, high: high, ticks: ticks(low, high, parts: 4))
  }

  func ticks(_ low: Double, _ high: Double, parts: Int) -> [Tick] {
    (0...parts).map { part in
      let value = low + (high - low) * Double(part) / Double(parts)
      return Tick(value, texts.form.number(value, .score))
    }
  }

  func value(_ figure: Figure, count: String? = nil) -> ChartValue {
    switch figure {
    case .estimate(let estimate): .shown(shown(estimate, count))
    case .number(let value, let shape):
      .shown(ChartEstimate(value, text: texts.form.number(value, shape), count: count))
    case .absent(.suppressed): .suppressed(texts.text(figure))
    default: .absent(texts.text(figure))
    }
  }

  private func shown(_ estimate: Estimate, _ count: String?) -> ChartEstimate {
    let form = texts.form
    var interval: String?
    if let low = estimate.low, let high = estimate.high {
      interval = form.interval(low, high, estimate.shape)
    }
    return ChartEstimate(
      estimate.value, low: estimate.low, high: estimate.high,
      text: form.number(estimate.value, estimate.shape) + (estimate.isFromFew ? "*" : ""),
      interval: interval, count: count)
  }

  func verdict(_ word: DistinctWord?) -> ChartVerdict? {
    switch word {
    case .better: .higher
    case .worse: .lower
    case .same: .same
    case nil: nil
    }
  }
}
