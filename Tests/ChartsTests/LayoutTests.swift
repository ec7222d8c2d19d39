import Charts
import Testing

/// Where things stand, for any input.
@Suite struct LayoutTests {
  @Test(arguments: 0..<40, ChartWidth.allCases)
  func `No two labels overlap and nothing leaves the picture, whatever is put in`(
    _ group: Int, _ width: ChartWidth
  ) {
    for seed in (group * 25)..<(group * 25 + 25) {
      var chance = Chance(seed)
      let chart = chance.chart(width)
      let found = faults(chart)
      #expect(found.isEmpty, "seed \(seed): \(found.prefix(3)) in \(chart.frame.title)")
    }
  }

  @Test(arguments: 0..<40)
  func `The same input gives the same picture`(_ seed: Int) {
    var one = Chance(seed)
    var other = Chance(seed)
    #expect(
      written(one.chart(.wide).drawing(named: "a"))
        == written(other.chart(.wide).drawing(named: "a"))
    )
  }

  @Test(arguments: PictureTests.pictures.indices, ChartWidth.allCases)
  func `The stored pictures are sound`(_ place: Int, _ width: ChartWidth) {
    let chart = PictureTests.pictures[place].chart(width)
    #expect(faults(chart) == [])
    #expect(chart.omitted == [])
  }
}
