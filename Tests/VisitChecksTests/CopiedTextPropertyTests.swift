import ExpressionSamples
import SurveyModel
import Testing
import VisitChecks

@Suite struct `The measure of copied texts` {
  private static let words = [
    "odotin", "hetken", "tiskillä", "sain", "neuvon", "hyllylle", "kirja", "löytyi", "pian",
    "vasta",
    "kysyttyäni", "uudelleen", "lehti", "oli", "lainassa", "åbo", "ääni",
  ]

  private static func text(_ chance: inout Seeded, _ count: Int) -> String {
    (0..<count).map { _ in words.randomElement(using: &chance) ?? "" }.joined(separator: " ")
  }

  @Test func `is the same both ways, between 0 and 1, and 1 for a text and itself`() {
    var chance = Seeded()
    for _ in 0..<500 {
      let one = Shingles(Self.text(&chance, Int.random(in: 0...40, using: &chance)))
      let other = Shingles(Self.text(&chance, Int.random(in: 0...40, using: &chance)))
      #expect(one.overlap(other) == other.overlap(one), "seed \(chance.seed)")
      #expect((0...1).contains(one.overlap(other)))
      #expect(one.overlap(one) == (one.count == 0 ? 0 : 1))
    }
  }

  @Test func `does not mind case, punctuation and spaces`() {
    let text = "Odotin hetken tiskillä; sain neuvon hyllylle, ja kirja löytyi."
    let same = Shingles(text.uppercased().replacing(" ", with: "  ").replacing(";", with: " –"))
    #expect(Shingles(text) == same && same.count > 0)
  }

  /// Whatever stands in the reports: nobody copied from oneself or from one's own earlier versions.
  @Test func `never finds a report in itself or in its own earlier versions`() {
    var chance = Seeded()
    for _ in 0..<200 {
      let text = Self.text(&chance, Int.random(in: 8...30, using: &chance))
      let versions = (1...3).map { number in
        var report = Sample.report("uuid:\(number)", end: number, ["told": text])
        report.versions = Set((1..<number).map { "uuid:\($0)" })
        return report
      }
      let checking = VisitChecking(versions)
      for report in versions {
        let found = checking.findings(of: report).filter { $0.check == .copiedText }
        #expect(found.isEmpty, "seed \(chance.seed)")
      }
    }
  }

  @Test func `finds every copy of a long text, whatever stands around it`() {
    var chance = Seeded()
    for _ in 0..<200 {
      // Words of its own, so that chance makes no other copies.
      let copied = (0..<20).map { _ in
        "s" + String(UInt32.random(in: .min ... .max, using: &chance))
      }.joined(separator: " ")
      let first = Sample.report("uuid:1", visitor: "k1", end: 1, ["told": copied])
      let second = Sample.report(
        "uuid:2", visitor: "k2",
        ["told": Self.text(&chance, 10) + " " + copied + " " + Self.text(&chance, 10)])
      let found = VisitChecking([first, second]).findings(of: second).map(\.check)
      #expect(found == [.copiedText], "seed \(chance.seed)")
    }
  }
}
