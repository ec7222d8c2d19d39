import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// What visitors wrote, and who may read it.
@Suite struct FindingsTests {
  private func pages(_ audience: Audience) -> [String: ReportDocument] {
    let pages = ReportDocuments.pages(
      Example.table(audience: audience), Example.naming(), Example.findings)
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.fileName, $0.document) })
  }

  private func quotes(_ document: ReportDocument?) -> [(words: String, source: String)] {
    (document?.blocks ?? []).flatMap { block -> [(String, String)] in
      guard case .quotes(let quotes) = block else { return [] }
      return quotes.map { ($0.words.text, $0.source.plain) }
    }
  }

  private func table(_ document: ReportDocument?) -> DocumentTable? {
    document?.tables.first { $0.caption.plain.contains("palvelupolun kohdittain") }
  }

  @Test func `Equal words stand once, with the number of visits and never in their order`() {
    let own = quotes(pages(.coordinator)["library-esimerkki"])
    #expect(
      own.map(\.words) == ["Ovi oli raskas.", "Opaste puuttui.", "Minut saatettiin hyllylle."])
    #expect(own[0].source.contains("Kipupiste"))
  }

  @Test func `A table counts visits by place and sort`() throws {
    let rows = try #require(table(pages(.coordinator)["library-esimerkki"])).groups.joinedRows
    #expect(
      rows.map { Array($0.dropFirst()) } == [[.count(3), .count(0)], [.count(0), .count(1)]])
  }

  @Test func `Words that may hold personal data are counted and not shown`() throws {
    let said = try #require(pages(.coordinator)["library-esimerkki"]).sentences.map(\.plain)
    #expect(said.contains { $0.contains("henkilötietoja: #") })
  }

  @Test func `A library reads its own words and nobody else's`() {
    let pages = pages(.library)
    #expect(!quotes(pages["library-esimerkki"]).isEmpty)
    for (name, document) in pages where name != "library-esimerkki" {
      #expect(quotes(document).isEmpty && table(document) == nil, "\(name)")
    }
  }

  @Test(arguments: [Audience.region, .public])
  func `Regions and the public read no words, and counts of the whole network alone`(
    audience: Audience
  ) {
    for (name, document) in pages(audience) {
      #expect(quotes(document).isEmpty, "\(name)")
      #expect((table(document) != nil) == (name == "network"), "\(name)")
    }
  }

  @Test func `A hidden library's words are on no page but the coordinator's`() {
    for audience in Audience.allCases where audience != .coordinator {
      for (_, document) in pages(audience) {
        #expect(!quotes(document).contains { $0.words.contains("Koelan") })
      }
    }
  }

  @Test func `Where most trouble was noted is named where to look first`() throws {
    var table = Example.table()
    table.method.criticalCap = nil
    let pages = ReportDocuments.pages(table, Example.naming(), Example.findings)
    let document = try #require(pages.first { $0.fileName == "library-esimerkki" }).document
    #expect(
      document.sentences.contains { $0.plain.contains("kirjattiin kipupisteitä useimmin") })
  }
}
