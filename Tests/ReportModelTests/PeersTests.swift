import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

@Suite struct `A library among its peers` {
  private let loans = Naming.Entry(
    type: .indicator, name: "loans", label: "Lainat asukasta kohti", decimals: 1, better: .higher)

  private func position(_ change: (inout LibraryPeers.Position) -> Void = { _ in })
    -> LibraryPeers.Position
  {
    var position = LibraryPeers.Position(entry: loans, value: 11.2, libraries: 7, percentile: 50)
    position.quarter = 2
    position.distance = 0.8
    position.plain = LibraryPeers.Plain(value: 96_000, label: "Lainat")
    change(&position)
    return position
  }

  private func document(_ blocks: [ReportDocument.Block]) -> ReportDocument {
    ReportDocument(language: .en, title: "T", eyebrow: "E", blocks: blocks)
  }

  private func positions(
    _ position: LibraryPeers.Position, members: Int = 7, hidden: Int = 0
  ) -> ReportDocument {
    document(
      PositionTables(.en).blocks([
        LibraryPeers.Group(label: "Kyyti", members: members, positions: [position], hidden: hidden)
      ]))
  }

  private func sentences(_ document: ReportDocument) -> String {
    document.sentences.map(\.plain).joined(separator: "\n")
  }

  @Test func `reads what the top quarter would mean in plain units`() {
    let text = sentences(positions(position()))
    #expect(text.contains("Lainat asukasta kohti: the top quarter would take # more"))
    #expect(text.contains("(Lainat)"))
    let inside = sentences(positions(position { $0.distance = 0 }))
    #expect(!inside.contains("would take"))
    var cost = loans
    cost.better = .lower
    let lower = LibraryPeers.Position(entry: cost, value: 5, libraries: 7, percentile: 50)
    var dear = lower
    dear.distance = 1
    dear.plain = LibraryPeers.Plain(value: 5, label: "Kulut")
    #expect(sentences(positions(dear)).contains("would take # less"))
  }

  @Test func `is told of quarters and ranks only where there are any`() {
    let plain = positions(
      position {
        $0.quarter = nil
        $0.distance = nil
      })
    #expect(
      plain.tables[0].columns.map(\.header.text) == ["What", "Value", "Percentile", "Libraries"])
    #expect(!sentences(plain).contains("Quarter:"))
    let sampled = positions(position { $0.places = 1...7 })
    #expect(sampled.tables[0].columns.count == 7)
    #expect(sentences(sampled).contains("Possible ranks:"))
  }

  @Test func `is told where less than half of a group has a figure, and of what is hidden`() {
    #expect(!sentences(positions(position(), members: 14)).contains("Less than half"))
    #expect(sentences(positions(position(), members: 15)).contains("Less than half"))
    #expect(sentences(positions(position(), hidden: 2)).contains("Hidden figures are not shown: #"))
    let none = document(
      PositionTables(.en).blocks([
        LibraryPeers.Group(label: "Kyyti", members: 3, positions: [], hidden: 4)
      ]))
    #expect(none.tables.isEmpty)
    #expect(sentences(none).contains("too small to be shown"))
  }

  private func peers(own: [Double?] = [3000, 1], _ names: [String?]) -> LibraryPeers {
    LibraryPeers(
      measures: [
        .init(label: "Inhabitants", decimals: 0, weight: 1, isLogarithm: true),
        .init(label: "Staff", decimals: 1, weight: 1),
      ], own: own,
      neighbours: names.enumerated().map { place, name in
        .init(
          name: name, label: Wording(name ?? "Library A"),
          values: name == nil ? [nil, nil] : [2900, 2],
          shares: place == 0 ? [0.75, 0.25] : [0.25, 0.75], distance: 0.1)
      })
  }

  @Test func `stands above its neighbours, each with its values and shares`() throws {
    let found = document(NeighbourTable(.en).blocks(peers(["a", "b"]), own: "Own"))
    let rows = found.tables[0].groups.joinedRows
    #expect(rows.count == 3)
    #expect(rows[0][0] == .text("Own"))
    #expect(rows[1][1] == .number(2900, .plain(decimals: 0)))
    #expect(rows[1][2] == .number(0.75, .share))
    let text = sentences(found)
    #expect(text.contains("a. The largest difference: Inhabitants (#)."))
    #expect(text.contains("b. The largest difference: Staff (#)."))
    #expect(text.contains("Compared as ratios: Inhabitants"))
    #expect(!text.contains("not named"))
  }

  @Test func `says once what is the same for all, and that a library was not named`() {
    let found = document(NeighbourTable(.en).blocks(peers([nil]), own: "Own"))
    #expect(found.tables[0].groups.joinedRows[1][1] == .text("–"))
    #expect(sentences(found).contains("A library is not named unless it has agreed to be."))
    var same = peers(["a", "b"])
    same.neighbours = [same.neighbours[0], same.neighbours[0]]
    let text = sentences(document(NeighbourTable(.en).blocks(same, own: "Own")))
    #expect(text.contains("The largest difference is the same for all: Inhabitants."))
  }

  @Test func `has no neighbours where something is not known`() {
    let found = document(NeighbourTable(.en).blocks(peers(own: [3000, nil], []), own: "Own"))
    #expect(found.tables.isEmpty)
    #expect(sentences(found).contains("this is not known: Staff"))
  }

  @Test func `has a section on its page`() throws {
    let reported = ReportedPeers { name in
      name == "esimerkki" ? self.peers(["a"]) : nil
    }
    let pages = ReportDocuments.pages(Example.table(), Example.naming(), .none, reported)
    let own = try #require(pages.first { $0.fileName == "library-esimerkki" })
    #expect(own.document.anchors(level: 3).contains("neighbours"))
    for page in pages where page.fileName != "library-esimerkki" {
      #expect(!page.document.anchors(level: 3).contains("neighbours"))
    }
  }
}
