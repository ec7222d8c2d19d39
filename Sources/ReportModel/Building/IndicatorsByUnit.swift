import Diagnostics

/// The key figures of several units beside each other, one key figure after the other: the
/// comparison of a benchmark. Units stand in file order; the unit they belong to comes first.
enum IndicatorsByUnit {
  static func blocks(_ context: PageContext, _ units: [Naming.Unit]) -> [ReportDocument.Block] {
    let shown = units.filter { $0 != context.unit && context.index.hasRows($0) }
    let entries = context.naming.entries(of: .indicator)
    guard !shown.isEmpty, !entries.isEmpty else { return [] }
    let groups = entries.compactMap { entry -> DocumentTable.RowGroup? in
      let rows = ([context.unit] + shown).filter { !context.index.rows($0, entry).isEmpty }
      guard rows.count > 1 else { return nil }
      return DocumentTable.RowGroup(
        title: entry.labelWithUnit, rows: rows.map { row($0, entry, context) })
    }
    guard !groups.isEmpty else { return [] }
    let table = DocumentTable(
      context.say(Words.caption),
      [
        .init(context.words(CommonWords.unit), .name),
        .init(context.words(Words.value), .figure),
        .init(context.words(Words.median), .figure),
        .init(context.words(CommonWords.responses), .figure),
      ], groups: groups, in: context)
    return [context.heading(2, Words.heading, "indicators-by-unit"), .table(table)]
  }

  /// A library has its own value; several have the quotient of their sums, and a median.
  private static func row(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ context: PageContext
  ) -> [Figure] {
    let isOne = unit.level == .library || unit.level == .servicePoint
    return [
      .text(unit.label), context.figure(unit, entry, isOne ? .mean : .ratio, entry.shape),
      isOne ? .text("") : context.figure(unit, entry, .median, entry.shape),
      context.count(unit, entry, .mean),
    ]
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Tunnusluvut yksiköittäin", sv: "Nyckeltal per enhet", en: "Key figures by unit")
    static let caption = Trilingual(
      fi: "Kirjaston oma arvo, muilla kirjastot yhteensä laskettuina.",
      sv: "Ett biblioteks eget värde, för andra biblioteken beräknade tillsammans.",
      en: "A library’s own value; for others the libraries taken together.")
    static let value = Trilingual(fi: "Arvo", sv: "Värde", en: "Value")
    static let median = Trilingual(fi: "Mediaani", sv: "Median", en: "Median")
  }
}
