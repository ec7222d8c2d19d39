import Diagnostics
import ReportExamples
import ReportModel
import ReportWriting
import Testing

@Suite struct `Markdown` {
  private func documents(
    _ language: Language = .fi, label: (String) -> String = { $0 }
  ) -> [ReportDocument] {
    ReportDocuments.pages(Example.table(), Example.naming(language, label: label)).map(\.document)
  }

  @Test func `of the example is as it was`() throws {
    try expectGolden(markdownText(documents()), "example.md")
  }

  @Test(arguments: Language.allCases)
  func `begins every page with the mark`(_ language: Language) {
    let pages = documents(language)
    let marks = markdownText(pages).split(separator: "\n")
      .filter { $0 == "> **" + MarkWords.page[language] + "**" }
    #expect(marks.count == pages.count)
  }

  /// A table's rows have as many cells as its head, whatever names hold.
  @Test(arguments: ["|", "\n", "`", "*_[x](y)", "<script>", "\\|", "\u{2028}", "1. ", "# "])
  func `keeps its tables whole and its names plain`(_ hostile: String) {
    let text = markdownText(documents { hostile + $0 })
    var width: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = barriers(line)
      #expect(cells == width ?? cells, "\(line)")
      width = cells
    }
    #expect(text.firstMatch(of: /[^\\](<script|\]\(y)/) == nil)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    let plain = markdownText(documents()).split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.count == plain.count)
  }

  /// Pipes that are not behind a backslash.
  private func barriers(_ line: Substring) -> Int {
    var isEscaped = false
    return line.count { sign in
      defer { isEscaped = sign == "\\" && !isEscaped }
      return sign == "|" && !isEscaped
    }
  }
}

@Suite struct `A page to print` {
  private func page(label: (String) -> String = { $0 }) -> String {
    let pages = ReportDocuments.pages(Example.table(), Example.naming(.fi, label: label))
    return printedPage(pages[1].document)
  }

  @Test func `has mark, title and number on every sheet of paper`() {
    let page = page()
    #expect(page.contains("@top-left{content:\"Esimerkkiverkko\""))
    #expect(page.contains("@top-right{content:\"SYNTEETTINEN ESIMERKKI\""))
    #expect(page.contains("counter(page) \" / \" counter(pages)"))
  }

  @Test func `leads to no other page`() {
    let pages = ReportDocuments.pages(Example.table(), Example.naming())
    for (name, document) in pages {
      let addresses = printedPage(document).matches(of: /href="([^"]*)"/).map { $0.output.1 }
      #expect(addresses.allSatisfy { $0.hasPrefix("#") }, "\(name): \(addresses)")
    }
  }

  @Test(arguments: ["</style>", "</head>", "\"", "\\", "\n", "}", "<script>"])
  func `lets no name out of its style sheet`(_ hostile: String) throws {
    let page = page { hostile + $0 }
    #expect(page.matches(of: /<\/style>/).count == 4)
    #expect(page.matches(of: /<\/head>/).count == 1)
    #expect(!page.contains("<script"))
  }
}
