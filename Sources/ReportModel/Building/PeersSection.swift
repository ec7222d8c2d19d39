import Diagnostics

/// A library beside its peer groups, section by section; whose example to ask for, where a test says so.
enum PeersSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.unit.level == .library else { return [] }
    let groups = context.naming.peerGroups(of: context.unit).filter { context.index.hasRows($0) }
    let blocks = beside(groups, context) + positions(context) + neighbours(context)
    return blocks.isEmpty ? [] : [context.heading(2, Words.heading, "peers")] + blocks
  }

  private static func beside(
    _ groups: [Naming.Unit], _ context: PageContext
  ) -> [ReportDocument.Block] {
    guard !groups.isEmpty else { return [] }
    let units = [context.unit] + groups
    let overall = ScoreTable(
      caption: context.say(Words.caption),
      nameHeader: context.words(LevelWords.name(.peerGroup)),
      rows: ScoreTable.rows(of: units, context.naming.overall, context))
    return [overall.block(context)].compactMap(\.self) + sections(units, context)
      + teachers(groups, context)
  }

  private static func positions(_ context: PageContext) -> [ReportDocument.Block] {
    PositionTables(context.language).blocks(
      context.peers?.groups ?? [], cautions: context.peers?.cautions ?? [])
  }

  private static func neighbours(_ context: PageContext) -> [ReportDocument.Block] {
    guard let peers = context.peers else { return [] }
    let blocks = NeighbourTable(context.language).blocks(peers, own: context.unit.label) { name in
      context.naming.unit(.library, name).map { context.name($0) }
    }
    return blocks.isEmpty
      ? [] : [context.heading(3, Words.neighboursHeading, "neighbours")] + blocks
  }

  private static func sections(
    _ units: [Naming.Unit], _ context: PageContext
  ) -> [ReportDocument.Block] {
    let entries = context.naming.entries(of: .group).filter {
      context.index.row(context.unit, $0, .score) != nil
    }
    guard !entries.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.sections),
      [.init(context.words(CommonWords.section), .name)] + units.map { .init($0.label, .figure) },
      rows: entries.map { entry in
        [.text(entry.label)] + units.map { context.score($0, entry) }
      }, in: context)
    return [.table(table)]
  }

  /// Peers that are distinguishable for the better in a section: names where the audience sees them.
  private static func teachers(
    _ groups: [Naming.Unit], _ context: PageContext
  ) -> [ReportDocument.Block] {
    let members = Set(groups.flatMap(\.members))
    let peers = context.naming.units(at: .library).filter {
      members.contains($0.name) && $0 != context.unit
    }
    let sentences = context.naming.entries(of: .group).compactMap { entry -> Sentence? in
      guard context.word(context.unit, entry) != .better else { return nil }
      let better = peers.filter { context.word($0, entry) == .better }
      guard !better.isEmpty else { return nil }
      var pieces: [Sentence.Piece] = []
      for peer in better.prefix(3) {
        if !pieces.isEmpty { pieces.append(.words(", ")) }
        pieces.append(.figure(context.name(peer)))
      }
      return context.say(
        Words.learn, parts: [Sentence(pieces: pieces)], .text(entry.label))
    }
    guard !sentences.isEmpty else { return [] }
    return [context.heading(3, Words.learnHeading, "learn"), .sentences(sentences)]
  }

  private enum Words {
    static let heading = Trilingual(fi: "Vertaiset", sv: "Jämförbara", en: "Peers")
    static let caption = Trilingual(
      fi: "Kirjasto ja sen vertaisryhmät, kokonaispisteet 0–\u{2060}100.",
      sv: "Biblioteket och dess jämförelsegrupper, totalpoäng 0–\u{2060}100.",
      en: "The library and its peer groups, overall scores 0–\u{2060}100.")
    static let sections = Trilingual(
      fi: "Osioiden pisteet kirjastossa ja sen vertaisryhmissä, 0–\u{2060}100.",
      sv: "Avsnittens poäng i biblioteket och dess jämförelsegrupper, 0–\u{2060}100.",
      en: "Scores of the sections in the library and its peer groups, 0–\u{2060}100.")
    static let neighboursHeading = Trilingual(
      fi: "Samankaltaisimmat kirjastot", sv: "De mest lika biblioteken",
      en: "The libraries most alike")
    static let learnHeading = Trilingual(
      fi: "Keneltä oppia", sv: "Vem kan man lära av", en: "Whom to learn from")
    static let learn = Trilingual(
      fi: "{0}: selvästi parempana erottuu {s0}.",
      sv: "{0}: tydligt till det bättre skiljer sig {s0}.",
      en: "{0}: clearly better than the others {s0}.")
  }
}
