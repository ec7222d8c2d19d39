import Diagnostics
import Operations
import TestSupport
import Testing

@Suite struct `Groups for guidance` {
  let sample: LearningSample

  init() throws { sample = try LearningSample() }

  private func rows(_ change: (inout PairsRequest) -> Void = { _ in }) throws -> [String] {
    var request = PairsRequest()
    change(&request)
    return try sample.workspace.skillGroups(request).text(as: .csv, style: plainTerminal)
      .split(separator: "\n").dropFirst().map(String.init)
  }

  private func answer(_ unit: Int, _ skills: [String], share: String = "yes") throws {
    for skill in skills { try sample.answer("taidot", unit, "pelit=" + skill, "share=" + share) }
  }

  @Test func `join those who can teach with those who want to learn elsewhere`() throws {
    try answer(1, ["can_teach", "wants_more", "wants_to_learn"])
    try answer(2, ["wants_to_learn", "wants_to_learn", "wants_more"])
    try answer(3, ["wants_to_learn", "wants_to_learn", "wants_to_learn"])
    #expect(try rows() == ["pelit,1,kirjasto_1,kirjasto_2,3", "pelit,1,kirjasto_1,kirjasto_3,2"])
    #expect(try rows { $0.groupSize = 2 } == ["pelit,1,kirjasto_1,kirjasto_2,2"])
  }

  @Test func `ask only those to teach who allow it`() throws {
    try answer(1, ["can_teach", "can_teach", "can_teach"], share: "no")
    try answer(2, ["wants_to_learn", "wants_to_learn", "wants_to_learn"])
    #expect(try rows().isEmpty)
    let page = try sample.workspace.skillGroups(PairsRequest())
      .text(as: .text, style: plainTerminal)
    #expect(page.contains("Ryhmiä ei syntynyt"))
    #expect(page.contains("Kirjasto nro 2 3"))
  }

  @Test func `keep libraries with few answers together, or leave them out`() throws {
    try answer(1, ["can_teach"])
    try answer(2, ["can_teach", "wants_more"])
    try answer(5, ["wants_to_learn", "wants_to_learn", "wants_to_learn"])
    try answer(6, ["wants_to_learn"])
    #expect(try rows() == ["pelit,1,region:lansi,kirjasto_5,3"])
    let page = try sample.workspace.skillGroups(PairsRequest())
      .text(as: .text, style: plainTerminal)
    #expect(page.contains("Länsi: pienet kirjastot yhdessä"))
    #expect(page.contains("Vastaajia jäi pois 1"))
    #expect(!page.contains("nro 1") && !page.contains("nro 6"))
  }

  @Test func `need a survey of skills with answers`() throws {
    for survey in [nil, "palvelu"] {
      try sample.answerService()
      let stop = stopping { () throws(Stopped) in
        var request = PairsRequest()
        request.survey = survey
        return try sample.workspace.skillGroups(request)
      }
      #expect(stop?.codes == ["HC0652"])
    }
  }
}
