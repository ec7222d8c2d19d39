import Diagnostics

/// How much of a page is told.
package enum PageExtent: Sendable, Hashable {
  case whole
  /// Without single questions, pictures of all libraries and how it was made: for a terminal.
  case story
  /// What was found, and the figures that it rests on: a few sides of paper.
  case short
}

/// The page of the network, a region, a library or a peer group.
enum UnitPage {
  static func document(_ context: PageContext, _ extent: PageExtent = .whole) -> ReportDocument {
    ReportDocument(
      language: context.language, title: context.unit.label, eyebrow: eyebrow(context),
      trail: trail(context), headline: headline(context),
      blocks: sections(extent).flatMap { $0(context) })
  }

  private typealias Section = @Sendable (PageContext) -> [ReportDocument.Block]

  /// The same in every report: what was found, figures from the whole to the parts, the others, then,
  /// what people wrote, and how it was all made.
  private static func sections(_ extent: PageExtent) -> [Section] {
    switch extent {
    case .whole: whole
    case .story: story
    case .short: short
    }
  }

  private static let whole: [Section] = [
    FoundSection.blocks, OverviewSection.blocks, StandingSection.blocks,
    ServicePointsSection.blocks, GroupsSection.blocks, IndicatorsSection.blocks,
    { IndicatorsByUnit.blocks($0, $0.naming.parts(of: $0.unit)) },
    ImportanceSection.blocks, ToleranceSection.blocks, QuestionsSection.blocks,
    PeersSection.blocks, ChangeSection.blocks,
    FindingsSection.blocks, RepliesSection.blocks,
    CoverageSection.blocks, ComparabilitySection.blocks, MethodSection.blocks,
    RelatedSection.blocks,
  ]

  private static let story: [Section] = [
    FoundSection.blocks, OverviewSection.figures, StandingSection.blocks,
    ServicePointsSection.blocks, GroupsSection.figures, IndicatorsSection.blocks,
    ImportanceSection.blocks, ToleranceSection.blocks, PeersSection.blocks, ChangeSection.blocks,
    FindingsSection.blocks, RepliesSection.blocks, { Array(CoverageSection.blocks($0).prefix(2)) },
    { MethodSection.limits($0).map { .paragraph($0) } },
  ]

  private static let short: [Section] = [
    FoundSection.blocks, OverviewSection.figures, StandingSection.blocks, GroupsSection.figures,
    ChangeSection.blocks, MethodSection.shortened,
  ]

  /// "Kirjasto · Haamuasiointi: asiakaspalvelu · Kevät 2018".
  static func eyebrow(_ context: PageContext) -> Wording {
    let level = LevelWords.name(context.unit.level)[context.language]
    let names = [level, context.naming.surveyTitle.text, context.naming.waveLabel.text]
    return Wording(names.joined(separator: " · "))
  }

  /// The number, its interval and count, and whether it differs: a page's first answer.
  static func headline(_ context: PageContext) -> ReportDocument.Headline? {
    guard let estimate = context.overallEstimate(context.unit) else { return nil }
    let counted = context.counted(context.responsesScored(context.unit))
    var first = context.closed(counted)
    if let low = estimate.low, let high = estimate.high {
      first = context.say(
        Words.interval, parts: [counted],
        .number(context.method.confidence, .percent(decimals: 0)),
        .interval(low: low, high: high, estimate.shape))
    }
    let scale = Sentence(Words.overall, in: context.language)
    return ReportDocument.Headline(
      estimate: estimate, lines: [first] + [word(context)].compactMap(\.self) + [scale])
  }

  private static func word(_ context: PageContext) -> Sentence? {
    guard context.unit.level == .library,
      let word = context.word(context.unit, context.naming.overall)
    else { return nil }
    return context.say(Words.word, .text(context.words(DistinctWords.phrase(word))))
  }

  private static func trail(_ context: PageContext) -> [ReportDocument.Link] {
    let above = context.naming.references(of: context.unit).reversed()
    let home = ReportDocument.Link(label: context.words(CommonWords.home), page: PageName.index)
    return [home]
      + above.compactMap { unit in
        guard context.index.hasRows(unit) else { return nil }
        return PageName.of(unit).map { ReportDocument.Link(label: unit.label, page: $0) }
      }
  }

  private enum Words {
    static let overall = Trilingual(
      fi: "Kokonaispisteet, asteikko 0–\u{2060}100.", sv: "Totalpoäng, skala 0–\u{2060}100.",
      en: "Overall score, scale 0–\u{2060}100.")
    static let interval = Trilingual(
      fi: "{0}: {1} · {s0}.", sv: "{0}: {1} · {s0}.", en: "{0}: {1} · {s0}.")
    static let word = Trilingual(
      fi: "Kirjasto {0}.", sv: "Biblioteket {0}.", en: "The library is {0}.")
  }
}

/// Where to go from here: the units inside this one, and its peer groups.
enum RelatedSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let units =
      context.naming.parts(of: context.unit)
      + (context.unit.level == .library ? context.naming.peerGroups(of: context.unit) : [])
    let links = units.compactMap { unit -> ReportDocument.Link? in
      guard context.index.hasRows(unit) else { return nil }
      return PageName.of(unit).map { ReportDocument.Link(label: unit.label, page: $0) }
    }
    return links.isEmpty
      ? [] : [context.heading(2, Words.heading, "related"), .links(links)]
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Muut sivut", sv: "Andra sidor", en: "Other pages")
  }
}
