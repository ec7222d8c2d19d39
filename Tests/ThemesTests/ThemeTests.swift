import Diagnostics
import ReportWriting
import Testing

@testable import Themes

@Suite struct ThemeTests {
  private let frame = ThemeFrame(
    title: "Imatran <kirjasto>", survey: "Asiakaspalvelu", wave: "Kevät 2018", network: "Verkko",
    synthetic: nil, language: "fi", logo: "data:image/png;base64,AAAA")

  private func rendered(_ template: String) throws -> String {
    try ThemeTemplate(template, file: "header.mustache").markup(frame).html
  }

  @Test func `A template names the page, and names are escaped`() throws {
    #expect(
      try rendered("<p><strong>{{network}}</strong> · {{title}}</p>")
        == "<p><strong>Verkko</strong> · Imatran &lt;kirjasto&gt;</p>")
  }

  @Test func `A logo is inside the page`() throws {
    #expect(
      try rendered("<p><img src=\"{{logo}}\" alt=\"Verkon tunnus\"/></p>")
        == "<p><img class=\"logo\" src=\"data:image/png;base64,AAAA\" alt=\"Verkon tunnus\"></p>")
  }

  @Test func `What is only for invented figures is not there for real ones`() throws {
    #expect(try rendered("{{#synthetic}}<p>{{synthetic}}</p>{{/synthetic}}<p>x</p>") == "<p>x</p>")
  }

  @Test(arguments: [
    "<script>1</script>", "<p onclick=\"x\">a</p>", "<p style=\"display:none\">a</p>",
    "<img src=\"https://example.org/a.png\" alt=\"\"/>", "<p>open", "<p>{{#open}}</p>",
    "<iframe src=\"x\"/>", "{{{title}}}",
  ])
  func `A theme cannot run, fetch, hide or break anything`(template: String) throws {
    let stopped = #expect(throws: Stopped.self) { try rendered(template) }
    #expect(stopped?.diagnostics.first?.code == "HC0116")
  }

  @Test func `A link leads only where links lead`() throws {
    #expect(try rendered("<a href=\"javascript:x\">a</a>") == "<a>a</a>")
    #expect(
      try rendered("<a href=\"https://example.org/\">a</a>")
        == "<a href=\"https://example.org/\">a</a>")
  }

  @Test func `Colours are read, and those that cannot be read on their paper are refused`() throws {
    let colours = try ThemeColours("own = #7a1f5c ; ours\n\nown-dark=#f0a0d0\n", file: "c")
    #expect(colours.own == "#7a1f5c" && colours.ownDark == "#f0a0d0")
    #expect(colours.style.html.contains(":root{--own:#7a1f5c;--chart-own:#7a1f5c}"))
    for text in ["own = #ffff00", "own-dark = #102030", "own = red", "paper = #000000", "own"] {
      let stopped = #expect(throws: Stopped.self) { try ThemeColours(text, file: "c") }
      #expect(stopped?.diagnostics.first?.code == "HC0117", "\(text)")
    }
  }
}
