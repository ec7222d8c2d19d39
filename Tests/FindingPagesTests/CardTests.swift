import Diagnostics
import FindingPages
import Findings
import ReportModel
import ReportWriting
import Testing

@Suite struct `Question cards` {
  @Test func `look as they did`() throws {
    let view = PageSample.told.view(of: "a")
    let cards = QuestionCard.all(view, below: nil, most: 16)
    try expectGolden(pageWithoutStyle(cardSheets(cards, view)), "FindingPages/cards.html")
  }

  /// Every kind with and without touchpoint and theme: the list is read by people who know the languages.
  @Test func `ask in whole sentences`() throws {
    var lines: [String] = []
    for language in Language.allCases {
      var sample = PageSample()
      sample.language = language
      let kinds: [FindingKind] = [.pain, .idea, .delight, .goodPractice]
      for (number, kind) in kinds.enumerated() {
        for (place, point) in ["ovella", nil].enumerated() {
          for hasTheme in [true, false] {
            let one = finding(
              "\(kind) \(place) \(hasTheme)", number * 4 + place * 2 + (hasTheme ? 1 : 0), "a",
              kind,
              point)
            sample.findings.append(one)
            if hasTheme { sample.acts.append(tag(one, "jonot")) }
          }
        }
      }
      let cards = QuestionCard.all(sample.view(of: "a"), below: nil, most: 400)
      var seen: Set<String> = []
      let questions = cards.map { FigureText(language).text($0.question) }
      lines += questions.filter { seen.insert($0).inserted }.sorted() + [""]
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "FindingPages/questions.txt")
  }

  @Test func `begin with what stands out as weak`() {
    let cards = QuestionCard.all(PageSample.told.view(of: "a"), below: nil, most: 16)
    #expect(cards.first?.subject == .weak("ovella"))
    let network = QuestionCard.all(PageSample.told.view(), below: 80, most: 16)
    #expect(network.prefix(2).map(\.subject) == [.weak("ovella")] + network[1...1].map(\.subject))
  }

  @Test(arguments: [1, 2, 4, 5, 9, 40])
  func `lie four on a sheet and no more than asked for`(most: Int) {
    var sample = PageSample()
    sample.findings = (0..<30).map {
      finding("Sana \($0).", $0, "a", $0 % 5 == 0 ? .delight : .pain, "ovella")
    }
    let view = sample.view(of: "b")
    let own = sample.view(of: "a")
    let cards = QuestionCard.all(own, below: nil, most: most)
    #expect(cards.count == min(most, 31))
    let sheets = cardSheets(cards, own).split(separator: "<section class=\"sheet\"").count - 1
    #expect(sheets == (cards.count + 3) / 4)
    #expect(QuestionCard.all(view, below: nil, most: most).isEmpty)
  }

  @Test func `say so where there are none`() {
    let view = PageSample().view()
    #expect(cardSheets([], view).contains("Kortteja ei ole"))
  }
}
