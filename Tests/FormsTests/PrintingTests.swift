import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `Printing a form` {
  @Test func `gives the same page whenever it is printed, in the survey's language`() throws {
    let workspace = try SampleWorkspace()
    let spring = try workspace.open().paperForm(survey: "kaynti")
    let autumn = try workspace.open(.fixed(at: "2018-10-01T12:00:00Z")).paperForm(survey: "kaynti")
    #expect(spring.html == autumn.html)
    #expect(spring.html.contains("<html lang=\"fi\""))
    #expect(spring.html.contains("Kysy vain, jos kysymyksen 4 vastaus on ”Kyllä”."))
    #expect(spring.warnings == [])
  }

  @Test func `tells when the survey does not speak the language`() throws {
    let workspace = try SampleWorkspace()
    let form = try workspace.open().paperForm(survey: "kaynti", language: .sv)
    #expect(form.warnings.map(\.code) == ["HC0081"])
    #expect(form.html.contains("<span lang=\"fi\">Tervehdittiinkö?</span>"))
    #expect(form.html.contains("Fråga bara om svaret på fråga 4 är ”Kyllä”."))
  }

  @Test func `needs a sound survey and no network`() throws {
    let workspace = try SampleWorkspace()
    #expect(
      stopping { () throws(Stopped) in
        _ = try workspace.open().paperForm(survey: "kaynt")
      }?.codes == ["HC0012"])
    try workspace.folder.remove("Surveys/network.xml")
    #expect(try workspace.open().paperForm(survey: "kaynti").html.contains("Toimipiste"))
  }

  @Test func `is for paper only, and says so`() throws {
    let folder = try SampleWorkspace().folder
    let refused = try Program.run(["form", "kaynti", "--lang", "en"], in: folder.path)
    #expect(refused.status == 64)
    #expect(refused.output == "")
    #expect(refused.error.contains("HC0080"))
    let shown = try Program.run(["form", "kaynti", "--paper"], in: folder.path)
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("<!doctype html>"))
    let stored = try Program.run(
      ["form", "kaynti", "--paper", "--output", "form.html"], in: folder.path)
    #expect(stored.output == "form.html\n")
    #expect(folder.text("form.html") == shown.output)
    let failed = try Program.run(
      ["form", "kaynti", "--paper", "--output", "none/form.html"], in: folder.path)
    #expect(failed.status != 0)
    #expect(folder.leftovers == [])
  }
}
