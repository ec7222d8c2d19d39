import Foundation
import TestSupport
import Testing

@Suite struct `haamu report` {
  let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  private func csv(_ options: String) throws -> [String] {
    let run = try haamu("report kaynti --format csv " + options)
    #expect(run.status == 0, "\(run.error)")
    return run.lines
  }

  @Test func `writes the tidy columns`() throws {
    let run = try haamu("report kaynti --format csv --wave kevat")
    #expect(
      run.lines.first
        == "survey,version,wave,level,unit,item_type,item,measure,choice,n,value,se,ci_low,ci_high,note"
    )
    #expect(run.output.hasSuffix("\n"))
    #expect(!run.output.contains("\r"))
    #expect(run.error == "")
  }

  @Test func `takes the latest wave, one wave or all`() throws {
    func waves(_ lines: [String]) -> [String] {
      var seen: [String] = []
      for line in lines.dropFirst() {
        let wave = String(line.split(separator: ",")[2])
        if seen.last != wave { seen.append(wave) }
      }
      return seen
    }
    #expect(waves(try csv("")) == ["syksy"])
    #expect(waves(try csv("--wave kevat")) == ["kevat"])
    #expect(waves(try csv("--wave all")) == ["kevat", "syksy"])
  }

  @Test func `has the same bytes twice, and whatever the order of the files`() throws {
    let other = try ThrowawayFolder()
    for name in haamu.folder.everything.reversed() {
      guard let text = haamu.folder.text(name), !name.hasPrefix("rows") else { continue }
      try other.write(name, text)
    }
    for format in ["csv", "json", "text", "html"] {
      let line = ["report", "kaynti", "--wave", "kevat", "--format", format]
      let html = format == "html" ? ["--output", "pages"] : []
      let runs = try [haamu.folder.path, haamu.folder.path, other.path].map {
        try Program.run(line + html, in: $0)
      }
      #expect(Set(runs.map(\.output)).count == 1, "\(format)")
      #expect(runs.allSatisfy { $0.status == 0 })
    }
    let pages = haamu.folder.files(".html", in: "pages/")
    #expect(pages.count > 5)
    #expect(pages.map(haamu.folder.text) == pages.map(other.text))
  }

  @Test func `has further rows where they are asked for, and their method`() throws {
    let plain = try csv("")
    let more = try csv("--against kevat --with all")
    let measures = ["shrunken", "distinct", "rank_low", "rank_high", "percentile", "change"]
    func isFurther(_ line: String) -> Bool { measures.contains { line.contains(",\($0),") } }
    #expect(more.filter { !isFurther($0) } == plain)
    for measure in measures { #expect(more.contains { $0.contains(",\(measure),") }) }
    #expect(
      more.filter { $0.contains(",change,") }.allSatisfy { $0.contains("against:kevat") })
    let json = try haamu("report kaynti --format json --against kevat --with ranks").output
    #expect(json.contains("\"with\":[\"ranks\"],\"ranks\":{\"reference_groups\":[\"network\"]"))
    #expect(json.contains("\"draws\":2000") && json.contains("\"against\":{\"wave\":\"kevat\""))
  }

  @Test func `narrows to a condition`() throws {
    let run = try haamu.run(
      "report", "kaynti", "--wave", "kevat", "--format", "csv", "--where", "${greeted} = 'yes'")
    #expect(run.status == 0)
    let responses = run.lines.first { $0.contains(",network,koe,overall,overall,responses,") }
    #expect(responses?.contains(",3,") == true)
    let bad = try haamu.run("report", "kaynti", "--where", "${gretted} = 'yes'")
    #expect(bad.status == 64)
    #expect(bad.output == "")
    #expect(bad.error.hasPrefix("--where:1:"))
    #expect(bad.error.contains("^"))
    #expect(bad.error.contains("${greeted}"))
    let none = try haamu.run("report", "kaynti", "--where", "${greeted} = 'na'")
    #expect(none.status == 66)
    #expect(none.output == "")
  }

  @Test func `hides small numbers from the public`() throws {
    let all = try csv("--wave kevat")
    let shown = try csv("--wave kevat --audience public")
    func rows(_ lines: [String]) -> [String] { lines.filter { $0.contains(",library,lib_b,") } }
    #expect(!rows(all).isEmpty && !rows(all).contains { $0.contains("suppressed") })
    #expect(rows(shown).allSatisfy { $0.contains("suppressed") })
  }

  @Test func `says what it does not know`() throws {
    for (options, status, words) in [
      ("--wave kevät", Int32(66), "→ kevat?"), ("--grouping 2018-02-30", 64, "is not a day"),
      ("--audience library --library lib_x", 66, "lib_x"), ("--audience library", 64, "--library"),
      ("--library lib_a", 64, "--audience library"), ("--format docx", 64, "docx"),
      ("--confidence 2", 64, "--confidence"), ("--confidence nan", 64, "--confidence"),
      ("--against kevad", 66, "HC0085"), ("--against syksy", 64, "HC0086"),
      ("--wave all --against kevat", 64, "HC0087"), ("--with rank", 64, "→ ranks?"),
      ("--with ranks,", 64, "HC0088"), ("--wave kevat --against syksy", 64, "HC0089"),
      ("--by town", 64, "town"), ("--weight pages", 64, "pages"), ("--nothing", 64, "--nothing"),
    ] {
      let run = try haamu("report kaynti " + options)
      #expect(run.status == status, "\(options): \(run.error)")
      #expect(run.output == "", "\(options)")
      #expect(run.error.contains(words), "\(options): \(run.error)")
    }
    let unknown = try haamu("report kayntj")
    #expect(unknown.status == 66)
    #expect(unknown.error.contains("→ kaynti?"))
  }

  @Test(arguments: [
    "--by region", "--by library", "--by service_point", "--by peer_group", "--weight responses",
    "--weight population", "--audience region", "--audience public",
    "--wave kevat --audience library --library lib_a", "--grouping 2018-01-01", "--confidence 0.9",
    "--no-cache",
    "--wave all", "--color always", "--with all", "--with distinct,ranks --by library",
    "--against kevat", "--wave syksy --against kevat --with shrunken,percentile",
  ])
  func `takes every option`(_ options: String) throws {
    let run = try haamu("report kaynti " + options)
    #expect(run.status == 0, "\(run.error)")
    let page = options.contains("--library") ? "/library-lib_a.html" : "/index.html"
    #expect(run.lines.last?.hasSuffix(page) == true)
    #expect(run.output.contains("\u{1B}[") == options.contains("color"))
  }

  @Test func `writes to a file and leaves the old one when it cannot`() throws {
    let run = try haamu("report kaynti --format csv --output out.csv --color always")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(haamu.folder.text("out.csv")?.hasPrefix("survey,version,") == true)
    try haamu.folder.write("file", "kept")
    for target in ["none/out.csv", "Surveys", "file/out.csv"] {
      let run = try haamu("report kaynti --format csv --output " + target)
      #expect(run.status == 73, "\(target): \(run.error)")
      #expect(run.error.hasPrefix(target + ": error[HC0003]"))
    }
    for target in ["Surveys", "file"] {
      #expect(try haamu("report kaynti --format html --output " + target).status == 73)
    }
    #expect(haamu.folder.text("file") == "kept")
    #expect(haamu.folder.exists("Surveys/kaynti.xml"))
    #expect(haamu.folder.leftovers == [])
  }

  /// A link and a device of the test's own: a fault here must not reach those of the machine.
  @Test func `writes through a link to standard output`() throws {
    try haamu.folder.link("stdout", to: "/proc/self/fd/1")
    let plain = try haamu("report kaynti --format csv")
    let piped = try haamu.shell("$HAAMU report kaynti --format csv --output stdout | cat")
    #expect(piped.output == plain.output)
    #expect(try haamu.shell("test -L stdout").status == 0)
  }

  @Test func `writes into a device and leaves it one`() throws {
    let made = try haamu.shell("mknod full c 1 7 && echo x > full")
    guard made.error.contains("No space left") else {
      try Test.cancel("no devices can be made here")
    }
    let full = try haamu("report kaynti --format csv --output full")
    #expect(full.status == 74)
    #expect(full.error.contains("the disk is full"))
    #expect(try haamu.shell("test -c full").status == 0)
  }

  @Test func `does not take away the folder that one stands in`() throws {
    #expect(try haamu("report kaynti --format html --output pages").status == 0)
    let pages = haamu.folder.files(".html", in: "pages/")
    let run = try haamu.shell(
      "cd pages && $HAAMU report kaynti --workspace .. --format html --output .; echo $?; ls")
    #expect(run.lines == ["73"] + pages.map { String($0.dropFirst(6)) })
  }

  @Test func `keeps the pages of waves apart`() throws {
    let run = try haamu("report kaynti --wave all --format html --output out")
    #expect(run.lines == ["out/kevat/index.html", "out/syksy/index.html"])
    #expect(run.lines.allSatisfy(haamu.folder.exists))
  }
}
