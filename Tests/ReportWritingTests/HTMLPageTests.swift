import Diagnostics
import Foundation
import ReportExamples
import ReportModel
import Testing

@testable import ReportWriting

@Suite struct HTMLPageTests {
  private func page(
    _ name: String, _ language: Language = .fi, synthetic: Bool = true,
    label: (String) -> String = { $0 }
  ) throws -> String {
    let naming = Example.naming(language, synthetic: synthetic, label: label)
    let pages = ReportDocuments.pages(Example.table(synthetic: synthetic), naming)
    return htmlPage(try #require(pages.first { $0.fileName == name }).document)
  }

  @Test func `A library's page looks as recorded`() throws {
    try expectGolden(page("library-esimerkki"), "library-esimerkki.fi.html")
  }

  @Test func `The start page looks as recorded in Swedish`() throws {
    try expectGolden(page("index", .sv), "index.sv.html")
  }

  @Test func `Words, figures asked for and changes look as recorded`() throws {
    let pages = ReportDocuments.pages(Example.comparedTable(), Example.comparedNaming())
    for name in ["library-esimerkki", "index"] {
      let document = try #require(pages.first { $0.fileName == name }).document
      try expectGolden(htmlPage(document), "compared-\(name).fi.html")
    }
  }

  @Test(arguments: ["index", "network", "region-pohjoinen", "library-esimerkki", "peers-pienet"])
  func `Labels full of markup are only text`(name: String) throws {
    let evil = "<script>alert('&\"')</script>"
    let html = try page(name, label: { $0 + evil })
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(!html.contains("alert('"))
    #expect(html.contains("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;"))
    let plain = try page(name)
    #expect(Self.tags(html) == Self.tags(plain))
    #expect(Set(Self.allTags(html)) == Set(Self.allTags(plain)))
  }

  @Test func `A hostile address stays inside the report`() {
    #expect(HTMLFigures.address("library-a\"><b") == "library-a%22%3E%3Cb.html")
    #expect(HTMLFigures.address("region-../x?y#z") == "region-..%2Fx%3Fy%23z.html")
    #expect(HTMLFigures.address("library-åä") == "library-%C3%A5%C3%A4.html")
  }

  @Test(arguments: Language.allCases)
  func `A page of invented figures says so on top, in its title and at its end`(
    language: Language
  ) throws {
    let mark = MarkWords.page[language]
    let html = try page("library-esimerkki", language)
    #expect(html.contains("<title>\(mark) · "))
    #expect(html.components(separatedBy: "<p class=\"mark\">\(mark)</p>").count == 3)
    let caption = MarkWords.caption[language]
    for element in ["<caption", "<figcaption id", "<title id"] {
      for part in html.components(separatedBy: element).dropFirst() {
        let text = part.split(separator: ">", maxSplits: 1).last ?? ""
        #expect(text.hasPrefix(caption), "\(element): \(text.prefix(60))")
      }
    }
    let real = try page("library-esimerkki", language, synthetic: false)
    #expect(!real.contains(mark))
  }

  @Test func `Words in another language than the page's say which`() throws {
    var naming = Example.naming(.sv)
    naming.entries = naming.entries.map { entry in
      var entry = entry
      entry.label = Wording(entry.label.text, language: "fi")
      return entry
    }
    let pages = ReportDocuments.pages(Example.table(), naming)
    let document = try #require(pages.first { $0.fileName == "library-esimerkki" }).document
    let html = htmlPage(document)
    #expect(html.contains("<html lang=\"sv\">"))
    #expect(html.contains("<span lang=\"fi\">Saapuminen</span>"))
  }

  @Test func `Headings step down one level at a time and identifiers are unique`() throws {
    for name in ["index", "network", "library-esimerkki"] {
      let html = try page(name)
      var last = 0
      for match in html.matches(of: #/<h([1-6])[ >]/#) {
        let level = try #require(Int(match.1))
        #expect(level <= last + 1)
        last = level
      }
      #expect(html.matches(of: #/<h1[ >]/#).count == 1)
      let identifiers = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count)
    }
  }

  @Test func `Nothing is fetched, and nothing runs but the script that the policy knows`() throws {
    let html = try page("network")
    let scripts = html.components(separatedBy: "<script>").dropFirst()
    #expect(scripts.count == 1)
    let source = try #require(scripts.first).components(separatedBy: "</script>")[0]
    #expect(source == sortScript.source.description && !source.contains("innerHTML"))
    #expect(html.contains("script-src &#39;\(sortScript.digest)&#39;"))
    for word in ["<script ", "<link", "<img", "href=\"http", "src=", "url(", "@import"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.matches(of: #/ on[a-z]+=/#).isEmpty)
  }

  @Test func `Every picture has a title, a description and its table below`() throws {
    let html = try page("library-esimerkki")
    let pictures = html.components(separatedBy: "<svg xmlns").dropFirst()
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let inside = picture.components(separatedBy: "</svg>")[0]
      #expect(inside.contains("<title id=") && inside.contains("<desc id="))
      #expect(inside.contains("SYNTEETTINEN ESIMERKKI"))
    }
    let figures = html.components(separatedBy: "<figure class=\"picture\"").dropFirst()
    #expect(figures.count * 2 == pictures.count)
    for figure in figures {
      let after = figure.components(separatedBy: "</figure>")[1]
      #expect(after.hasPrefix("\n<details>\n<summary>"))
    }
  }

  @Test func `The same figures give the same bytes`() throws {
    for name in ["index", "library-esimerkki"] {
      let first = try page(name)
      for _ in 0..<5 { #expect(try page(name) == first) }
    }
  }

  /// Set RENDER_PAGES to a folder to look at every page of the example.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RENDER_PAGES"] != nil))
  func `Pages can be looked at`() throws {
    let folder = ProcessInfo.processInfo.environment["RENDER_PAGES"] ?? "."
    for language in Language.allCases {
      try write(Example.naming(language), to: folder + "/" + language.rawValue)
    }
    let long = " ja asiakasviestintäkokonaisuus koko palvelupolun varrella"
    try write(Example.naming(.fi) { $0 + long }, to: folder + "/long")
  }

  private func write(_ naming: Naming, to folder: String) throws {
    let directory = URL(filePath: folder)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for page in ReportDocuments.pages(Example.table(), naming) {
      let file = directory.appending(path: page.fileName + ".html")
      try Data(htmlPage(page.document).utf8).write(to: file)
    }
  }

  /// The names of all tags in order; a picture has more lines of text for longer labels.
  private static func tags(_ html: String) -> [String] {
    html.components(separatedBy: "<svg xmlns").enumerated().flatMap { place, part in
      allTags(place == 0 ? part : part.components(separatedBy: "</svg>").last ?? "")
    }
  }

  private static func allTags(_ html: String) -> [String] {
    html.matches(of: #/<(/?[a-zA-Z0-9]+)/#).map { String($0.1) }
  }
}
