import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// What pages tell of who answered, and of weights for those who did not.
@Suite struct ComparabilityPagesTests {
  private func pages(_ change: (inout Method) -> Void, _ language: Language = .fi) -> [String:
    ReportDocument]
  {
    var table = Example.table()
    change(&table.method)
    var naming = Example.naming()
    naming.language = language
    return Dictionary(
      uniqueKeysWithValues: ReportDocuments.pages(table, naming).map { ($0.fileName, $0.document) })
  }

  private let groups = [
    GroupComparability(
      level: .network, unit: Example.naming().network?.name ?? "", libraries: 7, answered: 3,
      planned: 9, responses: 8),
    GroupComparability(
      level: .region, unit: "pohjoinen", libraries: 2, answered: 2, differing: 1, questions: 4),
    GroupComparability(level: .region, unit: "etelainen", libraries: 1, answered: 1),
  ]

  @Test(arguments: Language.allCases)
  func `a table says how many answered and what differs`(language: Language) throws {
    let all = pages({ $0.comparability = groups }, language)
    let network = try #require(all["network"])
    #expect(network.anchors(level: 2).contains("comparable"))
    let table = try #require(
      network.tables.first { $0.groups.joinedRows.contains { $0.contains(.part(8, of: 9)) } })
    let rows = table.groups.joinedRows
    #expect(rows.map { $0[1] } == [.part(3, of: 7), .part(2, of: 2), .part(1, of: 1)])
    #expect(rows[0][2] == .number(3.0 / 7, .share))
    let verdicts = rows.map { $0[4] }
    #expect(Set(verdicts).count == 3)
    // A group of which less than half answered is told among what was found, on libraries' pages too.
    for name in ["network", "library-malli", "region-pohjoinen"] {
      let found = try #require(all[name]).sentences.map(\.plain).joined()
      guard case .text(let words) = verdicts[name == "region-pohjoinen" ? 1 : 0] else { continue }
      #expect(found.contains(words.text), "\(name)")
    }
    let quiet = try #require(all["region-etelainen"]).sentences.map(\.plain).joined()
    guard case .text(let words) = verdicts[2] else { return }
    #expect(!quiet.contains(words.text))
  }

  @Test(arguments: Language.allCases)
  func `the method tells weights, their cost and what they cannot mend`(language: Language) throws {
    let method = NonresponseMethod(
      kind: .rake, totals: .population, bounds: 0.5...2,
      margins: [
        NonresponseMethod.Margin(
          attributes: ["region"],
          classes: [
            MarginClass(
              parts: [.region("pohjoinen")], libraries: 2, answered: 1, target: 0.5, before: 0.25,
              after: 0.4),
            MarginClass(
              parts: [.none(of: "region")], libraries: 1, answered: 1, target: 0.5, before: 0.75,
              after: 0.6),
          ])
      ], answered: 2, libraries: 3, leftOut: 1, leastFactor: 0.6, greatestFactor: 2, rounds: 4,
      greatestMiss: 0.2, responses: 10, effectiveBefore: 8, effective: 5)
    #expect(method.designEffect == 2 && !method.meetsMargins)
    let all = pages({ $0.nonresponse = method }, language)
    let page = try #require(all["network"])
    let plain = try #require(pages({ _ in }, language)["network"])
    #expect(page.tables.count == plain.tables.count + 1)
    #expect(page.sentences.count > plain.sentences.count + 1)
    let shares: [Figure] = [0.5, 0.25, 0.4].map { .number($0, .percent(decimals: 1)) }
    let rows = page.tables.flatMap(\.groups.joinedRows)
    #expect(rows.contains { $0.suffix(4) == [.part(1, of: 2)] + shares })
  }
}
