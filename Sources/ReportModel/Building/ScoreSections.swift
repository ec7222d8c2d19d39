import Diagnostics

/// The overall score of the unit, of those around it and of its parts. Units stand in file order.
enum OverviewSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let figures = figures(context)
    guard !figures.isEmpty else { return [] }
    return figures + SpreadSection.blocks(context) + MapSection.blocks(context)
  }

  /// Without the pictures of all libraries.
  static func figures(_ context: PageContext) -> [ReportDocument.Block] {
    let naming = context.naming
    let isLibrary = context.unit.level == .library
    let units =
      [context.unit] + naming.references(of: context.unit)
      + (isLibrary ? naming.peerGroups(of: context.unit) : naming.parts(of: context.unit))
    let table = ScoreTable(
      caption: context.say(Words.caption), nameHeader: context.words(CommonWords.unit),
      rows: ScoreTable.rows(of: units, naming.overall, context))
    guard let chart = table.block(context) else { return [] }
    return [context.heading(2, Words.heading, "overview"), chart] + critical(context)
      + DistinctSentences.blocks(context)
  }

  private static func critical(_ context: PageContext) -> [ReportDocument.Block] {
    guard let cap = context.method.criticalCap,
      case .estimate(let share) = context.figure(
        context.unit, context.naming.overall, .critical, .share), share.value > 0
    else { return [] }
    let sentence = context.say(
      Words.critical, .number(share.value, .share), .number(cap, .plain(decimals: 0)))
    return [.paragraph(sentence)]
  }

  private enum Words {
    static let heading = Trilingual(fi: "Yleiskuva", sv: "Översikt", en: "Overview")
    static let caption = Trilingual(
      fi: "Kokonaispisteet, 0–\u{2060}100.", sv: "Totalpoäng, 0–\u{2060}100.",
      en: "Overall scores, 0–\u{2060}100.")
    static let critical = Trilingual(
      fi: "Osuus vastauksista, joissa jokin kriittinen kysymys sai alimmat pisteet: {0}. "
        + "Niissä kokonaispisteet ovat enintään {1}.",
      sv: "Andel svar där någon kritisk fråga fick lägsta poäng: {0}. "
        + "I dem är totalpoängen högst {1}.",
      en: "Share of responses in which a critical question got its lowest score: {0}. "
        + "Their overall score is at most {1}.")
  }
}

/// The scores of the survey's sections in its order.
enum GroupsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let figures = figures(context)
    guard !figures.isEmpty else { return [] }
    return figures + PathSection.blocks(context) + RegionsSection.blocks(context)
      + HeatSection.blocks(context)
  }

  /// Without the pictures of the same figures by place and library.
  static func figures(_ context: PageContext) -> [ReportDocument.Block] {
    let table = ScoreTable(
      caption: context.say(Words.caption), nameHeader: context.words(CommonWords.section),
      rows: ScoreTable.rows(of: context.naming.entries(of: .group), context))
    guard let chart = table.block(context) else { return [] }
    return [context.heading(2, Words.heading, "sections"), chart]
  }

  private enum Words {
    static let heading = Trilingual(fi: "Osiot", sv: "Avsnitt", en: "Sections")
    static let caption = Trilingual(
      fi: "Osioiden pisteet, 0–\u{2060}100.", sv: "Avsnittens poäng, 0–\u{2060}100.",
      en: "Scores of the sections, 0–\u{2060}100.")
  }
}
