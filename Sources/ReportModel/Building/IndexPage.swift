import Diagnostics

/// The start page: what was asked and when, and the way to every other page.
enum IndexPage {
  static func document(_ context: PageContext) -> ReportDocument {
    ReportDocument(
      language: context.language, title: context.naming.surveyTitle,
      eyebrow: Wording(context.unit.label.text + " · " + context.naming.waveLabel.text),
      blocks: opening(context) + regions(context) + libraries(context) + peers(context)
        + events(context) + MethodSection.limits(context).map { .paragraph($0) })
  }

  private static func opening(_ context: PageContext) -> [ReportDocument.Block] {
    let method = context.method
    var sentences = [
      context.say(Words.collected, .days(from: method.waveFrom, until: method.waveUntil)),
      context.say(
        Words.responses, .count(method.responsesUsed), .count(method.responsesNotUsed)),
    ]
    if let coverage = context.coverage(context.unit) {
      sentences.append(context.say(Words.coverage, .part(coverage.libraries, of: coverage.of)))
    }
    sentences += DistinctSentences.all(context) + ChangeSection.sentences(context)
    return [context.heading(2, Words.inShort, "in-short"), .sentences(sentences)]
  }

  private static func regions(_ context: PageContext) -> [ReportDocument.Block] {
    let units = [context.unit] + context.naming.units(at: .region)
    return list(
      units, LevelWords.plural(.region), "regions", Words.regions, context, linksToItself: true)
  }

  private static func libraries(_ context: PageContext) -> [ReportDocument.Block] {
    let regions = context.naming.units(at: .region)
    let libraries = context.naming.units(at: .library).filter { listed($0, context) }
    let grouped = regions.map { region in
      DocumentTable.RowGroup(
        title: region.label,
        rows: libraries.filter { $0.region == region.name }.map { row($0, context) })
    }
    let outside = libraries.filter { library in !regions.contains { $0.name == library.region } }
    let groups =
      (grouped + [DocumentTable.RowGroup(rows: outside.map { row($0, context) })])
      .filter { !$0.rows.isEmpty }
    guard !groups.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.libraries), columns(.library, context), groups: groups, in: context)
    return [context.heading(2, LevelWords.plural(.library), "libraries"), .table(table)]
  }

  private static func peers(_ context: PageContext) -> [ReportDocument.Block] {
    list(
      context.naming.units(at: .peerGroup), LevelWords.plural(.peerGroup), "peers", Words.peers,
      context)
  }

  private static func events(_ context: PageContext) -> [ReportDocument.Block] {
    let held = context.naming.units(at: .event).filter { context.index.hasRows($0) }
    return list(held, LevelWords.plural(.event), "events", Words.events, context)
  }

  private static func list(
    _ units: [Naming.Unit], _ heading: Trilingual, _ anchor: String, _ caption: Trilingual,
    _ context: PageContext, linksToItself: Bool = false
  ) -> [ReportDocument.Block] {
    let rows = units.filter { listed($0, context) }.map { row($0, context) }
    guard let level = units.last?.level, !rows.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(caption), columns(level, context), rows: rows, in: context)
    return [context.heading(2, heading, anchor), .table(table)]
  }

  private static func listed(_ unit: Naming.Unit, _ context: PageContext) -> Bool {
    context.method.audience != .library || context.index.hasRows(unit)
  }

  private static func columns(
    _ level: Level, _ context: PageContext
  ) -> [DocumentTable.Column] {
    [
      .init(context.words(level == .region ? CommonWords.unit : LevelWords.name(level)), .name),
      .init(context.words(CommonWords.score), .figure),
      .init(context.words(CommonWords.responses), .figure),
    ] + IndexExtras.columns(level, context)
  }

  private static func row(_ unit: Naming.Unit, _ context: PageContext) -> [Figure] {
    let name: Figure =
      unit == context.unit && context.index.hasRows(unit)
      ? .link(unit.label, page: "network") : context.name(unit)
    return [name, context.overall(unit), context.responses(unit)]
      + IndexExtras.cells(unit, context)
  }

  private enum Words {
    static let inShort = Trilingual(fi: "Lyhyesti", sv: "I korthet", en: "In short")
    static let collected = Trilingual(
      fi: "Vastaukset kerättiin {0}.", sv: "Svaren samlades in {0}.",
      en: "Responses were collected {0}.")
    static let responses = Trilingual(
      fi: "Käytettyjä vastauksia: {0}. Käyttämättä jätettyjä: {1}.",
      sv: "Använda svar: {0}. Svar som inte använts: {1}.",
      en: "Responses used: {0}. Not used: {1}.")
    static let coverage = Trilingual(
      fi: "Mukana olevia kirjastoja: {0}.", sv: "Medverkande bibliotek: {0}.",
      en: "Libraries with responses: {0}.")
    static let regions = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100: verkko ja maakunnat.",
      sv: "Totalpoäng, 0–\u{2060}100: nätverket och landskapen.",
      en: "Overall scores, 0–\u{2060}100: the network and its regions.")
    static let libraries = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100: kirjastot maakunnittain.",
      sv: "Totalpoäng, 0–\u{2060}100: biblioteken landskapsvis.",
      en: "Overall scores, 0–\u{2060}100: libraries by region.")
    static let peers = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100: vertaisryhmät.",
      sv: "Totalpoäng, 0–\u{2060}100: jämförelsegrupper.",
      en: "Overall scores, 0–\u{2060}100: peer groups.")
    static let events = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100: tapahtumat.",
      sv: "Totalpoäng, 0–\u{2060}100: evenemang.",
      en: "Overall scores, 0–\u{2060}100: events.")
  }
}
