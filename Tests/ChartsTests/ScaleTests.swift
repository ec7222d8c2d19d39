import Charts
import Testing

@Suite struct ScaleTests {
  @Test func `A linear scale puts its ends on the ends and keeps what is beyond on them`() {
    let scale = LinearScale(low: 20, high: 80, along: Stretch(100, 200))
    #expect([20, 50, 80, 0, 100].map(scale.place) == [100, 150, 200, 100, 200])
    #expect([0.0, 20, 80, 81].map(scale.side) == [.below, .within, .within, .above])
  }

  @Test(arguments: [(5.0, 5.0), (5, 4), (.nan, 3), (0, .infinity)])
  func `Ends that make no axis still make a scale`(_ low: Double, _ high: Double) {
    let scale = LinearScale(low: low, high: high, along: Stretch(0, 10))
    #expect(scale.high > scale.low)
    #expect((0...10).contains(scale.place(5)))
  }

  @Test func `Bands are equal, with gaps between and none outside`() {
    let bands = BandScale(count: 4, along: Stretch(0, 100), gap: 4)
    #expect(bands.width == 22)
    #expect(bands.band(0).from == 0)
    #expect(bands.band(3).to == 100)
    #expect(bands.band(1).from - bands.band(0).to == 4)
  }

  @Test func `Diverging shares lie to both sides of one line on one scale`() {
    let scale = DivergingShareScale(left: 0.5, right: 1, along: Stretch(0, 300))
    #expect(scale.place(0) == 100)
    #expect(scale.place(-0.5) == 0)
    #expect(scale.place(1) == 300)
  }

  @Test func `Every dot of a dot chart lies where its axis says`() throws {
    let chart = Samples.sectionDots.chart(.wide)
    let axis = try #require(chart.axes.first)
    let values: [Double] = [81, 84, 66, 72, 58, 77]
    let places = chart.marks.compactMap { mark -> Double? in
      if case .dot(let place, .filled) = mark.shape { place.x } else { nil }
    }
    #expect(places == values.map(axis.scale.place))
  }

  @Test func `Bars are as long as their shares`() {
    let chart = Samples.bars(diverging: false).chart(.wide)
    let first = chart.marks.compactMap { mark -> Double? in
      guard case .box(let box, _) = mark.shape, box.height == 26 else { return nil }
      return box.width
    }
    // The gap to the next part is taken from each part's end.
    #expect(zip(first, [0.52, 0.24, 0.08]).allSatisfy { abs($0 + 1.5 - 720 * $1) < 0.01 })
  }
}
