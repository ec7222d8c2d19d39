import Charts
import Testing

/// The cases that break pictures, each with what must then be seen.
@Suite struct EdgeCaseTests {
  private static let long = String(repeating: "Kirjasto-", count: 6) + "Äänekö"

  private static func estimates(_ count: Int, _ value: (Int) -> ChartValue) -> [ChartValue] {
    (0..<count).map(value)
  }

  private static func list(_ names: [String], _ values: [ChartValue]) -> DotChart {
    DotChart(
      frame: Samples.frame("Kirjastot", "Pisteet."), axis: Samples.score,
      series: [.init(.own, "kirjasto")],
      rows: zip(names, values).map { DotChart.Row($0, [$1], isOwn: $0 == names.first) })
  }

  @Test(arguments: ChartWidth.allCases)
  func `A name of 60 letters is written whole`(_ width: ChartWidth) {
    #expect(Self.long.count == 60)
    let chart = Self.list([Self.long], [Samples.estimate(50, 10)]).chart(width)
    #expect(faults(chart) == [])
    #expect(chart.labels.map(\.text).joined().contains(Self.long))
  }

  @Test(arguments: ChartWidth.allCases)
  func `One response has a value and no interval`(_ width: ChartWidth) {
    let chart = Self.list(["A"], [Samples.estimate(50, nil, count: "1 käynti")]).chart(width)
    let drawsInterval = chart.marks.contains {
      if case .interval = $0.shape { true } else { false }
    }
    #expect(!drawsInterval)
    #expect(chart.labels.contains { $0.text == "1 käynti" })
    #expect(chart.labels.contains { $0.text == "50" })
  }

  @Test(arguments: ChartWidth.allCases)
  func `No response at all is told and draws no value`(_ width: ChartWidth) {
    let chart = Self.list(["A"], [.absent("ei tietoa")]).chart(width)
    #expect(faults(chart) == [])
    #expect(chart.labels.contains { $0.text == "ei tietoa" })
    #expect(!chart.marks.contains { if case .dot = $0.shape { true } else { false } })
    #expect(chart.marks.contains { if case .box(_, .empty) = $0.shape { true } else { false } })
  }

  @Test(arguments: ChartWidth.allCases)
  func `Values that are all equal stand on one line`(_ width: ChartWidth) {
    let values = Self.estimates(9) { _ in Samples.estimate(70, 0) }
    let chart = Self.list(Array(Samples.libraries.prefix(9)), values).chart(width)
    #expect(faults(chart) == [])
    #expect(Set(chart.dots.map(\.x)).count == 1)
    let axis = ValueAxis(low: 70, high: 70, ticks: [Tick(70, "70")])
    let flat = DotChart(
      frame: Samples.frame("a", "b"), axis: axis, series: [.init(.own, "k")],
      rows: [.init("A", values[...0].map(\.self))])
    #expect(faults(flat.chart(width)) == [])
  }

  @Test(arguments: ChartWidth.allCases)
  func `A value far beyond the axis is an arrow at its end, with its number`(_ width: ChartWidth) {
    let chart = Self.list(["A", "B"], [Samples.estimate(50, 5), Samples.estimate(4000, nil)])
      .chart(width)
    #expect(faults(chart) == [])
    #expect(
      chart.marks.contains { if case .dot(_, .beyondRight) = $0.shape { true } else { false } })
    #expect(chart.labels.contains { $0.text == "4000" })
  }

  @Test(arguments: [1, 2, 4, 40], ChartWidth.allCases)
  func `Any number of regions has its panels`(_ regions: Int, _ width: ChartWidth) {
    let chart = Samples.multiples(regions).chart(width)
    #expect(faults(chart) == [])
    #expect(chart.axes.count == regions)
  }

  @Test(arguments: ChartWidth.allCases)
  func `300 libraries have their rows, cells, points and tiles`(_ width: ChartWidth) {
    let charts = [
      Samples.libraryList(300).chart(width), Samples.heat(300).chart(width),
      Samples.funnel(300).chart(width), Samples.map(300).chart(width),
    ]
    for chart in charts {
      #expect(faults(chart) == [])
      #expect(chart.marks.count >= 299)
    }
  }

  @Test func `The headings of a long heat map come again`() {
    let labels = Samples.heat(60).chart(.wide).labels.map(\.text)
    #expect(labels.filter { $0 == "Viestintä" }.count == 3)
  }

  @Test(arguments: ChartWidth.allCases)
  func `Where everything is hidden no number is seen and nothing gives a place away`(
    _ width: ChartWidth
  ) {
    let hidden = ChartValue.suppressed("suojattu")
    let names = Array(Samples.libraries.prefix(4))
    let frame = Samples.frame("Kaikki suojattu", "Kaikki luvut on suojattu.")
    let charts = [
      Self.list(names, names.map { _ in hidden }).chart(width),
      Samples.heat(4, hidden: true).chart(width), Samples.map(4, allHidden: true).chart(width),
      SlopeChart(
        frame: frame, axis: Samples.score, waves: ["2018", "2019"],
        lines: names.map { .init($0, [hidden, hidden]) }
      ).chart(width),
      ServicePath(
        frame: frame, axis: Samples.score, ownLabel: "oma",
        touchpoints: names.map { .init($0, hidden) }
      ).chart(width),
      SmallMultiples(
        frame: frame, axis: Samples.score, rows: names,
        panels: [.init("Alue", values: names.map { _ in hidden })]
      ).chart(width),
      FunnelPlot(
        frame: frame, across: Samples.score, upwards: Samples.score,
        centre: Tick(50, "50"),
        limits: [], libraries: names.map { .init($0, count: 3, value: hidden) }
      ).chart(width),
      FieldPlane(
        frame: frame, across: Samples.score, upwards: Samples.score, cutAcross: Tick(50, "50"),
        cutUpwards: Tick(50, "50"), fields: Samples.fields, signs: Samples.signs,
        things: names.map {
          .init($0, number: "1", across: hidden, upwards: hidden, isSure: false)
        }
      ).chart(width),
      StackedBars(
        frame: frame, answers: [.init("Kyllä", .most)],
        rows: names.map { .init($0, .suppressed("suojattu")) }
      ).chart(width),
    ]
    for chart in charts {
      #expect(faults(chart) == [])
      #expect(chart.labels.contains { $0.text.contains("suojattu") }, "\(chart.frame.title)")
      let samples = chart.dots.filter { $0.y > 70 || $0.y < 34 }
      #expect(samples.isEmpty, "\(chart.frame.title)")
    }
  }

  @Test(arguments: ChartWidth.allCases)
  func `Nothing in gives a picture with nothing wrong in it`(_ width: ChartWidth) {
    let frame = Samples.frame("Tyhjä", "Ei mitään.")
    let axis = Samples.score
    let charts = [
      DotChart(frame: frame, axis: axis, series: [], rows: []).chart(width),
      HeatMap(frame: frame, steps: Samples.steps, columns: [], rows: []).chart(width),
      StackedBars(frame: frame, answers: [], rows: []).chart(width),
      SlopeChart(frame: frame, axis: axis, waves: [], lines: []).chart(width),
      SmallMultiples(frame: frame, axis: axis, rows: [], panels: []).chart(width),
      ServicePath(frame: frame, axis: axis, ownLabel: "", touchpoints: []).chart(width),
      TileMap(frame: frame, steps: Samples.steps, tiles: [], placeless: "").chart(width),
      LearningLinks(frame: frame, words: Samples.learningWords, subjects: []).chart(width),
      FieldPlane(
        frame: frame, across: axis, upwards: axis, cutAcross: Tick(50, ""),
        cutUpwards: Tick(50, ""),
        fields: Samples.fields, signs: Samples.signs, things: []
      ).chart(width),
    ]
    for chart in charts { #expect(faults(chart) == []) }
  }
}

extension Chart {
  /// Where values stand.
  var dots: [Point] {
    marks.compactMap { mark in
      if case .dot(let place, _) = mark.shape { place } else { nil }
    }
  }
}
