import Diagnostics
import ExpressionSamples
import FindingPages
import Findings
import ReportModel
import Testing

/// Nothing that a reader may not see stands on any page, whatever the findings, the audience and the small units.
@Suite struct `Nothing hidden` {
  @Test func `shows on a map, a card or in a letter`() {
    var chance = Seeded()
    for _ in 0..<250 {
      var sample = PageSample()
      sample.audience = chance.one(of: Audience.allCases)
      sample.hidden = Set(["a", "b", "n", "r"].filter { _ in chance.below(3) == 0 })
      sample.language = chance.one(of: Language.allCases)
      sample.findings = (0..<chance.below(14)).map { number in
        let library = chance.one(of: ["a", "b"])
        return finding(
          chance.below(5) == 0 ? nil : "sana\(number)\(library)x", number / 2, library,
          chance.one(of: FindingKind.allCases.filter { $0 != .weakItem }),
          chance.one(of: PageSample.points + [nil]), severity: 1 + chance.below(3))
      }
      for one in sample.findings where chance.below(4) == 0 {
        sample.acts.append(
          chance.below(2) == 0 ? tag(one, "opasteet") : .reject(one.id, reason: "tupla"))
      }
      let library = chance.below(2) == 0 || sample.audience == .library ? "a" : nil
      let view = sample.view(of: library)
      let cards = QuestionCard.all(view, below: 90, most: 400)
      let letter = Newsletter(
        view, nil, nil, period: .days(from: "2018-04-01", until: "2018-05-31"), libraries: 2)
      let pages =
        journeyMapPage(view, PageSample.blueprint) + cardSheets(cards, view) + letter.plainText
        + letter.html + letter.staffText
      let rejected = Set(
        sample.acts.compactMap { if case .reject(let id, _) = $0 { id } else { nil } })
      for one in sample.findings {
        guard let text = one.text else { continue }
        let maySee: Bool =
          switch sample.audience {
          case .coordinator: library == nil || one.library == library
          case .library: one.library == "a" && !sample.hidden.contains("a")
          case .region, .public: false
          }
        if !maySee || rejected.contains(one.id) {
          #expect(!pages.contains(text), "seed \(chance.seed): \(sample.audience) \(text)")
        }
      }
      #expect(!pages.contains("uuid:"), "seed \(chance.seed)")
      if let library, sample.hidden.contains(library) {
        #expect(!journeyMapPage(view, PageSample.blueprint).contains("--low:"))
      }
    }
  }
}
