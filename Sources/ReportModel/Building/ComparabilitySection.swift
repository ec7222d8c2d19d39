import Diagnostics

/// Whether the libraries of a group can be compared with each other: how many answered, and what
/// differs between them.
enum ComparabilitySection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let told = groups(context)
    guard !told.isEmpty else { return [] }
    let planned = told.contains { $0.facts.planned != nil }
    let rows = told.map { unit, facts -> [Figure] in
      [context.name(unit), .part(facts.answered, of: facts.libraries), rate(facts)]
        + (planned ? [facts.planned.map { .part(facts.responses, of: $0) } ?? .text("–")] : [])
        + [
          .text(context.words(Words.verdict(facts.verdict))),
          .text(Wording(reasons(facts, context))),
        ]
    }
    var columns: [DocumentTable.Column] = [
      .init(context.words(CommonWords.unit), .name),
      .init(context.words(Words.answered), .figure),
      .init(context.words(CommonWords.responseRate), .figure),
    ]
    if planned { columns.append(.init(context.words(Words.visits), .figure)) }
    columns += [
      .init(context.words(Words.comparison), .name), .init(context.words(Words.why), .name),
    ]
    return [
      context.heading(2, Words.heading, "comparable"),
      .table(DocumentTable(context.say(Words.caption), columns, rows: rows, in: context)),
    ]
  }

  /// What a page says first of comparing: that too few answered, or that more differs than who did.
  static func finding(_ context: PageContext) -> Sentence? {
    guard let own = group(context), let facts = facts(own, context),
      facts.verdict == .notComparable || facts.differing > 0 || facts.moved > 0
        || facts.isGroupedOutsideWave
    else { return nil }
    return sentence(context)
  }

  /// One sentence on the unit's own group, or on the network; nothing where all is comparable.
  static func sentence(_ context: PageContext) -> Sentence? {
    guard let own = group(context), let facts = facts(own, context), facts.verdict != .comparable
    else { return nil }
    return context.say(
      Words.sentence, .text(own.label), .text(context.words(Words.verdict(facts.verdict))),
      .text(Wording(reasons(facts, context))))
  }

  private static func group(_ context: PageContext) -> Naming.Unit? {
    context.unit.level == .library ? context.naming.network : context.unit
  }

  /// The unit with what is around and inside it; of a library the groups that it is compared in.
  private static func groups(
    _ context: PageContext
  ) -> [(unit: Naming.Unit, facts: GroupComparability)] {
    let unit = context.unit
    let naming = context.naming
    let units: [Naming.Unit] =
      switch unit.level {
      case .library: naming.references(of: unit) + naming.peerGroups(of: unit)
      case .network: [unit] + naming.units(at: .region) + naming.units(at: .peerGroup)
      case .region, .peerGroup: [unit] + naming.references(of: unit)
      case .servicePoint, .event: []
      }
    return units.compactMap { unit in facts(unit, context).map { (unit, $0) } }
  }

  private static func facts(_ unit: Naming.Unit, _ context: PageContext) -> GroupComparability? {
    context.method.comparability.first { $0.level == unit.level && $0.unit == unit.name }
  }

  private static func rate(_ facts: GroupComparability) -> Figure {
    facts.libraries == 0
      ? .text("–") : .number(Double(facts.answered) / Double(facts.libraries), .share)
  }

  private static func reasons(_ facts: GroupComparability, _ context: PageContext) -> String {
    var all: [String] = []
    func add(_ words: Trilingual, _ numbers: Int...) {
      var text = words[context.language]
      for (place, number) in numbers.enumerated() {
        text = text.replacing("{\(place)}", with: String(number))
      }
      all.append(text)
    }
    if facts.missing > 0 { add(Words.missing, facts.missing) }
    if let planned = facts.planned, facts.responses < planned {
      add(Words.unvisited, planned - facts.responses)
    }
    if facts.differing > 0 { add(Words.definitions, facts.differing, facts.questions) }
    if facts.moved > 0 { add(Words.moved, facts.moved) }
    if facts.isGroupedOutsideWave { add(Words.outside) }
    return all.isEmpty ? "–" : all.joined(separator: "; ")
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Voiko kirjastoja verrata", sv: "Kan biblioteken jämföras",
      en: "Can the libraries be compared")
    static let caption = Trilingual(
      fi: "Kuinka moni ryhmän kirjasto vastasi, ja mikä kirjastojen välillä eroaa.",
      sv: "Hur många av gruppens bibliotek som svarade, och vad som skiljer biblioteken åt.",
      en: "How many libraries of the group answered, and what differs between them.")
    static let answered = Trilingual(
      fi: "Vastanneita kirjastoja", sv: "Bibliotek som svarat", en: "Libraries that answered")
    static let visits = Trilingual(
      fi: "Käyntejä suunnitelluista", sv: "Besök av de planerade", en: "Visits of those planned")
    static let comparison = Trilingual(fi: "Vertailu", sv: "Jämförelse", en: "Comparison")
    static let why = Trilingual(fi: "Mikä eroaa", sv: "Vad som skiljer", en: "What differs")
    static let sentence = Trilingual(
      fi: "{0}: {1} ({2}).", sv: "{0}: {1} ({2}).", en: "{0}: {1} ({2}).")
    static let missing = Trilingual(
      fi: "vastaamatta jättäneitä kirjastoja: {0}", sv: "bibliotek som inte svarat: {0}",
      en: "libraries that did not answer: {0}")
    static let unvisited = Trilingual(
      fi: "suunniteltuja käyntejä ilman vastausta: {0}", sv: "planerade besök utan svar: {0}",
      en: "planned visits without a response: {0}")
    static let definitions = Trilingual(
      fi: "kirjastoja, joiden vastauksista osa on kyselyn toisesta versiosta: {0} (eri tavoin "
        + "määriteltyjä kysymyksiä {1})",
      sv: "bibliotek av vilkas svar en del är från en annan version av enkäten: {0} (frågor som "
        + "definierats annorlunda: {1})",
      en: "libraries with responses to another version of the survey: {0} (questions defined "
        + "differently: {1})")
    static let moved = Trilingual(
      fi: "kierroksen aikana ryhmään tulleita tai siitä lähteneitä: {0}",
      sv: "bibliotek som under omgången kommit till gruppen eller lämnat den: {0}",
      en: "libraries that came to the group or left it during the wave: {0}")
    static let outside = Trilingual(
      fi: "ryhmittelypäivä ei ole kierroksen aikana",
      sv: "grupperingsdagen ligger utanför omgången",
      en: "the grouping date lies outside the wave")

    static func verdict(_ verdict: GroupComparability.Verdict) -> Trilingual {
      switch verdict {
      case .comparable:
        Trilingual(fi: "vertailukelpoinen", sv: "jämförbar", en: "comparable")
      case .withCare:
        Trilingual(fi: "vertaa varoen", sv: "jämför med försiktighet", en: "compare with care")
      case .notComparable:
        Trilingual(
          fi: "ei vertailukelpoinen: alle puolet vastasi",
          sv: "inte jämförbar: under hälften svarade",
          en: "not comparable: fewer than half answered")
      }
    }
  }
}
