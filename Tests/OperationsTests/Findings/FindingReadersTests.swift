import Diagnostics
import ExpressionSamples
import Findings
import Operations
import ReportModel
import TestSupport
import Testing

@Suite struct `Readers of findings` {
  /// Words that tell which library they are of; a bound of three responses hides the small ones.
  private func randomWork(_ chance: inout Seeded) throws -> (FindingsWorkspace, [String: Int]) {
    let work = try FindingsWorkspace()
    var visits: [String: Int] = [:]
    var number = 0
    for (library, units) in [("lib_a", ["a1", "a2"]), ("lib_b", ["b1"]), ("lib_c", ["c1"])] {
      visits[library] = 1 + chance.below(5)
      for _ in 0..<visits[library, default: 0] {
        number += 1
        let unit = chance.one(of: units)
        let words = (0..<chance.below(3)).map { "jono \(library)-sana \(number)\($0)" }
        let suspect = chance.below(4) == 0 ? ["\(library)-sana: soita 040 765 4321"] : []
        try work.visit(number, unit, words + suspect, greeted: chance.one(of: ["yes", "no"]))
      }
    }
    let all = try work.list().shown.findings.filter { $0.text != nil }
    if all.count > 2 {
      let (one, other, third) = (all[0], all[all.count - 1], all[1])
      try work.say(.tag([chance.one(of: all).id.rawValue], themes: ["odotus"]))
      let both = (one.libraries + other.libraries).map { "\($0)-sana" }.joined(separator: " ")
      try work.say(.merge([one.id.rawValue, other.id.rawValue], text: "yhteinen \(both)"))
      try work.say(.reject([third.id.rawValue], reason: "hylätty"))
    }
    return (work, visits)
  }

  @Test func `never see what they may not, whoever they are and however small the units`() throws {
    var chance = Seeded()
    var read = 0
    for round in 0..<25 {
      let (work, visits) = try randomWork(&chance)
      let libraries = visits.keys.sorted()
      for audience in Audience.allCases where audience != .coordinator {
        let own = chance.one(of: libraries)
        let unit = chance.below(3) == 0 ? chance.one(of: libraries + ["a1", "b1"]) : nil
        let seen = try work.list {
          $0.audience = audience
          $0.ownLibrary = audience == .library ? own : nil
          $0.unit = unit
          $0.below = 50
          if chance.below(3) == 0 { $0.theme = "odotus" }
        }
        let text = seen.written
        let note: Comment = "seed \(chance.seed), round \(round), \(audience), \(own)"
        #expect(!text.contains("765 4321") && !text.contains("hylätty"), note)
        #expect(!text.contains("uuid:") && !text.contains("kavija"), note)
        for library in libraries {
          let mayRead = audience == .library && library == own && visits[library, default: 0] >= 3
          if text.contains("\(library)-sana") { read += 1 }
          #expect(mayRead || !text.contains("\(library)-sana"), note)
        }
        if unit != nil, audience != .library { #expect(seen.shown == .none, note) }
      }
    }
    #expect(read > 0)
  }

  @Test func `are given whole words, or counts, or nothing`() throws {
    let work = try FindingsWorkspace()
    for number in 1...3 { try work.visit(number, "b1", ["Jono \(number)."]) }
    for number in 4...7 { try work.visit(number, "a1", ["Meteli."]) }
    try work.visit(8, "c1", ["Hiljaista."])
    let own = try work.list {
      $0.audience = .library
      $0.ownLibrary = "lib_b"
    }
    #expect(own.shown.findings.compactMap(\.text).sorted() == ["Jono 1.", "Jono 2.", "Jono 3."])
    #expect(own.shown.visits == 3)
    let small = try work.list {
      $0.audience = .library
      $0.ownLibrary = "lib_c"
    }
    #expect(small.shown == .none)
    let all = try work.list()
    #expect(all.shown.findings.count == 8)
    #expect(all.text(.csv, FindingsWorkspace.shape).split(separator: "\n").count == 9)
    let outside = try work.list { $0.audience = .public }
    #expect(outside.shown.findings.isEmpty)
    #expect(
      outside.text(.csv, FindingsWorkspace.shape).hasPrefix("survey,wave,touchpoint,kind,visits"))
  }

  @Test func `see a weak figure where the figure itself is shown`() throws {
    let work = try FindingsWorkspace()
    for number in 1...4 { try work.visit(number, "a1", [], greeted: "no") }
    for number in 5...12 {
      try work.visit(number, "b1", [], greeted: number == 5 ? "no" : "yes")
    }
    let all = try work.list { $0.below = 90 }
    let weak = all.shown.findings.compactMap(\.measured)
    #expect(weak.contains { $0.unit == "lib_a" && $0.item == "greeted" && $0.n == 4 })
    let other = try work.list {
      $0.below = 90
      $0.audience = .library
      $0.ownLibrary = "lib_b"
    }
    #expect(!other.shown.findings.compactMap(\.measured).contains { $0.unit == "lib_a" })
  }
}
