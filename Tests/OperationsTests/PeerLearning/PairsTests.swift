import Diagnostics
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `Pairs of libraries` {
  let sample: LearningSample

  init() throws { sample = try LearningSample() }

  private func pairs(_ change: (inout PairsRequest) -> Void = { _ in }) throws -> PreparedPairs {
    var request = PairsRequest()
    request.survey = "palvelu"
    change(&request)
    return try sample.workspace.pairs(request)
  }

  private func lines(_ pairs: PreparedPairs) -> [[Substring]] {
    pairs.text(as: .csv, style: plainTerminal).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `have the one that the report calls weaker learn from those near it`() throws {
    try sample.answerService()
    let rows = lines(try pairs())
    #expect(rows.map { $0[0] } == ["kirjasto_1", "kirjasto_1"])
    #expect(rows.map { $0[1] } == ["kirjasto_2", "kirjasto_3"])
    #expect(rows.allSatisfy { $0[3] == "apu" && $0[5] == "sampled" && $0[6] == "75" })
    #expect(lines(try pairs { $0.most = 3 }).count == 3)
  }

  @Test func `follow the weights`() throws {
    try sample.answerService()
    // Nothing for kilometres or size: all are worth the same; far too much: none is worth it.
    #expect(lines(try pairs { $0.kilometreCost = 100 }).isEmpty)
    let apart = try pairs {
      $0.kilometreCost = 0
      $0.doublingCost = 0
      $0.spoken = ["kirjasto_1": ["sv"], "kirjasto_7": ["sv", "fi"]]
      for number in [2, 3, 4, 5, 6, 8] { $0.spoken["kirjasto_\(number)"] = ["fi"] }
      $0.most = 1
    }
    #expect(lines(apart).map { $0[1] } == ["kirjasto_7"])
    #expect(apart.text(as: .text, style: plainTerminal).contains("Yhteinen kieli."))
  }

  @Test func `are not made where nothing is told apart; fair peers are still there`() throws {
    for unit in 1...8 {
      for turn in 0..<4 { try sample.answer("palvelu", unit, "neuvo=p\((turn + unit) % 4)") }
    }
    let network = try pairs().text(as: .text, style: plainTerminal)
    #expect(network.contains("Pareja ei syntynyt"))
    #expect(network.contains("Kirjastot eivät erotu toisistaan (1): Apu."))
    let own = try pairs {
      $0.library = "kirjasto_4"
      $0.language = .en
    }
    let text = own.text(as: .md, style: plainTerminal)
    #expect(text.contains("**Kirjasto nro 3**") && text.contains("**Kirjasto nro 5**"))
    #expect(text.contains("The results do not tell which is ahead"))
    #expect(own.invitations.count == 2)
  }

  @Test func `tell one library whom to call, and another whom it can help`() throws {
    try sample.answerService()
    let first = try pairs { $0.library = "kirjasto_1" }.text(as: .md, style: plainTerminal)
    #expect(first.contains("# Kirjasto nro 1: kenelle soittaa"))
    #expect(first.contains("**Kirjasto nro 2**: Aihe: Apu."))
    let second = try pairs { $0.library = "kirjasto_2" }.text(as: .md, style: plainTerminal)
    #expect(second.contains("## Näitä voitte auttaa"))
  }

  @Test func `know every library that is named`() throws {
    try sample.answerService()
    let changes: [(inout PairsRequest) -> Void] = [
      { $0.library = "kirjasto_9" }, { $0.agreed = ["kirjasto_9"] },
      { $0.spoken = ["kirjasto_9": ["fi"]] },
    ]
    for change in changes {
      var request = PairsRequest()
      request.survey = "palvelu"
      change(&request)
      let stop = stopping { () throws(Stopped) in try sample.workspace.pairs(request) }
      #expect(stop?.codes == ["HC0024"])
    }
  }

  @Test func `read by a library name nobody who has not agreed, and tell no figure`() throws {
    try sample.answerService()
    let hidden = try pairs {
      $0.library = "kirjasto_1"
      $0.audience = .library
    }
    for format in PeersFormat.allCases {
      let text = hidden.text(as: format, style: plainTerminal)
      #expect(text.contains("Kirjasto A"), "\(format)")
      for number in 2...8 {
        #expect(!text.contains("nro \(number)") && !text.contains("kirjasto_\(number)"))
      }
      #expect(!text.contains("75"), "\(format)")
      #expect(!text.contains("3 000") && !text.contains("3000"), "\(format)")
    }
    #expect(hidden.invitations.isEmpty)
    let agreed = try pairs {
      $0.library = "kirjasto_1"
      $0.audience = .library
      $0.agreed = ["kirjasto_3"]
    }.text(as: .md, style: plainTerminal)
    #expect(agreed.contains("Kirjasto nro 3") && agreed.contains("Kirjasto A"))
    #expect(!agreed.contains("nro 2"))
  }

  @Test func `read by a library leave out those whose figures are nearly one person's`() throws {
    let sample = try LearningSample(staff: "2.0")
    try sample.answerService()
    var request = PairsRequest()
    request.survey = "palvelu"
    request.library = "kirjasto_1"
    request.audience = .library
    request.agreed = Set(LearningSample.names)
    let text = try sample.workspace.pairs(request).text(as: .csv, style: plainTerminal)
    #expect(text.contains("kirjasto_3") && !text.contains("kirjasto_2"))
    request.audience = .coordinator
    let all = try sample.workspace.pairs(request).text(as: .csv, style: plainTerminal)
    #expect(all.contains("kirjasto_2"))
  }

  @Test func `tell what the teacher has shared under its name, and nothing else`() throws {
    try sample.answerService()
    try sample.answer("kaytannot", 2, "title=Kysyvä neuvonta", "may_share=named")
    try sample.answer("kaytannot", 2, "title=Salainen tapa", "may_share=no")
    try sample.answer("kaytannot", 3, "title=Nimetön tapa", "may_share=unnamed")
    let coordinator = try pairs()
    let text = coordinator.text(as: .md, style: plainTerminal)
    #expect(text.contains("”Kysyvä neuvonta”"))
    #expect(!text.contains("Salainen") && !text.contains("Nimetön"))
    #expect(coordinator.invitations.first?.text.contains("– Kysyvä neuvonta") == true)
    let reader = try pairs {
      $0.library = "kirjasto_1"
      $0.audience = .library
    }
    #expect(!reader.text(as: .json, style: plainTerminal).contains("Kysyvä"))
  }

  @Test(arguments: Language.allCases)
  func `come with letters that judge nobody and give no address`(language: Language) throws {
    try sample.answerService()
    let letters = try pairs { $0.language = language }.invitations
    #expect(letters.count == 2)
    for letter in letters.map(\.text) {
      #expect(letter.contains("Kirjasto nro 1"))
      #expect(!letter.contains("@") && !letter.contains("75") && !letter.contains("100"))
    }
  }

  @Test func `are written with their letters, the same bytes each time`() throws {
    try sample.answerService()
    let paths = try sample.workspace.writePairs(try pairs(), to: nil)
    let names = paths.map { $0.split(separator: "/").suffix(3).joined(separator: "/") }
    #expect(
      names == ["kevat/pairs-coordinator/invitations.txt", "kevat/pairs-coordinator/index.html"])
    let page = sample.folder.text("Reports/palvelu/kevat/pairs-coordinator/index.html")
    #expect(page?.contains("chart-narrow") == true && page?.contains("chart-wide") == true)
    _ = try sample.workspace.writePairs(try pairs(), to: nil)
    #expect(sample.folder.text("Reports/palvelu/kevat/pairs-coordinator/index.html") == page)
  }

  @Test func `need a survey with responses`() throws {
    let stop = stopping { () throws(Stopped) in try sample.workspace.pairs(PairsRequest()) }
    #expect(stop?.codes == ["HC0650"])
    try sample.answerService()
    #expect(try sample.workspace.pairs(PairsRequest()).survey == "palvelu")
  }
}
