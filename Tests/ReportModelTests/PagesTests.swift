import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

@Suite struct PagesTests {
  private let pages = ReportDocuments.pages(Example.table(), Example.naming())

  private func page(_ name: String) throws -> ReportDocument {
    try #require(pages.first { $0.fileName == name }).document
  }

  @Test func `There is a page for the start, the network, and every unit with figures`() {
    #expect(
      pages.map(\.fileName) == [
        "index", "network", "region-pohjoinen", "region-etelainen", "library-esimerkki",
        "library-malli", "library-koe", "peers-pienet",
      ])
  }

  @Test func `Every link leads to a page that is there`() {
    let names = Set(pages.map(\.fileName))
    for page in pages {
      for target in page.document.targets { #expect(names.contains(target)) }
    }
  }

  @Test func `Sections come in one order and anchors are unique`() throws {
    let anchors = try page("library-malli").anchors(level: 2)
    #expect(
      anchors == [
        "found", "overview", "sections", "indicators", "questions", "peers", "coverage", "method",
        "related",
      ])
    for page in pages {
      let all = page.document.anchors(level: 2) + page.document.anchors(level: 3)
      #expect(Set(all).count == all.count)
    }
  }

  @Test func `Units stand in file order and never by value`() throws {
    let document = try page("network")
    let overview = try #require(document.plots.first)
    #expect(
      overview.rows.map(\.label.text) == [
        "Esimerkkiverkko", "Pohjoinen esimerkkimaakunta", "Eteläinen esimerkkimaakunta",
      ])
  }

  @Test func `A picture and its table hold the same rows`() {
    for page in pages {
      for case .chart(.dots(let plot), let table) in page.document.blocks {
        let rows = table.groups.flatMap(\.rows)
        #expect(plot.rows.count == rows.count)
        for (drawn, written) in zip(plot.rows, rows) { #expect(written.contains(drawn.figure)) }
      }
    }
  }

  @Test func `A difference is called chance only where intervals overlap`() throws {
    let words = Trilingual(fi: "joten ero voi olla", sv: "", en: "").fi
    let own = try page("library-esimerkki").sentences.filter { $0.plain.contains(words) }
    #expect(own.count == 1)
    let far = try page("region-etelainen").sentences.filter { $0.plain.contains(words) }
    #expect(far.isEmpty)
  }

  /// Beside the three words, which a test stands behind.
  @Test(arguments: Language.allCases)
  func `No sentence ranks or judges`(language: Language) {
    let verdicts = [
      "paras", "parempi", "heikoin", "heikompi", "sijoitus", "merkitsevä", "bäst", "sämst",
      "bättre", "signifikant", "best", "worst", "better", "worse", "significant", "ranked",
    ]
    let allowed = [
      "tydligt till det bättre", "inget håll är bättre", "clearly better", "clearly worse",
      "neither more nor less is better",
    ]
    let plain = ReportDocuments.pages(Example.table(), Example.naming(language))
    let compared = ReportDocuments.pages(
      Example.comparedTable(), Example.comparedNaming(language))
    for page in plain + compared {
      for sentence in page.document.sentences {
        let text = allowed.reduce(sentence.plain.lowercased()) { $0.replacing($1, with: "") }
        for word in verdicts { #expect(!text.contains(word), "\(text)") }
      }
    }
  }

  @Test func `A hidden cell says so and the table below says why`() throws {
    let table = try #require(
      try page("index").tables.first { table in
        table.groups.joinedRows.contains { $0.contains(.absent(.suppressed)) }
      })
    let notes = table.notes.map(\.plain)
    #expect(notes.contains { $0.contains("Suojattu") && $0.contains("vähintään") })
    let hidden = try page("library-koe")
    #expect(hidden.headline == nil)
    #expect(hidden.sentences.first?.plain.contains("Suojattu") == true)
  }

  @Test func `A library's reader is not told which others did not answer`() throws {
    let pages = ReportDocuments.pages(Example.table(audience: .library), Example.naming())
    let index = try #require(pages.first).document
    #expect(
      !index.tables.flatMap { $0.groups.joinedRows }.joined().contains {
        if case .text(let words) = $0 { words.text.contains("Tyhjälän") } else { false }
      })
  }

  @Test func `Rows of another wave are not mixed in`() {
    var table = Example.table()
    let plain = ReportDocuments.pages(table, Example.naming()).map(\.document)
    table.rows += table.rows.map { row in
      var row = row
      row.wave = "2019-kevat"
      row.value = 1
      return row
    }
    #expect(ReportDocuments.pages(table, Example.naming()).map(\.document) == plain)
  }
}
