import TestSupport
import Testing

/// Weights for non-response, asked for at the command line.
@Suite struct `haamu report weighted for non-response` {
  let haamu: Haamu

  init() throws {
    haamu = try Haamu()
    try haamu.answer()
  }

  @Test func `weights the groups and notes it, and the method tells how`() throws {
    let plain = try haamu("report kaynti --wave kevat --format csv")
    let run = try haamu("report kaynti --wave kevat --format csv --rake region --totals population")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.lines.count == plain.lines.count && run.lines != plain.lines)
    let notes = { (level: String) in
      run.lines.filter { $0.contains(",kevat,\(level),") }.contains { $0.contains("weighted") }
    }
    #expect(notes("network") && notes("region") && !notes("library") && !notes("service_point"))
    #expect(run.lines.contains { $0.contains("network,koe,overall,overall,response_rate,,3,1,") })
    let json = try haamu("report kaynti --wave kevat --format json --poststratify region").output
    for part in [
      #""nonresponse":{"method":"poststratify","totals":"libraries","bounds":null"#,
      #""design_effect":"#, #"{"class":"r1","libraries":2,"libraries_of":2,"#,
      #""comparability":["#,
    ] { #expect(json.contains(part), "\(part)") }
    let text = try haamu("report kaynti --wave kevat --format text --rake region --lang en").output
    #expect(text.replacing("\n", with: " ").contains("by raking: region"))
  }

  @Test(arguments: [
    ("--wave syksy --poststratify region", "HC0681", 65),
    ("--wave kevat --rake regon", "HC0680", 64),
    ("--wave kevat --rake region --bounds 2,3", "HC0684", 64),
    ("--wave kevat --rake region --bounds 1", "HC0684", 64),
    ("--wave kevat --rake region --poststratify region", "", 64),
    ("--wave kevat --totals libraries", "", 64),
  ])
  func `says what stands in the way`(options: String, code: String, status: Int) throws {
    let run = try haamu("report kaynti --format csv " + options)
    #expect(Int(run.status) == status && run.error.contains(code), "\(run.error)")
    #expect(run.output == "")
    if code == "HC0681" { #expect(run.error.contains("region r1 (2)")) }
    if code == "HC0680" { #expect(run.error.contains("→ region?")) }
  }
}
