import Diagnostics
import ReportExamples
import ReportModel
import Testing

@Suite struct `The page of responses not used` {
  private func page(
    _ language: Language = .fi, audience: Audience = .coordinator,
    unused: [UnusedResponse] = Example.unused()
  ) -> UnusedPage? {
    UnusedPage(unused, Example.table(audience: audience), Example.naming(language))
  }

  @Test(arguments: Language.allCases)
  func `lists every response under its reason and what to do`(_ language: Language) throws {
    let document = try #require(page(language)).document
    var headings: [String] = []
    var places: [String] = []
    var advice = 0
    for block in document.blocks {
      switch block {
      case .heading(_, let text, let anchor):
        #expect(text.text.hasSuffix(" (1)"))
        headings.append(anchor)
      case .paragraph: advice += 1
      case .definitions(let terms):
        #expect(terms.count == 1)
        places += terms.map(\.term.text)
        #expect(!terms[0].explanation.pieces.isEmpty)
      default: Issue.record("\(block)")
      }
    }
    #expect(headings == UnusedResponse.Reason.allCases.map(\.rawValue))
    #expect(places.sorted() == Example.unused().map(\.place).sorted())
    #expect(advice == headings.count + 2)
    #expect(document.marks.count == 1)
    #expect(document.trail.map(\.page) == ["index"])
  }

  @Test func `is for the coordinator alone, and only where something was left out`() {
    #expect(page(unused: []) == nil)
    for audience in Audience.allCases {
      #expect((page(audience: audience) == nil) == (audience != .coordinator))
    }
  }

  @Test(arguments: [
    (Example.table(), Example.naming()), (Example.comparedTable(), Example.comparedNaming()),
  ])
  func `is led to from the start page and from every method`(
    _ table: ComparisonTable, _ naming: Naming
  ) throws {
    let unused = try #require(UnusedPage(Example.unused(), table, naming))
    let pages = ReportDocuments.pages(table, naming)
    #expect(pages.count > 4)
    for page in pages {
      let linked = unused.linking(page.document)
      let ways = linked.blocks.filter { "\($0)".contains("page: \"unused\"") }
      #expect(ways.count == 1, "\(page.fileName)")
      switch ways.first {
      case .sentences(let sentences):
        #expect(page.fileName == "index" && "\(sentences.last!)".contains("Esimerkki: "))
      case .definitions(let terms):
        #expect(page.fileName != "index" && "\(terms.last!.explanation)".contains("Esimerkki: "))
      default: Issue.record("no way from \(page.fileName)")
      }
      // Nothing else has changed.
      #expect(linked.blocks.count == page.document.blocks.count)
      #expect(zip(linked.blocks, page.document.blocks).count { $0 != $1 } == 1)
    }
  }
}
