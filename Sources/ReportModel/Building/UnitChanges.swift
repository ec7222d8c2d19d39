import Diagnostics

/// How the overall scores of units have changed since the earlier wave, in file order.
enum UnitChanges {
  static func blocks(_ context: PageContext, _ units: [Naming.Unit]) -> [ReportDocument.Block] {
    guard let earlier = context.naming.earlierWaveLabel else { return [] }
    let overall = context.naming.overall
    let changed = units.filter {
      $0 != context.unit && context.index.row($0, overall, .change) != nil
    }
    guard !changed.isEmpty else { return [] }
    return [
      .table(
        DocumentTable(
          context.say(Words.caption, .text(earlier), .text(context.naming.waveLabel)),
          [
            .init(context.words(CommonWords.unit), .name),
            .init(context.words(CommonWords.change), .figure),
            .init(context.words(Words.visible), .figure),
          ],
          rows: changed.map { unit in
            [
              context.name(unit),
              context.figure(unit, overall, .change, overall.differenceShape),
              context.visibleChange(unit, overall),
            ]
          }, in: context))
    ]
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Kokonaispisteiden muutos yksiköittäin: {0}, {1}.",
      sv: "Totalpoängens förändring per enhet: {0}, {1}.",
      en: "The change of overall scores by unit: {0}, {1}.")
    static let visible = Trilingual(fi: "Näkyykö muutos", sv: "Syns den", en: "Does it show")
  }
}
