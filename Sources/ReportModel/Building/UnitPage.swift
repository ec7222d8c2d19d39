import Diagnostics

/// The page of the network, a region, a library or a peer group.
enum UnitPage {
  static func document(_ context: PageContext) -> ReportDocument {
    ReportDocument(
      language: context.language, title: context.unit.label, eyebrow: eyebrow(context),
      trail: trail(context), headline: headline(context),
      blocks: FoundSection.blocks(context) + OverviewSection.blocks(context)
        + StandingSection.blocks(context) + ChangeSection.blocks(context)
        + GroupsSection.blocks(context) + IndicatorsSection.blocks(context)
        + IndicatorsByUnit.blocks(context, context.naming.parts(of: context.unit))
        + QuestionsSection.blocks(context) + CoverageSection.blocks(context)
        + MethodSection.blocks(context) + RelatedSection.blocks(context))
  }

  /// "Kirjasto · Haamuasiointi: asiakaspalvelu · Kevät 2018".
  static func eyebrow(_ context: PageContext) -> Wording {
    let level = LevelWords.name(context.unit.level)[context.language]
    let names = [level, context.naming.surveyTitle.text, context.naming.waveLabel.text]
    return Wording(names.joined(separator: " · "))
  }

  static func headline(_ context: PageContext) -> ReportDocument.Headline? {
    guard let estimate = context.overallEstimate(context.unit) else { return nil }
    var first: [Figure] = [context.responsesScored(context.unit)]
    var template = Words.responses
    if let low = estimate.low, let high = estimate.high {
      first =
        [
          .number(context.method.confidence, .percent(decimals: 0)),
          .interval(low: low, high: high, estimate.shape),
        ] + first
      template = Words.interval
    }
    return ReportDocument.Headline(
      estimate: estimate,
      lines: [
        Sentence(Words.overall, in: context.language),
        Sentence(template, first, in: context.language),
      ])
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
      fi: "{0}:n luottamusväli {1} · vastauksia {2}.",
      sv: "Konfidensintervall ({0}) {1} · antal svar {2}.",
      en: "{0} confidence interval {1} · responses {2}.")
    static let responses = Trilingual(
      fi: "Vastauksia {0}.", sv: "Antal svar {0}.", en: "Responses {0}.")
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
