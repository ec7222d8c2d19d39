import Archives
import Diagnostics
import Operations
import ReportModel
import TestSupport
import Testing

struct `Exports` {
  private let sample: SampleWorkspace
  private var workspace: Workspace { sample.open() }

  init() throws {
    sample = try SampleWorkspace()
    for number in 1...4 {
      try sample.put(
        SampleResponse {
          $0.id = SampleResponse.id(number)
          $0.unit = ["a1", "a1", "a2", "b1"][number - 1]
          $0.more =
            "  <finding><finding_text>\(number == 2 ? "Soita 040 123 4567" : "Teksti \(number)")</finding_text></finding>"
        })
    }
  }

  private func texts(_ audience: Audience, _ library: String? = nil) throws -> String {
    let request = TextRequest(survey: "kaynti", audience: audience, library: library)
    var bytes: [UInt8] = []
    try workspace.openTexts(request).write(as: .csv) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `open texts have no visitor, day or number, and keep back what names somebody`() throws
  {
    let text = try texts(.coordinator)
    #expect(
      text == """
        survey,version,wave,library,unit,question,label,touchpoint,sort,text,note
        kaynti,1,kevat,lib_a,a1,finding_text,Mitä?,,,,kept_back
        kaynti,1,kevat,lib_a,a1,finding_text,Mitä?,,,Teksti 1,
        kaynti,1,kevat,lib_a,a2,finding_text,Mitä?,,,Teksti 3,
        kaynti,1,kevat,lib_b,b1,finding_text,Mitä?,,,Teksti 4,

        """)
    #expect(!text.contains("kavija-1") && !text.contains("2018-04-10"))
  }

  @Test func `a library reads its own from three visits on, without the service point`() throws {
    let text = try texts(.library, "lib_a")
    #expect(text.split(separator: "\n").count == 4)
    #expect(!text.contains("a1") && !text.contains("lib_b"))
    for (library, code) in [("lib_b", "HC0521"), ("lib_x", "HC0522")] {
      let stop = stopping { () throws(Stopped) in
        try workspace.openTexts(
          TextRequest(survey: "kaynti", audience: .library, library: library))
      }
      #expect(stop?.codes == [code])
    }
    for audience in [Audience.region, .public] {
      let stop = stopping { () throws(Stopped) in
        try workspace.openTexts(TextRequest(survey: "kaynti", audience: audience))
      }
      #expect(stop?.codes == ["HC0520"])
    }
    let none = stopping { () throws(Stopped) in
      try workspace.openTexts(TextRequest(survey: "kaynti", wave: "syksy"))
    }
    #expect(none?.codes == ["HC0523"])
  }

  @Test func `packed waves give the same texts`() throws {
    let before = try texts(.coordinator)
    _ = try workspace.pack(survey: "kaynti", wave: nil, .seal(partSize: 1 << 20))
    #expect(try texts(.coordinator) == before)
  }

  @Test func `a codebook tells every question, choice and condition`() throws {
    let codebook = try workspace.codebook(of: "kaynti")
    let csv = String(decoding: codebook.csv, as: UTF8.self).split(separator: "\n")
    #expect(csv.count { $0.hasPrefix("kaynti,1,question,") } == 9)
    #expect(csv.count { $0.hasPrefix("kaynti,1,choice,") } == 6)
    #expect(csv.contains { $0.contains("${greeted} = 'yes'") && $0.contains("Kyllä") })
    #expect(csv.contains { $0.contains(",na,Ei sovellu,") && $0.contains("not_applicable") })
    let page = try workspace.page(of: codebook)
    #expect(page.contains("<h1>Käynti</h1>"))
    #expect(page.contains("Tervehdittiinkö?") && page.contains("<html lang=\"fi\""))
  }

  @Test func `everything about a pseudonym is found, packed or not`() throws {
    try sample.record(SampleResponse { $0.id = SampleResponse.id(1) }, "approved")
    try sample.folder.write(
      "Surveys/findings/kevat.xml",
      "<findings xmlns=\"urn:haamu:findings:1\" wave=\"kevat\">\n<reject finding=\"f0000000000000000\" by=\"k-1\"><reason>x</reason></reject>\n</findings>\n"
    )
    let own = try workspace.held(about: "kavija-1")
    #expect(own.count { $0.kind == .response } == 4)
    #expect(own.count { $0.kind == .record } == 1)
    let other = try workspace.held(about: "k-1")
    #expect(other.map(\.kind) == [.act, .mention])
    #expect(other[1].shown.hasSuffix("Surveys/findings/kevat.xml:2"))
    #expect(try workspace.held(about: "kavija").isEmpty)
    let path = sample.folder["p.zip"]
    try workspace.exportHeld(own, about: "kavija-1", to: path)
    let files = try readArchive(path).files
    #expect(files.count == 6)
    #expect(files[1].bytes == sample.folder.contents(files[1].name))
    _ = try workspace.pack(survey: "kaynti", wave: nil, .seal(partSize: 1 << 20))
    let packed = try workspace.held(about: "kavija-1")
    #expect(packed.count == own.count)
    try workspace.exportHeld(packed, about: "kavija-1", to: path)
    let opened = try readArchive(path).files
    #expect(opened.dropFirst().map(\.name).sorted() == files.dropFirst().map(\.name).sorted())
    #expect(Set(opened.dropFirst().map(\.bytes)) == Set(files.dropFirst().map(\.bytes)))
  }
}
