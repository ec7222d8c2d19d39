import Diagnostics
import Findings
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `What is said of findings` {
  let work: FindingsWorkspace

  init() throws {
    work = try FindingsWorkspace()
    try work.visit(1, "a1", ["Jono oli pitkä.", "Meteli häiritsi."])
    try work.visit(2, "b1", ["Jonossa meni aikaa."])
  }

  @Test func `is written at the end of the wave's file and holds`() throws {
    let first = try work.list().id(of: "Jono oli pitkä.")
    try work.say(.tag([String(first.prefix(9))], themes: ["odotus"]))
    #expect(try work.list().shown.findings.first { $0.id.rawValue == first }?.themes == ["odotus"])
    #expect(work.file.contains("by=\"k1\" at=\"2018-04-10T15:00:00.000+03:00\""))
    try work.visit(3, "c1", ["Aivan uusi."])
    #expect(try work.list().shown.findings.count == 4)
    #expect(try work.list().shown.findings.first { $0.id.rawValue == first }?.themes == ["odotus"])
  }

  @Test func `leaves every byte that a person wrote`() throws {
    let id = try work.list().id(of: "Meteli häiritsi.")
    let before = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- oma -->
      <findings wave='kevat'  xmlns="urn:haamu:findings:1">

        <!-- älä poista -->
        <tag themes='melu' finding="\(id)"/>   <!-- ä -->
      """
    for end in ["\n</findings>\n<!-- loppu -->\n", "</findings>", "\n\n</findings >"] {
      try work.sample.folder.write("Surveys/findings/kevat.xml", before + end)
      try work.say(.tag([id], themes: ["odotus"]))
      #expect(work.file.hasPrefix(before))
      #expect(work.file.contains("themes=\"odotus\""))
      #expect(work.file.contains("<!-- loppu -->") == end.contains("loppu"))
      #expect(
        try work.list().shown.findings.first { $0.id.rawValue == id }?.themes == ["melu", "odotus"])
    }
    try work.sample.folder.write(
      "Surveys/findings/kevat.xml", "<findings xmlns=\"urn:haamu:findings:1\" wave=\"kevat\" />\n")
    try work.say(.tag([id], themes: ["melu"]))
    #expect(try work.list().shown.findings.first { $0.id.rawValue == id }?.themes == ["melu"])
  }

  @Test func `joins, parts, rewords, rejects and restores`() throws {
    let one = try work.list().id(of: "Jono oli pitkä.")
    let other = try work.list().id(of: "Jonossa meni aikaa.")
    try work.say(.merge([one, other], text: "Jonot ovat pitkiä."))
    let joined = try work.list().id(of: "Jonot ovat pitkiä.")
    #expect(joined.first == "m")
    #expect(try work.list().shown.findings.map(\.visits).sorted() == [1, 2])
    try work.say(.split(joined))
    #expect(try work.list().shown.findings.count == 3)
    try work.say(.reword(one, text: "Pitkä jono."))
    #expect(try work.list().id(of: "Pitkä jono.") == one)
    try work.say(.reject([one], reason: "Tupla."))
    #expect(try work.list().shown.findings.first { $0.id.rawValue == one }?.rejected == "Tupla.")
    try work.say(.restore([one]))
    #expect(try work.list().shown.findings.allSatisfy { $0.rejected == nil })
  }

  @Test func `follows a response that was corrected`() throws {
    let id = try work.list().id(of: "Jonossa meni aikaa.")
    try work.say(.tag([id], themes: ["odotus"]))
    try work.visit(7, "b1", ["Jonossa meni tunti."], deprecated: 2)
    let found = try #require(try work.list().shown.findings.first { $0.id.rawValue == id })
    #expect(found.text == "Jonossa meni tunti.")
    #expect(found.themes == ["odotus"])
    #expect(found.codings.map(\.isStale) == [true])
    try work.visit(8, "b1", ["Jonossa meni kaksi tuntia."], deprecated: 7)
    #expect(try work.list().id(of: "Jonossa meni kaksi tuntia.") == id)
  }

  @Test func `is told when its response is gone`() throws {
    let id = try work.list().id(of: "Jonossa meni aikaa.")
    try work.say(.tag([id], themes: ["odotus"]))
    try work.sample.folder.remove("Responses/kaynti/kevat/\(SampleResponse.id(2).dropFirst(5)).xml")
    #expect(try work.list().orphans.map(\.rawValue) == [id])
    #expect(try work.list { $0.audience = .public }.orphans.isEmpty)
  }

  @Test(arguments: [
    (FindingWord.tag(["f"], themes: ["odotus"]), "HC0603"),
    (.tag(["f000000000000000f"], themes: ["odotus"]), "HC0603"),
    (.tag(["ID"], themes: ["odotsu"]), "HC0602"), (.tag(["ID"], themes: ["tila"]), "HC0604"),
    (.untag(["ID"], themes: ["x"]), "HC0602"),
    (.reword("ID", text: "Soita 040 123 4567."), "HC0605"),
    (.reject(["ID"], reason: "Kysy virkailija Maija Meikäläiseltä: maija@example.org"), "HC0605"),
  ])
  func `is refused where it does not fit`(_ word: FindingWord, _ code: String) throws {
    let id = try work.list().id(of: "Jono oli pitkä.")
    let stop = stopping { () throws(Stopped) in try work.say(word.naming(id)) }
    #expect(stop?.codes == [code])
    #expect(work.file == "")
  }

  @Test func `with mistakes written by hand is told with its place`() throws {
    try work.sample.folder.write(
      "Surveys/findings/kevat.xml",
      "<findings xmlns=\"urn:haamu:findings:1\" wave=\"kevat\">\n <tag themes=\"x\"/>\n</findings>")
    let stop = stopping { () throws(Stopped) in try work.list() }
    #expect(stop?.codes == ["HF0004", "HF0032"])
    #expect(stop?.diagnostics.first?.place?.range?.start.line == 2)
    let checked = try work.sample.open().check([])
    #expect(
      checked.findings.map(\.code).filter { $0.hasPrefix("HF") && $0 != "HF0018" } == [
        "HF0004", "HF0032",
      ])
    try work.sample.folder.write(
      "Surveys/findings/kevat.xml", "<findings xmlns=\"urn:haamu:findings:1\" wave=\"syksy\"/>")
    #expect(stopping { () throws(Stopped) in try work.list() }?.codes == ["HC0601"])
  }

  @Test func `is suggested by words that are told`() throws {
    let suggested = try work.sample.open().suggestThemes(
      for: FindingsRequest(survey: "kaynti"), language: .fi)
    #expect(
      suggested.map { "\($0.label) ← \($0.suggestion.reasons.map(\.word).joined())" }.sorted() == [
        "Melu ← Meteli", "Odotus ← Jono", "Odotus ← Jonossa",
      ])
    #expect(suggested.text(.csv).hasPrefix("id,theme,words,text\n"))
    #expect(work.file == "")
  }
}

extension FindingWord {
  fileprivate func naming(_ id: String) -> FindingWord {
    func named(_ ids: [String]) -> [String] { ids.map { $0 == "ID" ? id : $0 } }
    switch self {
    case .tag(let ids, let themes): return .tag(named(ids), themes: themes)
    case .untag(let ids, let themes): return .untag(named(ids), themes: themes)
    case .reword(_, let text): return .reword(id, text: text)
    case .reject(let ids, let reason): return .reject(named(ids), reason: reason)
    default: return self
    }
  }
}
