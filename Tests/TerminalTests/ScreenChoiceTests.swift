import Testing

@testable import Terminal

@Suite struct `Choices to pick from` {
  private func list(
    _ labels: [String], _ picking: ChoiceList.Picking = .one, stored: [String] = [],
    alone: Set<Int> = []
  ) -> ChoiceList {
    let options = labels.enumerated().map {
      QuestionPrompt.Option(name: "n\($0)", label: $1, standsAlone: alone.contains($0))
    }
    return ChoiceList(options, picking: picking, stored: stored)
  }

  private func press(_ list: ChoiceList, _ keys: [Key], page: Int = 5) -> ChoiceList {
    var list = list
    for key in keys { _ = list.press(key, page: page) }
    return list
  }

  private func typed(_ text: String) -> [Key] { text.map(Key.text) }

  private let places = ["Hamila", "Hämylä", "Öljymäki", "Oja", "Ala-Hämylä", "Ähtäri"]

  @Test(
    arguments: [
      ("ham", ["Hamila", "Hämylä", "Ala-Hämylä"]), ("häm", ["Hämylä", "Ala-Hämylä"]),
      ("HÄM", ["Hämylä", "Ala-Hämylä"]), ("ha\u{308}m", ["Hämylä", "Ala-Hämylä"]),
      ("o", ["Oja", "Öljymäki"]), ("ö", ["Öljymäki"]),
      ("ä", ["Ähtäri", "Hämylä", "Öljymäki", "Ala-Hämylä"]),
      ("a ham", ["Hamila", "Hämylä", "Ala-Hämylä"]), ("n3", ["Oja"]), ("zz", []),
      ("l", ["Hamila", "Hämylä", "Öljymäki", "Ala-Hämylä"]),
    ] as [(String, [String])])
  func `leave those that fit, the best first`(_ wanted: String, _ found: [String]) {
    let list = press(list(places), typed(wanted))
    #expect(list.rows.map { list.options[$0].label } == found)
    #expect(list.marked == (found.isEmpty ? nil : 0))
  }

  @Test func `come back when the letters are taken away`() {
    let list = press(list(places), typed("oj") + [.backspace, .backspace])
    #expect(list.rows == Array(places.indices))
    #expect(list.current == nil)
  }

  @Test func `answer nothing before one is marked`() {
    #expect(list(places).current == nil)
    #expect(list(places, stored: ["n2"]).current == 2)
    #expect(list(places, stored: ["gone"]).current == nil)
  }

  @Test(arguments: [
    ([Key.down], 0), ([.down, .down], 1), ([.up], 5), ([.down, .up, .up], 0), ([.end], 5),
    ([.end, .down], 5), ([.end, .home], 0), ([.pageDown], 1), ([.pageDown, .pageDown], 3),
    ([.end, .pageUp], 3),
  ])
  func `are marked with arrows`(_ keys: [Key], _ marked: Int) {
    #expect(press(list(places), keys, page: 2).marked == marked)
  }

  @Test func `are marked by their number where there are few`() {
    #expect(press(list(places), typed("4")).current == 3)
    #expect(press(list(places), typed("9")).rows.isEmpty)
    let many = list((1...12).map { "row \($0)" })
    #expect(press(many, typed("4")).current == 3)
    #expect(!many.hasNumberKeys)
  }

  @Test func `are found by name where names are numbers`() {
    let scale = ChoiceList(
      (0...10).map { QuestionPrompt.Option(name: "\($0)", label: "\($0)") }, picking: .one,
      stored: [])
    #expect(press(scale, typed("5")).current == 5)
    #expect(press(scale, typed("1")).current == 1)
    #expect(press(scale, typed("10")).current == 10)
    let short = ChoiceList(
      (0...3).map { QuestionPrompt.Option(name: "\($0)", label: "level \($0)") }, picking: .one,
      stored: [])
    #expect(!short.hasNumberKeys)
    #expect(press(short, typed("3")).current == 3)
  }

  @Test func `are picked in order, and taken back`() {
    let several = press(list(places, .several), typed("3") + [.down, .text(" ")] + typed("1"))
    #expect(several.names == ["n2", "n3", "n0"])
    #expect(press(several, typed("3")).names == ["n3", "n0"])
    #expect(press(several, [.control("u")]).names == [])
  }

  @Test func `that stand alone put out the others, and are put out`() {
    let several = list(places, .several, alone: [5])
    #expect(press(several, typed("126")).names == ["n5"])
    #expect(press(several, typed("1261")).names == ["n0"])
    #expect(press(several, typed("66")).names == [])
  }

  @Test func `keep what is picked while others are looked for`() {
    var several = press(list(places, .several), typed("oja"))
    several.toggleCurrent()
    #expect(several.names == ["n3"])
    #expect(several.filter.isEmpty)
    #expect(several.rows.count == 6)
    #expect(several.current == 3)
    several = press(several, typed("ham"))
    several.toggleCurrent()
    #expect(several.names == ["n3", "n0"])
  }

  @Test func `are not picked by a space among the letters of a search`() {
    #expect(press(list(places, .several), typed("ham ei ")).names == [])
    #expect(press(list(places, .ranking), typed("oja ")).names == [])
  }

  @Test(arguments: [
    ([Key.moveUp], ["n0", "n2", "n1"]), ([.moveUp, .moveUp, .moveUp], ["n2", "n0", "n1"]),
    ([.text("+")], ["n0", "n2", "n1"]), ([.text("+"), .text("-")], ["n0", "n1", "n2"]),
    ([.moveDown], ["n0", "n1", "n2"]),
  ])
  func `are moved in a ranking`(_ keys: [Key], _ names: [String]) {
    let ranking = press(list(Array(places.prefix(4)), .ranking), typed("123"))
    #expect(ranking.names == ["n0", "n1", "n2"])
    #expect(press(ranking, keys).names == names)
  }

  @Test func `are looked for with plus and minus where nothing is ranked`() {
    #expect(press(list(places, .ranking), [.text("-")]).filter.text == "-")
    #expect(press(list(places, .several), typed("1") + [.text("-")]).filter.text == "-")
  }

  @Test func `are found among 113 by a few letters`() {
    let list = press(
      ChoiceList(ScreenSamples.units().options, picking: .one, stored: []), typed("öljy lähi"))
    #expect(list.rows.count > 0)
    #expect(
      list.rows.allSatisfy {
        let label = list.options[$0].label
        return label.contains("Öljymäki") && label.contains("lähikirjasto")
      })
  }

  @Test func `forget what is typed at Esc`() {
    let list = press(list(places), typed("oj") + [.escape])
    #expect(list.filter.isEmpty)
    #expect(list.current == 3)
  }
}
