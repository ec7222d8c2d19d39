import Charts
import Testing

@Suite struct PictureTests {
  static let pictures: [(name: String, chart: @Sendable (ChartWidth) -> Chart)] = [
    ("dots-sections", { Samples.sectionDots.chart($0) }),
    ("dots-levels", { Samples.fourLevels.chart($0) }),
    ("dots-libraries", { Samples.libraryList(12).chart($0) }),
    ("dots-outlier", { Samples.outlier.chart($0) }),
    ("heat", { Samples.heat(12).chart($0) }),
    ("heat-hidden", { Samples.heat(3, hidden: true).chart($0) }),
    ("bars", { Samples.bars(diverging: false).chart($0) }),
    ("bars-diverging", { Samples.bars(diverging: true).chart($0) }),
    ("bars-yes-no", { Samples.yesNo.chart($0) }),
    ("funnel", { Samples.funnel(36).chart($0) }),
    ("funnel-300", { Samples.funnel(300).chart($0) }),
    ("slope", { Samples.slope.chart($0) }),
    ("slope-three-waves", { Samples.threeWaves.chart($0) }),
    ("multiples", { Samples.multiples(4).chart($0) }),
    ("multiples-one", { Samples.multiples(1).chart($0) }),
    ("path", { Samples.path(7).chart($0) }),
    ("path-long", { Samples.path(12).chart($0) }),
    ("map", { Samples.map().chart($0) }),
    ("map-hidden", { Samples.map(8, allHidden: true).chart($0) }),
    ("learning", { Samples.learning.chart($0) }),
    ("plane", { Samples.plane(10).chart($0) }),
    ("plane-named", { Samples.namedPlane.chart($0) }),
    ("plane-30", { Samples.plane(30).chart($0) }),
  ]

  @Test(arguments: pictures.indices, ChartWidth.allCases)
  func `Every kind of picture looks as it was approved`(_ place: Int, _ width: ChartWidth) throws {
    let (name, chart) = Self.pictures[place]
    try expectGolden(picture(chart(width), name), "\(name)-\(width.rawValue).svg")
  }

  @Test func `The style sheet is the approved one`() throws {
    try expectGolden(chartStyle.description + "\n", "charts.css")
  }
}
