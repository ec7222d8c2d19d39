import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// Words, figures asked for and changes on pages.
@Suite struct ComparedPagesTests {
  private let pages = ReportDocuments.pages(Example.comparedTable(), Example.comparedNaming())

  private func page(_ name: String) throws -> ReportDocument {
    try #require(pages.first { $0.fileName == name }).document
  }

  private func said(_ name: String) throws -> [String] { try page(name).sentences.map(\.plain) }

  @Test func `A library's page says its words, and why there is none`() throws {
    let sentences = try said("library-esimerkki")
    #expect(
      sentences.contains {
        $0.contains("ei erotu muista (vertailussa tämä kirjasto ja # muuta).")
          && $0.contains("ei ole sama kuin samanlainen")
      })
    #expect(sentences.contains { $0.contains("Saapuminen: erottuu selvästi parempana.") })
    #expect(sentences.contains { $0.contains("alle puolet kirjastoista") })
    #expect(sentences.contains { $0.contains("liian harvasta paikasta") })
    #expect(!sentences.contains { $0.contains("voi olla sattumaa") })
  }

  @Test func `A hidden library has no word`() throws {
    let words = ["Kirjasto ei erotu", "Kirjasto erottuu"]
    #expect(try !said("library-koe").contains { said in words.contains { said.contains($0) } })
  }

  @Test func `The start page counts, and a small region says why it does not`() throws {
    #expect(try said("index").contains { $0.contains("kirjastosta") })
    let region = try said("region-pohjoinen")
    #expect(region.contains { $0.contains("vertailtavia kirjastoja on alle") })
    #expect(!region.contains { $0.contains("kirjastosta") })
  }

  @Test func `Where no item has words there is one reason and no list`() throws {
    var table = Example.comparedTable()
    for place in table.method.asked.families.indices
    where table.method.asked.families[place].noWord != .noDirection {
      table.method.asked.families[place].noWord = .fewRepeats
    }
    let document = try #require(
      ReportDocuments.pages(table, Example.comparedNaming())
        .first { $0.fileName == "region-pohjoinen" }
    ).document
    let silences = document.sentences.map(\.plain).filter { $0.contains("Erottumisesta") }
    #expect(silences.count == 1 && silences.allSatisfy { $0.hasSuffix("useita vastauksia.") })
  }

  @Test func `A library that reads is not told how many others stand out`() throws {
    let pages = ReportDocuments.pages(
      Example.comparedTable(audience: .library), Example.comparedNaming())
    for page in pages where ["index", "network"].contains(page.fileName) {
      #expect(!page.document.sentences.contains { $0.plain.contains("kirjastosta") })
    }
  }

  @Test func `A change that does not show is said not to, and no rank stands alone`() throws {
    #expect(try said("network").contains { $0.contains("ei näkyvää muutosta") })
    let cells = try page("library-esimerkki").tables.flatMap { $0.groups.joinedRows }.joined()
    #expect(
      cells.contains {
        if case .interval(low: 1, high: 4, _) = $0 { true } else { false }
      })
  }

  @Test func `The method names the earlier wave and how words come about`() throws {
    let text = try page("network").sentences.map(\.plain).joined(separator: " ")
    for words in ["Holmin", "REML", "siemen", "Verrattu kierrokseen", "enintään"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `Units stay in file order whatever is asked for`() throws {
    let names = try page("index").tables.flatMap { $0.groups.joinedRows }.compactMap { row in
      if case .link(let label, _) = row[0] { label.text } else { nil }
    }
    #expect(
      names == [
        "Esimerkkiverkko", "Pohjoinen esimerkkimaakunta", "Eteläinen esimerkkimaakunta",
        "Esimerkkikirjasto", "Mallikylän kirjasto", "Koelan kirjasto", "Pienet kirjastot",
      ])
  }
}
