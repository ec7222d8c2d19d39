import Charts
import Testing

/// What the plane of four fields shows, and what it leaves to the table.
@Suite struct PlaneTests {
  private func texts(_ chart: Chart) -> [String] { chart.labels.map(\.text) }

  private func intervals(_ chart: Chart) -> Int {
    chart.marks.count { if case .interval = $0.shape { true } else { false } }
  }

  @Test(arguments: ChartWidth.allCases)
  func `Short names stand beside their signs, long ones below by number`(_ width: ChartWidth) {
    let named = texts(Samples.namedPlane.chart(width))
    #expect(named.contains("Aukioloajat") && !named.contains("1"))
    let numbered = texts(Samples.plane(10).chart(width))
    #expect(numbered.count { $0 == "1" } == 2)
    #expect(numbered.contains { $0.hasPrefix("Miten aukioloajat") })
  }

  @Test(arguments: ChartWidth.allCases)
  func `With many things the table tells names and intervals`(_ width: ChartWidth) {
    let chart = Samples.plane(30).chart(width)
    #expect(texts(chart).count { $0 == "1" } == 1)
    #expect(intervals(chart) == 0)
    #expect(intervals(Samples.namedPlane.chart(width)) == 12)
  }

  @Test(arguments: ChartWidth.allCases)
  func `All four fields have their names and both lines their words`(_ width: ChartWidth) {
    let shown = texts(Samples.plane(10).chart(width))
    for text in ["korjaa ensin", "pidä yllä", "ei kiirettä", "toimii yli tarpeen"] {
      #expect(shown.contains(text))
    }
    #expect(shown.contains("keskiarvo 71") && shown.contains("keskiarvo 72"))
  }

  @Test(arguments: ChartWidth.allCases)
  func `What is hidden is named and has no place`(_ width: ChartWidth) {
    let chart = Samples.plane(10).chart(width)
    #expect(texts(chart).contains { $0.hasPrefix("suojattu: ") })
    let signs = chart.marks.count {
      if case .dot(_, .filled) = $0.shape {
        true
      } else if case .dot(_, .ring) = $0.shape {
        true
      } else {
        false
      }
    }
    #expect(signs == 9 + 2)
  }
}
