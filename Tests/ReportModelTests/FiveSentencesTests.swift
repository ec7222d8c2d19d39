import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// The same five questions are answered first on every page.
@Suite struct FiveSentencesTests {
  @Test(arguments: Language.allCases)
  func `Every page with a score answers the same five questions in the same order`(
    language: Language
  ) throws {
    let pages = ReportDocuments.pages(Example.comparedTable(), Example.comparedNaming(language))
    var questions: Set<[String]> = []
    for page in pages where page.fileName != "index" && page.document.headline != nil {
      let first = try #require(
        page.document.blocks.lazy.compactMap { block in
          if case .sentences(let sentences) = block { sentences } else { nil }
        }.first)
      #expect(first.count == 5, "\(page.fileName)")
      #expect(first.allSatisfy { !$0.plain.isEmpty }, "\(page.fileName)")
      questions.insert(first.compactMap(\.label?.text))
    }
    #expect(questions.count == 1 && questions.first?.count == 5)
  }

  @Test func `Visits are called visits, and one of them is one`() throws {
    var naming = Example.naming()
    naming.counted = .visits
    let pages = ReportDocuments.pages(Example.table(), naming)
    let malli = try #require(pages.first { $0.fileName == "library-malli" }).document
    #expect(malli.sentences.contains { $0.plain.contains("#\u{A0}käyntiä") })
    let context = PageContext(
      Example.table(), naming, FigureIndex(Example.table()), unit: naming.units[0])
    #expect(context.counted(.count(1)).plain == "#\u{A0}käynti")
    #expect(context.counted(.count(0)).plain == "#\u{A0}käyntiä")
  }

  @Test func `A sentence that ends with a question's own mark gets no full stop`() {
    let context = PageContext(
      Example.table(), Example.naming(), FigureIndex(Example.table()),
      unit: Example.naming().units[0])
    let open = Sentence(pieces: [.words("Kysymys: "), .figure(.text("Miten meni?"))])
    #expect(context.closed(open).plain == "Kysymys: Miten meni?")
  }
}
