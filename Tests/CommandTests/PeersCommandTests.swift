import TestSupport
import Testing

@Suite struct `haamu peers` {
  let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  @Test func `writes rows, and says on its page that nothing can be told apart`() throws {
    let rows = try haamu("peers pairs --format csv")
    #expect(rows.status == 0, "\(rows.error)")
    #expect(
      rows.output
        == "learner,teacher,item_type,item,chief,evidence,lead,lead_low,lead_high,p,gain,km,"
        + "size_learner,size_teacher,language_shared,cost_distance,cost_size,cost_language,worth,"
        + "practices\n")
    let page = try haamu("peers pairs --survey kaynti --lang en")
    #expect(page.output.contains("No pairs were made"))
    #expect(page.lines.last == "Reports/kaynti/syksy/pairs-coordinator/index.html")
    #expect(haamu.folder.exists("Reports/kaynti/syksy/pairs-coordinator/index.html"))
  }

  @Test func `tells a library whom it can call all the same`() throws {
    let run = try haamu(
      "peers pairs --survey kaynti --wave kevat --library lib_a --lang sv --format md")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("## Dessa kan ni ringa"))
    let letters = try haamu("peers pairs --survey kaynti --library lib_a --invitation --lang en")
    #expect(letters.output.contains("Subject: Shall we exchange experience?"))
    let saved = try haamu(
      "peers pairs --survey kaynti --library lib_a --format json --output parit.json")
    #expect(saved.output == "" && saved.status == 0)
    #expect(haamu.folder.text("parit.json")?.contains(#""fair_peers":["lib_"#) == true)
  }

  @Test(arguments: [
    "--most 0", "--group-size 0", "--km-cost -1", "--audience public", "--audience library",
    "--speaks lahti", "--skills --by group", "--by kaikki",
  ])
  func `refuses what it does not understand`(_ options: String) throws {
    let run = try haamu("peers pairs " + options)
    #expect(run.status == 64, "\(run.output)")
    #expect(run.output == "")
  }

  @Test func `tells why there is no frontier, and no group for a skill`() throws {
    let few = try haamu("peers frontier kaynti --wave kevat --input wait --result doubled")
    #expect(few.status == 65)
    #expect(few.error.contains("HC0654"))
    let unknown = try haamu("peers frontier kaynti --wave kevat --input wai --result doubled")
    #expect(unknown.error.contains("HC0653") && unknown.error.contains("wait?"))
    #expect(try haamu("peers pairs --skills").error.contains("HC0652"))
  }
}
