import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// What a library reads at a terminal and on a short form, and how its page speaks of others.
@Suite struct LibraryStoryTests {
  private func said(_ document: ReportDocument) -> [String] { document.sentences.map(\.plain) }

  @Test func `A library's story is its own page without single questions`() throws {
    let table = Example.comparedTable()
    let naming = Example.comparedNaming()
    let story = try #require(ReportDocuments.story(of: "esimerkki", table, naming))
    let page = try #require(
      ReportDocuments.pages(table, naming).first { $0.fileName == "library-esimerkki" }
    ).document
    #expect(story.title == page.title)
    #expect(story.blocks.prefix(2) == page.blocks.prefix(2))
    let anchors = story.anchors(level: 2)
    #expect(anchors.prefix(3) == ["found", "overview", "standing"])
    #expect(!anchors.contains("questions") && !anchors.contains("method"))
    #expect(story.marks == page.marks)
  }

  @Test func `A library without figures has neither story nor page`() {
    let table = Example.table()
    #expect(ReportDocuments.story(of: "tyhja", table, Example.naming()) == nil)
    #expect(ReportDocuments.page(of: "tyhja", table, Example.naming()) == nil)
    #expect(ReportDocuments.page(of: "malli", table, Example.naming()) == "library-malli")
  }

  @Test(arguments: Language.allCases)
  func `A short form has the five sentences, few sections, and says that it is short`(
    language: Language
  ) throws {
    var short: ReportDocument?
    ReportDocuments.eachPage(
      Example.comparedTable(), Example.comparedNaming(language), extent: .short
    ) {
      name, document in
      if name == "library-esimerkki" { short = document }
    }
    let document = try #require(short)
    #expect(document.anchors(level: 2).count <= 6)
    #expect(document.anchors(level: 2).first == "found")
    let last = try #require(document.blocks.last)
    guard case .paragraph(let sentence) = last else { return #expect(Bool(false)) }
    let words = ["lyhyt muoto", "kort form", "short form"]
    #expect(words.contains { sentence.plain.contains($0) })
  }

  @Test func `A critical question stands with how often it got its lowest score`() throws {
    var naming = Example.naming()
    for place in naming.entries.indices where naming.entries[place].name == "greeted" {
      naming.entries[place].isSingleChoice = true
      for option in naming.entries[place].options.indices {
        naming.entries[place].options[option].score = option == 0 ? 1 : 0
      }
    }
    let table = Example.table()
    let context = PageContext(
      table, naming, FigureIndex(table), unit: try #require(naming.unit(.library, "esimerkki")))
    let sentence = try #require(FirstSentence.sentence(context))
    #expect(sentence.pieces.contains(.figure(.part(1, of: 9))))
    #expect(sentence.plain.hasSuffix("kuluessa? (#)."))
    let network = PageContext(
      table, naming, FigureIndex(table), unit: try #require(naming.network))
    let shares = try #require(FirstSentence.sentence(network)).pieces.compactMap { piece in
      if case .figure(.number(let share, .share)) = piece { share } else { nil }
    }
    #expect(shares.count == 2)
  }

  @Test func `Beside hundreds of others a library's funnel shows it alone`() throws {
    let edge = EdgeCase.threeHundredLibraries
    let pages = ReportDocuments.pages(edge.table(), edge.naming())
    func points(_ name: String) throws -> [FunnelPicture.Point] {
      let document = try #require(pages.first { $0.fileName == name }).document
      return document.pictures.flatMap { picture -> [FunnelPicture.Point] in
        if case .funnel(let funnel) = picture { funnel.points } else { [] }
      }
    }
    #expect(try points("network").count == 300)
    let own = try points(try #require(pages.first { $0.fileName.hasPrefix("library-") }).fileName)
    #expect(own.count == 1 && own.allSatisfy(\.isOwn))
  }
}
