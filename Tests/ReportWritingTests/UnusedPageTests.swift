import Diagnostics
import Foundation
import ReportExamples
import ReportModel
import ReportWriting
import Testing

@Suite struct `The page of responses not used, as HTML` {
  private func html(_ language: Language, label: (String) -> String = { $0 }) throws -> String {
    let page = UnusedPage(Example.unused(label), Example.table(), Example.naming(language))
    return htmlPage(try #require(page).document)
  }

  @Test func `looks as recorded`() throws {
    try expectGolden(html(.fi), "unused.fi.html")
  }

  @Test func `shows what files say as text`() throws {
    let html = try html(.en) { $0 + "<script>x</script>" }
    #expect(html.ranges(of: "<script").count == 1)
    #expect(html.contains("&lt;script&gt;"))
  }
}
