import Foundation
import TestSupport
import Testing

@Suite struct `From nothing to a report` {
  @Test func `in a new workspace`() throws {
    let haamu = try Haamu(sample: false)
    let made = try haamu("init koti")
    #expect(made.status == 0)
    #expect(
      made.lines == [
        "koti/Surveys/network.xml", "koti/Surveys/ensikysely.xml", "koti/Reports/README.md",
        "koti/.gitignore",
      ])
    #expect(made.error == "Next: haamu --workspace koti\n")

    let here = try haamu("--workspace koti")
    #expect(here.status == 0)
    #expect(here.output.contains("2 regions, 2 libraries, 2 service points"))
    #expect(here.output.hasSuffix("Next: haamu answer ensikysely\n"))

    let check = try haamu("check --workspace koti")
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("Surveys 1, networks 1, responses 0: errors 0, warnings "))

    let demo = try haamu("demo ensikysely --seed 4 --workspace koti")
    #expect(demo.status == 0)
    #expect(demo.output == "")
    #expect(demo.error.hasPrefix("ensikysely, 2026: "))

    let report = try haamu("report ensikysely --workspace koti")
    #expect(report.status == 0)
    #expect(report.lines.last == "koti/Reports/ensikysely/2026/coordinator/index.html")
    #expect(haamu.folder.text("koti/Reports/ensikysely/2026/coordinator/index.html") != nil)
    #expect(report.error == "")

    let list = try haamu("list responses ensikysely --workspace koti")
    #expect(list.status == 0)
    #expect(!list.lines.isEmpty)
    #expect(list.lines.allSatisfy { $0.hasPrefix("2026\t") && $0.hasSuffix("\tsynthetic") })

    let now = try haamu("status --workspace koti")
    #expect(now.output.contains("(synthetic)"))
    #expect(now.output.hasSuffix("Next: haamu report ensikysely\n"))
    #expect(haamu.folder.leftovers == [])
  }

  @Test func `from a sheet, twice`() throws {
    let haamu = try Haamu()
    try haamu.answer()
    #expect(haamu.stored.count == 6)
    let again = try haamu("answer kaynti --from rows.csv")
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(
      again.error.contains("HR0045")
        && again.error.hasSuffix("Stored 0, already there 6, conflicts 0.\n"))
    #expect(try haamu("answer kaynti --from rows.csv --quiet").error == "")
  }

  @Test func `from pairs`() throws {
    let haamu = try Haamu()
    let run = try haamu.run("answer", "kaynti", "--unit", "a1", "--set", "greeted=yes", "wait=3")
    #expect(run.status == 0)
    #expect(run.lines == haamu.stored)
    #expect(
      run.error.contains("HR0015")
        && run.error.hasSuffix("Stored 1, already there 0, conflicts 0.\n"))
  }

  @Test func `at the terminal, where only the result is on standard output`() throws {
    let haamu = try Haamu()
    let run = try haamu("answer kaynti --as k-4", input: "a1\n\n\n2\n1\ne\n\n")
    #expect(run.status == 0)
    #expect(run.lines == haamu.stored)
    #expect(run.error.contains("Question 1/"))
    #expect(haamu.folder.text(haamu.stored[0])?.contains("<visitor>k-4</visitor>") == true)
    let left = try haamu("answer kaynti", input: "")
    #expect(left.status == 130)
    #expect(left.output == "")
    #expect(left.error.hasSuffix("Nothing was stored.\n"))
  }

  @Test func `through a review`() throws {
    let haamu = try Haamu()
    try haamu.folder.write(
      "Surveys/kaynti.xml", Sample.survey(attributes: "review=\"required\""))
    try haamu.answer()
    let report = try haamu("report kaynti")
    #expect(report.status == 66)
    #expect(report.error.contains("HR0017"))
    let stem = String(haamu.stored[0].split(separator: "/")[3].dropLast(4))
    #expect(try haamu("visits review \(stem) --approve --as k-9").status == 0)
    #expect(try haamu("report kaynti --format csv").status == 0)
    let back = try haamu.run(
      "visits", "review", stem, "--return", "--reason", "kesken", "--as", "k-9")
    #expect(back.lines == [haamu.stored[0]])
    #expect(try haamu("report kaynti --format csv").status == 66)
  }

  @Test func `with the unused told`() throws {
    let haamu = try Haamu()
    try haamu.answer()
    let path = haamu.stored[0]
    let text = try #require(haamu.folder.text(path))
    try haamu.folder.write(path, String(text.prefix(100)))
    let report = try haamu("report kaynti --format csv --wave kevat")
    #expect(report.status == 0)
    #expect(
      report.error
        == "1 response was not used; reason: haamu list responses kaynti --unused\n")
    let strict = try haamu("report kaynti --format csv --wave kevat --strict")
    #expect(strict.status == 1)
    #expect(strict.output == report.output)
    let all = try haamu("report kaynti --format csv --wave all")
    #expect(all.error.hasPrefix("1 response was not used"))
    let unused = try haamu("list responses kaynti --unused")
    #expect(unused.status == 0)
    #expect(unused.output.contains(path))
    #expect(unused.output.contains("error[HX"))
  }
}
