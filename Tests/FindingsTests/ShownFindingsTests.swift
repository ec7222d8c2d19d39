import ExpressionSamples
import Findings
import SurveyModel
import Testing

/// Random findings of random libraries, joined and tagged at random: every text names the library it is of, so
/// that any leak shows.
private struct RandomFindings {
  let all: [Finding]
  let set: FindingSet
  let libraries: [String]

  init(_ chance: inout Seeded) {
    libraries = (0..<(1 + chance.below(5))).map { "lib\($0)" }
    var all: [Finding] = []
    for number in 0..<chance.below(25) {
      let library = chance.one(of: libraries)
      all.append(
        finding(
          chance.below(6) == 0 ? nil : "jono <\(library)> \(number)",
          response: "uuid:\(number / 2)",
          instance: number, library: library, unit: library + "_p\(chance.below(2))",
          kind: chance.one(of: [.pain, .delight, .idea, .observation]),
          at: chance.one(of: ["saapuminen", "tila", nil]), severity: 1 + chance.below(3)))
    }
    var acts: [FindingsLog.Act] = []
    for _ in 0..<chance.below(8) where all.count > 1 {
      let some = (0..<(2 + chance.below(3))).map { _ in chance.one(of: all) }
      switch chance.below(5) {
      case 4: acts.append(.noTheme(some[0].id, fingerprint: nil))
      case 0: acts.append(tag(some[0], chance.one(of: ["odotus", "opasteet"])))
      case 1: acts.append(.reject(some[0].id, reason: "tupla <\(some[0].library ?? "")>"))
      case 2: acts.append(.reword(some[0].id, text: "sanat <\(some[0].library ?? "")>"))
      default:
        let ids = some.map(\.id)
        let names = some.compactMap(\.library).map { "<\($0)>" }.joined()
        acts.append(
          .merge(
            .init(
              id: FindingID(merging: ids, digest: sampleDigest), members: ids,
              text: chance.below(2) == 0 ? "yhdessä \(names)" : nil)))
      }
    }
    // Withdrawn responses leave parts of joined findings behind.
    all.removeAll { _ in chance.below(12) == 0 }
    self.all = all
    set = FindingsTests.set(
      all, acts, visits: Dictionary(libraries.map { ($0, 3) }, uniquingKeysWith: { a, _ in a }))
  }
}

@Suite struct `A reader of findings` {
  private func shown(
    _ set: FindingSet, _ reader: FindingReader, _ filter: FindingFilter = FindingFilter()
  ) -> ShownFindings {
    ShownFindings(
      set, to: reader, filter: filter, importance: TouchpointImportance(sampleOutline),
      touchpoints: ["saapuminen", "tila", "lahto"])
  }

  private func filter(_ chance: inout Seeded, _ libraries: [String]) -> FindingFilter {
    var filter = FindingFilter()
    if chance.below(3) == 0 { filter.touchpoint = chance.one(of: ["saapuminen", "tila"]) }
    if chance.below(3) == 0 { filter.kind = chance.one(of: FindingKind.allCases) }
    if chance.below(3) == 0 { filter.theme = chance.one(of: ["odotus", "tila"]) }
    if chance.below(3) == 0 { filter.libraries = [chance.one(of: libraries)] }
    if chance.below(4) == 0 { filter.servicePoint = chance.one(of: libraries) + "_p0" }
    return filter
  }

  @Test func `sees no other library's words, no visit and no person`() {
    var chance = Seeded()
    for round in 0..<2_000 {
      let world = RandomFindings(&chance)
      let own = chance.one(of: world.libraries)
      let filter = filter(&chance, world.libraries)
      let seen = shown(world.set, .library(own, isShown: true), filter)
      let text = "\(seen.findings)"
      for other in world.libraries where other != own {
        #expect(!text.contains("<\(other)>"), "seed \(chance.seed), round \(round)")
        #expect(!text.contains("\"\(other)\""), "seed \(chance.seed), round \(round)")
      }
      for finding in seen.findings {
        #expect(finding.responses.isEmpty && finding.units.isEmpty && finding.members.isEmpty)
        #expect(finding.codings.isEmpty && finding.libraries == [own])
      }
    }
  }

  @Test func `sees nothing where figures are hidden`() {
    var chance = Seeded()
    for _ in 0..<500 {
      let world = RandomFindings(&chance)
      let filter = filter(&chance, world.libraries)
      let hidden: [FindingReader] = [
        .library(world.libraries[0], isShown: false), .outside(isShown: false),
      ]
      for reader in hidden { #expect(shown(world.set, reader, filter) == .none) }
    }
  }

  @Test func `from outside sees counts of the whole network alone`() {
    var chance = Seeded()
    for _ in 0..<1_000 {
      let world = RandomFindings(&chance)
      let filter = filter(&chance, world.libraries)
      let seen = shown(world.set, .outside(isShown: true), filter)
      #expect(seen.findings.isEmpty && seen.keptBack == 0)
      if filter.isLocal { #expect(seen == .none) }
    }
  }

  @Test func `who coordinates sees every finding once`() {
    var chance = Seeded()
    for _ in 0..<500 {
      let world = RandomFindings(&chance)
      let seen = shown(world.set, .coordinator)
      #expect(
        seen.findings.flatMap(\.members).map(\.id).sorted() == world.all.map(\.id).sorted())
      #expect(seen.visits == 3 * world.libraries.count)
    }
  }

  @Test func `of part of a joined finding reads that part's own words`() {
    let mine = finding("Omat sanat.")
    let theirs = finding("Muiden sanat.", response: "uuid:r2", library: "b")
    let id = FindingID(merging: [mine.id, theirs.id], digest: sampleDigest)
    let joined = set(
      [mine, theirs],
      [
        .merge(.init(id: id, members: [mine.id, theirs.id], text: "Meillä ja muilla.")),
        .tag(.init(finding: id, themes: ["odotus"])), tag(mine, "melu"),
      ])
    let seen = shown(joined, .library("a", isShown: true)).findings
    #expect(seen.map(\.text) == ["Omat sanat."])
    #expect(seen.map(\.themes) == [["melu"]])
    #expect(seen.map(\.visits) == [1])
    #expect(shown(joined, .coordinator).findings.map(\.text) == ["Meillä ja muilla."])
  }

  @Test func `counts visits by place and kind`() {
    let all = [
      finding("a"), finding("b", instance: 1), finding("c", response: "uuid:r2"),
      finding("d", response: "uuid:r2", instance: 1, kind: .idea, at: "muualla"),
    ]
    let seen = shown(set(all), .outside(isShown: true))
    #expect(
      seen.counts == [
        FindingCount(touchpoint: "saapuminen", kind: .pain, visits: 2),
        FindingCount(touchpoint: nil, kind: .idea, visits: 1),
      ])
  }
}
