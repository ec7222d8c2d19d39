import Diagnostics
import FindingPages
import Findings
import ReportModel
import Testing

@Suite struct `A journey map` {
  @Test(arguments: Language.allCases)
  func `looks as it did`(language: Language) throws {
    var sample = PageSample.told
    sample.language = language
    sample.synthetic = language == .sv
    let html = journeyMapPage(
      sample.view(of: language == .fi ? "a" : nil), PageSample.blueprint)
    try expectGolden(pageWithoutStyle(html), "FindingPages/map-\(language.rawValue).html")
  }

  @Test func `adds equal words up and puts the weightiest first`() {
    let map = JourneyMap(PageSample.told.view(), PageSample.blueprint, quotes: 2)
    let pains = map.stops[0].quotes[.pain] ?? []
    #expect(pains.map(\.words.text) == ["Kylttiä ei löydy."])
    #expect(
      pains.first?.source
        == Sentence(
          Trilingual("{0}, {1}\u{A0}kirjastoa"),
          [.text("2\u{A0}käyntiä"), .count(2)], in: .fi))
    #expect(map.stops[0].themes.map(\.visits) == [1])
  }

  @Test func `has what a person said in place of a visitor's words`() {
    let map = JourneyMap(PageSample.told.view(), PageSample.blueprint, quotes: 2)
    #expect(map.stops[1].quotes[.delight]?.map(\.words.text) == ["Huomattiin heti."])
  }

  @Test func `says what belongs into an empty lane`() {
    let html = journeyMapPage(PageSample.told.view(), .empty("kaynti"))
    #expect(html.contains("Kirjoita: mitä asiakas tekee tässä?"))
    #expect(!html.contains("Avaa oven"))
  }

  @Test(arguments: [Audience.region, .public])
  func `shows counts and no words to those outside`(audience: Audience) {
    var sample = PageSample.told
    sample.audience = audience
    let map = JourneyMap(sample.view(), PageSample.blueprint, quotes: 2)
    #expect(map.stops.allSatisfy { $0.quotes.values.allSatisfy(\.isEmpty) })
    #expect(map.stops[0].counts[.pain] == 2)
    #expect(map.stops.allSatisfy { $0.themes.isEmpty })
  }

  @Test func `hides a hidden library's scores, band and words`() {
    var sample = PageSample.told
    sample.audience = .library
    sample.hidden = ["a"]
    let view = sample.view(of: "a")
    let html = journeyMapPage(view, PageSample.blueprint)
    #expect(html.contains("suojattu"))
    #expect(!html.contains("Jono seisoi"))
    #expect(!html.contains("class=\"strip\""))
  }
}

/// Without the style sheets, which say nothing.
func pageWithoutStyle(_ html: String) -> String {
  var parts: [Substring] = []
  var rest = html[...]
  while let open = rest.firstRange(of: "<style>"), let close = rest.firstRange(of: "</style>") {
    parts.append(rest[..<open.lowerBound])
    rest = rest[close.upperBound...]
  }
  return (parts + [rest]).joined()
}
