import Diagnostics

/// The sections along the service path, where each stands at a touchpoint of its own.
enum PathSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let groups = context.naming.entries(of: .group)
    let stops = context.naming.touchpoints.compactMap {
      point -> (label: Wording, entry: Naming.Entry)? in
      let here = groups.filter {
        $0.touchpoint == point.name && context.index.row(context.unit, $0, .score) != nil
      }
      return here.count == 1 ? (point.label, here[0]) : nil
    }
    guard stops.count > 2 else { return [] }
    let reference = context.reference
    let picture = PathPicture(
      title: context.say(Words.caption),
      ownLabel: context.words(LevelWords.own(context.unit.level)),
      referenceLabel: reference.map { context.words(LevelWords.name($0.level)) },
      stops: stops.map { label, entry in
        .init(
          label: label, figure: context.score(context.unit, entry),
          reference: reference.flatMap { context.estimate($0, entry)?.value },
          word: context.unit.level == .library ? context.word(context.unit, entry) : nil)
      })
    let rows = stops.map { label, entry in
      [
        .text(label), context.score(context.unit, entry),
        context.count(context.unit, entry, .score),
      ]
        + (reference.map { [context.score($0, entry)] } ?? [])
    }
    let table = DocumentTable(
      context.say(Words.caption),
      [
        .init(context.words(Words.place), .name), .init(context.words(CommonWords.score), .figure),
        .init(context.countedHeader, .figure),
      ] + (reference.map { [.init(context.words(LevelWords.name($0.level)), .figure)] } ?? []),
      rows: rows, in: context)
    return [
      context.heading(3, Words.heading, "path"), .chart(.path(picture), table),
    ]
  }

  private enum Words {
    static let heading = Trilingual(fi: "Palvelupolku", sv: "Tjänstestigen", en: "Service path")
    static let place = Trilingual(
      fi: "Palvelupolun kohta", sv: "Plats på tjänstestigen", en: "Place on the service path")
    static let caption = Trilingual(
      fi: "Pisteet palvelupolun varrella, 0–\u{2060}100.",
      sv: "Poäng längs tjänstestigen, 0–\u{2060}100.",
      en: "Scores along the service path, 0–\u{2060}100.")
  }
}

/// The sections of each region beside each other, on one scale.
enum RegionsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let regions = context.naming.parts(of: context.unit).filter { context.index.hasRows($0) }
    let groups = context.naming.entries(of: .group)
    guard context.unit.level == .network, regions.count > 1, !groups.isEmpty else { return [] }
    let picture = DotPanels(
      title: context.say(Words.caption), rows: groups.map(\.label),
      references: groups.map { context.estimate(context.unit, $0)?.value },
      referenceLabel: context.words(LevelWords.name(.network)),
      panels: regions.map { region in
        .init(
          label: region.label, responses: context.responsesScored(region),
          values: groups.map { context.score(region, $0) })
      })
    let table = DocumentTable(
      context.say(Words.caption),
      [
        .init(context.words(CommonWords.section), .name),
        .init(context.words(CommonWords.score), .figure),
        .init(context.countedHeader, .figure),
      ],
      groups: regions.map { region in
        .init(
          title: region.label,
          rows: groups.map {
            [.text($0.label), context.score(region, $0), context.count(region, $0, .score)]
          })
      }, in: context)
    return [context.heading(3, Words.heading, "by-region"), .chart(.panels(picture), table)]
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Osiot maakunnittain", sv: "Avsnitt per landskap", en: "Sections by region")
    static let caption = Trilingual(
      fi: "Osioiden pisteet maakunnittain, 0–\u{2060}100.",
      sv: "Avsnittens poäng per landskap, 0–\u{2060}100.",
      en: "Scores of the sections by region, 0–\u{2060}100.")
  }
}
