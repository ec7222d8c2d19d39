import Charts
import Testing

@Suite struct DrawingTests {
  private static func attributes(_ drawing: Drawing) -> [Drawing.Key: String] {
    guard case .element(_, let attributes, _) = drawing else { return [:] }
    return Dictionary(uniqueKeysWithValues: attributes.map { ($0.key, $0.value) })
  }

  @Test func `A picture is one image with a name and a description of its own`() {
    let chart = Samples.sectionDots.chart(.narrow)
    let drawing = chart.drawing(named: "osiot")
    let attributes = Self.attributes(drawing)
    #expect(attributes[.role] == "img")
    #expect(attributes[.ariaLabelledby] == "osiot-narrow-title")
    #expect(attributes[.ariaDescribedby] == "osiot-narrow-desc")
    guard case .element(.svg, _, let children) = drawing else {
      return #expect(Bool(false), "no svg")
    }
    #expect(Self.attributes(children[0])[.id] == "osiot-narrow-title")
    #expect(Self.attributes(children[1])[.id] == "osiot-narrow-desc")
    guard case .element(.title, _, let name) = children[0] else {
      return #expect(Bool(false), "no title")
    }
    #expect(name == [.text("Osioiden pisteet")])
  }

  @Test func `The two compositions of one name share no identifier`() {
    let map = Samples.map()
    func identifiers(_ width: ChartWidth) -> Set<String> {
      Set(
        written(map.chart(width).drawing(named: "kartta")).matches(of: /id="([^"]+)"/)
          .map { String($0.output.1) })
    }
    #expect(identifiers(.narrow).isDisjoint(with: identifiers(.wide)))
    #expect(identifiers(.wide).count == 2)
  }

  @Test func `No colour and no style is written in the drawing`() {
    for (name, chart) in PictureTests.pictures {
      let text = written(chart(.wide).drawing(named: name))
      #expect(!text.contains("#"))
      #expect(!text.contains("fill=") && !text.contains("style="))
    }
  }

  @Test func `Text is passed on as it is: whoever writes the page escapes it`() {
    let frame = ChartFrame(title: "<b>&\"", description: "d")
    let chart = DotChart(
      frame: frame, axis: Samples.score, series: [.init(.own, "x")],
      rows: [.init("<script>", [Samples.estimate(5, nil)])]
    ).chart(.wide)
    #expect(chart.labels.contains { $0.text == "<script>" })
  }
}
