import Archives
import Diagnostics
import ExpressionSamples
import Findings
import Operations
import ReportModel
import TestSupport
import Testing

/// Lists, maps, cards, letters, exports, practices and the pages of reports: whatever leaves the workspace.
@Suite struct `Every way out` {
  /// The sample survey with touchpoints and sorts, so that maps, cards and pages have something to show.
  private static let survey = Sample.survey()
    .replacing(
      "<title>Käynti</title>",
      with: """
        <title>Käynti</title>
        <touchpoint name="ovi"><label>Ovi</label></touchpoint>
        <touchpoint name="tiski"><label>Tiski</label></touchpoint>
        <list name="sorts"><choice name="pain"><label>Kipu</label></choice>
          <choice name="delight"><label>Ilo</label></choice></list>
        """
    )
    .replacing("<group name=\"arrival\">", with: "<group name=\"arrival\" touchpoint=\"ovi\">")
    .replacing(
      "<question name=\"finding_text\"",
      with: """
        <question name="at" type="select_one" list="touchpoints" role="touchpoint">
          <label>Missä?</label></question>
        <question name="sort" type="select_one" list="sorts" role="sort"><label>Laji?</label></question>
        <question name="finding_text"
        """)

  /// Words tell which library they are of; a joined finding's words name both.
  private func randomWork(
    _ chance: inout Seeded
  ) throws -> (FindingsWorkspace, visits: [String: Int]) {
    let work = try FindingsWorkspace(survey: Self.survey)
    var visits: [String: Int] = [:]
    var number = 0
    for (library, units) in [("lib_a", ["a1", "a2"]), ("lib_b", ["b1"]), ("lib_c", ["c1"])] {
      visits[library] = 1 + chance.below(5)
      for _ in 0..<visits[library, default: 0] {
        number += 1
        let words = (0..<(1 + chance.below(2))).map { "jono \(library)-sana \(number)\($0)" }
        let suspect = chance.below(4) == 0 ? ["\(library)-sana: soita 040 765 4321"] : []
        try work.visit(
          number, chance.one(of: units), words + suspect, greeted: chance.one(of: ["yes", "no"]),
          at: chance.one(of: ["ovi", "tiski"]), sort: chance.one(of: ["pain", "delight"]))
      }
    }
    let all = try work.list().shown.findings.filter { $0.text != nil }
    for _ in 0..<3 {
      let (one, other) = (chance.one(of: all), chance.one(of: all))
      switch chance.below(4) {
      case 0: try work.say(.tag([one.id.rawValue], themes: ["odotus"]))
      case 1: try work.say(.noTheme([one.id.rawValue]))
      case 2: try work.say(.reject([one.id.rawValue], reason: "hylkäyksen syy"))
      default:
        if one.id == other.id { continue }
        let both = (one.libraries + other.libraries).map { "\($0)-sana" }.joined(separator: " ")
        try work.say(.merge([one.id.rawValue, other.id.rawValue], text: "yhteinen \(both)"))
      }
    }
    return (work, visits)
  }

  /// Everything that a reader is given, as text; what is refused is nothing.
  private func everything(
    _ work: FindingsWorkspace, _ audience: Audience, own: String?,
    _ part: FindingPageRequest.Part?
  ) throws -> String {
    let (workspace, folder) = (work.sample.open(), work.sample.folder)
    var request = FindingsRequest(survey: "kaynti")
    request.audience = audience
    request.ownLibrary = own
    request.below = 90
    var text = try workspace.findings(request).written
    for format in FindingsExport.allCases {
      let path = folder["out." + format.rawValue]
      guard (try? workspace.exportFindings(request, as: format, to: path)) != nil else { continue }
      if [.qdpx, .xlsx].contains(format) {
        for file in try readArchive(path).files {
          text += String(decoding: file.bytes, as: UTF8.self)
        }
      } else {
        text += folder.text("out." + format.rawValue) ?? ""
      }
    }
    var page = FindingPageRequest(survey: "kaynti")
    page.audience = audience
    page.part = part
    var target = FindingPageTarget(searchPath: "")
    target.output = folder["page.html"]
    for cards in [false, true] {
      let done =
        try? cards
        ? workspace.writeCards(page, below: 90, most: 400, to: target).path
        : workspace.writeJourneyMap(page, to: target)
      if done != nil { text += folder.text("page.html") ?? "" }
    }
    if audience != .library {
      let letter = try workspace.newsletter(page, practices: "ei_ole")
      text += NewsletterFormat.allCases.map(letter.text).joined()
    }
    var report = ReportRequest(survey: "kaynti")
    report.audience = audience
    report.ownLibrary = own
    _ = try workspace.writePages(
      try workspace.report(report), survey: "kaynti", to: folder["pages"])
    for file in folder.files(".html", in: "pages") { text += folder.text(file) ?? "" }
    return text
  }

  @Test func `shows no reader what it may not see, however small the units`() throws {
    var chance = Seeded()
    var read = 0
    for round in 0..<5 {
      let (work, visits) = try randomWork(&chance)
      let libraries = visits.keys.sorted()
      for audience in Audience.allCases where audience != .coordinator {
        let own = audience == .library ? chance.one(of: libraries) : nil
        let part = own ?? (chance.below(2) == 0 ? chance.one(of: libraries) : nil)
        let text = try everything(work, audience, own: own, part.map { .library($0) })
        let note: Comment = "seed \(chance.seed), round \(round), \(audience), \(own ?? "")"
        #expect(!text.contains("765 4321") && !text.contains("hylkäyksen syy"), note)
        #expect(!text.contains("uuid:") && !text.contains("kavija"), note)
        for library in libraries {
          let mayRead = library == own && visits[library, default: 0] >= 3
          if text.contains("\(library)-sana") { read += 1 }
          #expect(mayRead || !text.contains("\(library)-sana"), note)
        }
      }
      let all = try everything(work, .coordinator, own: nil, nil)
      #expect(!all.contains("765 4321"), "seed \(chance.seed)")
      for library in libraries { #expect(all.contains("\(library)-sana")) }
    }
    #expect(read > 0)
  }

  @Test func `a report's pages tell themes, and what was joined as one`() throws {
    let work = try FindingsWorkspace(survey: Self.survey)
    for number in 1...4 {
      try work.visit(number, "b1", ["Jono \(number)."], at: "ovi", sort: "pain")
    }
    for number in 5...8 {
      try work.visit(number, "a1", ["Vuoro \(number)."], at: "ovi", sort: "pain")
    }
    for number in 9...12 { try work.visit(number, "c1", [], at: "ovi", sort: "pain") }
    let ids = try ["Jono 1.", "Jono 2.", "Vuoro 5."].map { try work.list().id(of: $0) }
    let own = try ["Jono 3.", "Jono 4."].map { try work.list().id(of: $0) }
    try work.say(.merge(ids, text: "Odotus on pitkä kaikilla."))
    try work.say(.merge(own, text: "Jonossa meni kauan."))
    try work.say(.tag([try work.list().id(of: "Jonossa meni kauan.")], themes: ["odotus"]))
    try work.say(.tag([try work.list().id(of: "Odotus on pitkä kaikilla.")], themes: ["melu"]))
    func page(_ audience: Audience) throws -> String {
      var report = ReportRequest(survey: "kaynti")
      report.audience = audience
      report.ownLibrary = audience == .library ? "lib_b" : nil
      _ = try work.sample.open().writePages(
        try work.sample.open().report(report), survey: "kaynti",
        to: work.sample.folder["pages-" + audience.rawValue])
      return work.sample.folder.files(".html", in: "pages-" + audience.rawValue).reduce("") {
        $0 + (work.sample.folder.text($1) ?? "")
      }
    }
    let mine = try page(.library)
    #expect(mine.contains("Jonossa meni kauan.") && !mine.contains("Jono 3."))
    #expect(mine.contains("Teemat: Odotus."))
    // Of what was joined with others' a library reads its own words, without the themes of all.
    #expect(!mine.contains("kaikilla") && mine.contains("Jono 1.") && !mine.contains("Melu"))
    let all = try page(.coordinator)
    #expect(all.contains("Odotus on pitkä kaikilla.") && all.contains("Melu"))
    let outside = try page(.public)
    #expect(!outside.contains("Odotus") && !outside.contains("Melu"))
  }

  @Test func `a bank of practices holds what its giver and the screen let out`() throws {
    let sample = try SampleWorkspace()
    try sample.folder.write("Surveys/kaytannot.xml", Self.practices)
    try sample.folder.write(
      "Surveys/network.xml",
      (sample.folder.text("Surveys/network.xml") ?? "").replacing(
        "surveys=\"kaynti\"", with: "surveys=\"kaynti kaytannot\""))
    var chance = Seeded()
    var (shared, number) = ([String](), 0)
    var hidden: [String] = []
    for consent in ["named", "unnamed", "no", ""] {
      for suspect in [false, true] {
        number += 1
        let words = "tapa\(number)x" + (suspect ? " soita 040 765 4321" : "")
        if suspect || !["named", "unnamed"].contains(consent) {
          hidden.append("tapa\(number)x")
        } else {
          shared.append("tapa\(number)x")
        }
        try sample.folder.write(
          "Responses/kaytannot/kevat/\(SampleResponse.id(number).dropFirst(5)).xml",
          """
          <kaytannot id="kaytannot" version="1"><meta><instanceID>\(SampleResponse.id(number))</instanceID>
          <timeStart>2018-04-10T10:00:00.000+03:00</timeStart><timeEnd>2018-04-10T10:05:00.000+03:00</timeEnd></meta>
          <visit><unit>\(chance.one(of: ["a1", "b1", "c1"]))</unit><visited>2018-04-10T10:00:00.000+03:00</visited></visit>
          <done>\(words)</done><may_share>\(consent)</may_share></kaytannot>

          """)
      }
    }
    let index = try sample.open().writePractices(
      survey: "kaytannot", language: nil, to: sample.folder["bank"])
    #expect(index == sample.folder["bank"] + "/index.html")
    let text = sample.folder.files(".html", in: "bank").reduce("") {
      $0 + (sample.folder.text($1) ?? "")
    }
    for words in shared { #expect(text.contains(words)) }
    for words in hidden + ["765 4321", "uuid:"] { #expect(!text.contains(words)) }
  }

  private static let practices = """
    <survey xmlns="urn:haamu:survey:1" name="kaytannot" version="1" kind="feedback" xml:lang="fi">
      <title>Käytännöt</title>
      <list name="shares"><choice name="named"><label>Nimellä</label></choice>
        <choice name="unnamed"><label>Nimettä</label></choice>
        <choice name="no"><label>Ei</label></choice></list>
      <group name="visit"><label>Kuka</label>
        <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
          <label>Toimipiste</label></question>
        <question name="visited" type="dateTime" role="time"><label>Milloin?</label></question></group>
      <question name="done" type="text" role="finding"><label>Mitä teette?</label></question>
      <question name="may_share" type="select_one" list="shares" role="consent"><label>Saako jakaa?</label></question>
    </survey>

    """
}
