import Charts
import Diagnostics
import ReportModel

extension HTMLPicture {
  func plane(_ picture: FieldPicture) -> FieldPlane {
    let cuts = (picture.functioningCut, picture.importanceCut)
    func cut(_ value: Double) -> Tick {
      Tick(value, picture.cutLabel.text + " " + texts.form.number(value, .score))
    }
    return FieldPlane(
      frame: frame(picture.title, PictureWords.fields),
      across: axis(
        picture.things.map(\.functioning), around: cuts.0, picture.functioningLabel.text),
      upwards: axis(picture.things.map(\.importance), around: cuts.1, picture.importanceLabel.text),
      cutAcross: cut(cuts.0), cutUpwards: cut(cuts.1),
      fields: .init(
        upperLeft: picture.fields.mendFirst.text, upperRight: picture.fields.keepUp.text,
        lowerLeft: picture.fields.lowPriority.text, lowerRight: picture.fields.possibleExcess.text),
      signs: .init(sure: picture.sureLabel.text, unsure: picture.unsureLabel.text),
      things: picture.things.map { thing in
        .init(
          thing.label.text, number: String(thing.number), across: value(thing.functioning),
          upwards: value(thing.importance), isSure: thing.isSure)
      })
  }

  /// From ten to ten around everything drawn, and so that each side of the line has room for its field's name:
  /// it may reach beyond 0 and 100, where no number stands.
  private func axis(_ figures: [Figure], around cut: Double, _ title: String) -> ValueAxis {
    let drawn = figures.flatMap { figure -> [Double] in
      guard case .estimate(let estimate) = figure else { return [] }
      return [estimate.value - 3, estimate.value + 3, estimate.low, estimate.high]
        .compactMap(\.self)
    }
    func held(_ value: Double) -> Double { min(max(value, 0), 100) }
    var low = (held(drawn.min() ?? 0) / 10).rounded(.down) * 10
    var high = (held(drawn.max() ?? 100) / 10).rounded(.up) * 10
    let share = 0.45
    low = min(low, ((cut - (high - cut) * share) / 10).rounded(.down) * 10)
    high = max(high, ((cut + (cut - low) * share) / 10).rounded(.up) * 10)
    let step = high - low > 50 ? 20.0 : 10.0
    let first = max(low, 0)
    let last = min(high, 100)
    var ticks = stride(from: first, through: last, by: step).map { Tick($0, number($0)) }
    if ticks.last?.value != last { ticks.append(Tick(last, number(last))) }
    return ValueAxis(
      low: low, high: high, ticks: ticks, title: title + ", 0–100", startsAtLeast: low <= 0)
  }

  private func number(_ value: Double) -> String { texts.form.number(value, .score) }
}
