import Charts
import Testing

@Suite struct TextTests {
  @Test func `Lines are no wider than asked and hold every word`() {
    let text = "Itä-Esimerkkilän ja Kuvitteellisen yhteinen kunnankirjasto"
    let lines = TextWrapping.lines(text, width: 120, size: 12, atMost: 9)
    #expect(lines.allSatisfy { TextWidth.of($0, size: 12, isBold: false) <= 120 })
    #expect(lines.joined(separator: " ").filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `A soft hyphen is seen only where a line ends at it`() {
    let word = "Asian\u{AD}tuntemus"
    #expect(TextWrapping.lines(word, width: 300, size: 12, atMost: 3) == ["Asiantuntemus"])
    #expect(TextWrapping.lines(word, width: 80, size: 12, atMost: 3) == ["Asian-", "tuntemus"])
  }

  @Test func `What finds no room in the last line ends in an ellipsis`() {
    let line = TextWrapping.line("Kokonaispisteet", width: 60, size: 12)
    #expect(line.hasSuffix("…"))
    #expect(TextWidth.of(line, size: 12, isBold: false) <= 60)
    #expect(TextWrapping.line("Yksi", width: 60, size: 12) == "Yksi")
  }

  @Test(arguments: ["", " ", "\u{AD}", "\n\t"])
  func `A text of nothing has no lines`(_ text: String) {
    #expect(TextWrapping.lines(text, width: 60, size: 12, atMost: 3) == [])
  }

  @Test func `Bold is never taken to be narrower, and longer never shorter`() {
    for letter in "aäöÅWi.–…0 Ж図" {
      let text = String(letter)
      let plain = TextWidth.of(text, size: 12, isBold: false)
      #expect(TextWidth.of(text, size: 12, isBold: true) >= plain)
      #expect(TextWidth.of(text + text, size: 12, isBold: false) >= plain)
    }
  }
}

@Suite struct SpreadingTests {
  @Test func `What has room stays where it wants to be`() {
    let places = Spreading.places([30, 80], sizes: [20, 20], within: Stretch(0, 100))
    #expect(places == [30, 80])
  }

  @Test func `Those that want one place stand around it`() {
    let places = Spreading.places([50, 50, 50], sizes: [10, 10, 10], within: Stretch(0, 100))
    #expect(places == [40, 50, 60])
  }

  @Test func `There is no answer where there is no room`() {
    #expect(Spreading.places([5, 6], sizes: [60, 60], within: Stretch(0, 100)) == nil)
  }

  @Test(arguments: 0..<50)
  func `Order is kept, nothing overlaps and nothing leaves the stretch`(_ seed: Int) throws {
    var chance = Chance(seed)
    let count = 1 + chance.below(12)
    let wanted = (0..<count).map { _ in chance.share() * 140 - 20 }
    let sizes = (0..<count).map { _ in 1 + chance.share() * 7 }
    let places = try #require(Spreading.places(wanted, sizes: sizes, within: Stretch(0, 100)))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var edge = -0.001
    for index in order {
      #expect(places[index] - sizes[index] / 2 >= edge)
      edge = places[index] + sizes[index] / 2 - 0.001
    }
    #expect(edge <= 100)
  }
}
