import Diagnostics

/// The network in short, with its units of one level beside each other.
enum SummaryPage {
  static func document(_ context: PageContext, by level: Level) -> ReportDocument {
    ReportDocument(
      language: context.language, title: context.unit.label, eyebrow: UnitPage.eyebrow(context),
      headline: UnitPage.headline(context),
      blocks: FoundSection.blocks(context) + overall(context, level)
        + ChangeSection.blocks(context)
        + UnitChanges.blocks(context, context.naming.units(at: level)) + sections(context, level)
        + IndicatorsSection.blocks(context)
        + IndicatorsByUnit.blocks(context, context.naming.units(at: level))
        + RepliesSection.blocks(context) + closing(context))
  }

  private static func overall(
    _ context: PageContext, _ level: Level
  ) -> [ReportDocument.Block] {
    let units = [context.unit] + context.naming.units(at: level).filter { $0 != context.unit }
    let table = ScoreTable(
      caption: context.say(Words.overall), nameHeader: context.words(CommonWords.unit),
      rows: ScoreTable.rows(of: units, context.naming.overall, context))
    guard let chart = table.block(context) else { return [] }
    return [context.heading(2, LevelWords.plural(level), "units"), chart]
  }

  /// Sections of the few units of a high level are set out; for many libraries or service points
  /// the network's sections stand for all.
  private static func sections(
    _ context: PageContext, _ level: Level
  ) -> [ReportDocument.Block] {
    guard level == .region || level == .peerGroup else { return GroupsSection.blocks(context) }
    let units = [context.unit] + context.naming.units(at: level)
    let groups = context.naming.entries(of: .group).compactMap {
      entry -> DocumentTable.RowGroup? in
      let rows = ScoreTable.rows(of: units, entry, context)
      guard !rows.isEmpty else { return nil }
      return DocumentTable.RowGroup(title: entry.label, rows: rows.map(cells))
    }
    guard !groups.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.sections),
      [
        .init(context.words(CommonWords.unit), .name),
        .init(context.words(CommonWords.score), .bar),
        .init(context.words(CommonWords.score), .figure),
        .init(context.words(CommonWords.responses), .figure),
      ], groups: groups, in: context)
    return [context.heading(2, Words.sectionsHeading, "sections"), .table(table)]
  }

  private static func cells(_ row: ScoreTable.Row) -> [Figure] {
    var bar = Figure.text("")
    if case .estimate(let estimate) = row.figure { bar = .bar(estimate.value) }
    return [row.name, bar, row.figure, row.responses]
  }

  private static func closing(_ context: PageContext) -> [ReportDocument.Block] {
    let used = CoverageSection.blocks(context).prefix(2)
    return used + weighting(context) + MethodSection.limits(context).map { .paragraph($0) }
  }

  /// What a reader must know before comparing, and what those who answered stand for.
  private static func weighting(_ context: PageContext) -> [ReportDocument.Block] {
    [ComparabilitySection.sentence(context)].compactMap { $0.map { .paragraph($0) } }
      + NonresponseTerms.definitions(context).map { .paragraph($0.explanation) }
  }

  private enum Words {
    static let overall = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100.", sv: "Totalpoäng, 0–\u{2060}100.",
      en: "Overall scores, 0–\u{2060}100.")
    static let sectionsHeading = Trilingual(fi: "Osiot", sv: "Avsnitt", en: "Sections")
    static let sections = Trilingual(
      fi: "Osioiden pisteet, 0–\u{2060}100.", sv: "Avsnittens poäng, 0–\u{2060}100.",
      en: "Scores of the sections, 0–\u{2060}100.")
  }
}
