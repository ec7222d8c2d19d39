import Diagnostics

/// A library's service points, within its own report: each with its overall score and its sections.
enum ServicePointsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard context.unit.level == .library else { return [] }
    let points = context.naming.parts(of: context.unit).filter { context.index.hasRows($0) }
    guard !points.isEmpty else { return [] }
    let overall = ScoreTable(
      caption: context.say(Words.caption),
      nameHeader: context.words(LevelWords.name(.servicePoint)),
      rows: ScoreTable.rows(of: points, context.naming.overall, context))
    guard let chart = overall.block(context) else { return [] }
    return [context.heading(2, LevelWords.plural(.servicePoint), "service-points"), chart]
      + HeatSection.table(of: points, Words.sections, context)
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Toimipisteiden kokonaispisteet, 0–\u{2060}100.",
      sv: "Verksamhetsställenas totalpoäng, 0–\u{2060}100.",
      en: "Overall scores of the service points, 0–\u{2060}100.")
    static let sections = Trilingual(
      fi: "Osioiden pisteet toimipisteittäin, 0–\u{2060}100.",
      sv: "Avsnittens poäng per verksamhetsställe, 0–\u{2060}100.",
      en: "Scores of the sections by service point, 0–\u{2060}100.")
  }
}

/// Units × sections, as shades and as a table of figures.
enum HeatSection {
  /// The libraries inside the page's unit.
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let libraries = context.libraries.filter { context.index.hasRows($0) }
    guard context.unit.level != .library, libraries.count > 1 else { return [] }
    return table(of: libraries, Words.caption, context)
  }

  static func table(
    of units: [Naming.Unit], _ caption: Trilingual, _ context: PageContext
  ) -> [ReportDocument.Block] {
    let entries = context.naming.entries(of: .group).filter { entry in
      units.contains { context.index.row($0, entry, .score) != nil }
    }
    guard !entries.isEmpty, !units.isEmpty else { return [] }
    let cells = units.map { unit in entries.map { context.score(unit, $0) } }
    let table = DocumentTable(
      context.say(caption),
      [.init(context.words(LevelWords.name(units[0].level)), .name)]
        + entries.map { .init($0.label, .figure) },
      rows: zip(units, cells).map { [context.name($0)] + $1 }, in: context)
    let picture = HeatPicture(
      title: context.say(caption), columns: entries.map(\.label),
      rows: zip(units, cells).map { .init(label: $0.label, cells: $1) })
    return [.chart(.heat(picture), table)]
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Osioiden pisteet kirjastoittain, 0–\u{2060}100.",
      sv: "Avsnittens poäng per bibliotek, 0–\u{2060}100.",
      en: "Scores of the sections by library, 0–\u{2060}100.")
  }
}

extension PageContext {
  /// The libraries that the page's unit is made of, in file order.
  var libraries: [Naming.Unit] {
    let all = naming.units(at: .library)
    return switch unit.level {
    case .network: all
    case .region: all.filter { $0.region == unit.name }
    case .peerGroup: all.filter { unit.members.contains($0.name) }
    case .library: [unit]
    case .servicePoint, .event: []
    }
  }
}
