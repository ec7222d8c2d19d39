import Diagnostics
import Foundation
import ReportExamples
import ReportModel
import Testing

@testable import ReportWriting

/// Worlds at the edges: every page is whole, whatever there is or is not to show.
@Suite struct EdgeCaseTests {
  @Test(arguments: EdgeCase.allCases)
  func `Every page is whole`(edge: EdgeCase) throws {
    let naming = edge.naming()
    #expect(ReportDocuments.count(edge.table(), naming) == naming.units.count + 1)
    let names = names(naming)
    for page in Self.firstPages(of: edge) {
      let html = htmlPage(page.document)
      let identifiers = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count, "\(page.fileName)")
      for target in html.matches(of: #/href="([^"#]+)"/#) {
        #expect(names.contains(String(target.1)), "\(page.fileName): \(target.1)")
      }
      for word in ["nan", "inf\"", "NaN"] {
        #expect(!html.contains("=\"\(word)"), "\(page.fileName)")
      }
    }
  }

  @Test func `What is hidden is said to be, and no number of it is on a page`() throws {
    for page in ReportDocuments.pages(EdgeCase.allHidden.table(), EdgeCase.allHidden.naming()) {
      #expect(page.document.headline == nil)
      let html = htmlPage(page.document)
      #expect(html.contains("suojattu") || html.contains("Suojattu"), "\(page.fileName)")
    }
  }

  @Test func `The terminal's story holds at every edge`() {
    for edge in EdgeCase.allCases {
      let summary = ReportDocuments.summary(for: edge.table(), edge.naming())
      let text = summary.map { terminalText($0) } ?? ""
      let widest = text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
      #expect(!text.isEmpty && widest <= 80, "\(edge)")
    }
  }

  private func names(_ naming: Naming) -> Set<String> {
    let prefixes: [Level: String] = [
      .region: "region-", .library: "library-", .peerGroup: "peers-",
    ]
    let units = naming.units.compactMap { unit in prefixes[unit.level].map { $0 + unit.name } }
    return Set((units + ["index", "network"]).map { $0 + ".html" })
  }

  private struct Enough: Error {}

  /// Of the start, the network, regions and the first libraries: one library is made like another.
  private static func firstPages(
    of edge: EdgeCase
  ) -> [(fileName: String, document: ReportDocument)] {
    var pages: [(fileName: String, document: ReportDocument)] = []
    try? ReportDocuments.eachPage(edge.table(), edge.naming()) {
      name, document throws(Enough) in
      pages.append((name, document))
      if pages.count > 7, name.hasPrefix("library-") { throw Enough() }
    }
    return pages
  }

  /// Set RENDER_PAGES to a folder to look at them, and to have a browser check them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RENDER_PAGES"] != nil))
  func `Edges can be looked at`() throws {
    let folder = ProcessInfo.processInfo.environment["RENDER_PAGES"] ?? "."
    for edge in EdgeCase.allCases {
      let directory = URL(filePath: folder + "/edge-" + edge.rawValue)
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      for page in Self.firstPages(of: edge) {
        let file = directory.appending(path: page.fileName + ".html")
        try Data(htmlPage(page.document).utf8).write(to: file)
      }
    }
  }
}
