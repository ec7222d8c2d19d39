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
    var table = DocumentTable(
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
      }, in: context)
    // One change in twenty shows by chance alone; of one or two units that is no news.
    if changed.count > 4 {
      let chance = 1 - context.method.confidence
      table.notes.append(
        context.say(
          Words.many, .count(changed.count),
          .number(chance * Double(changed.count), .plain(decimals: 1))))
    }
    return [.table(table)]
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Kokonaispisteiden muutos yksiköittäin: {0}, {1}.",
      sv: "Totalpoängens förändring per enhet: {0}, {1}.",
      en: "The change of overall scores by unit: {0}, {1}.")
    static let many = Trilingual(
      fi: "Yksiköitä on {0}: pelkkä sattuma saisi noin {1} niistä näyttämään muuttuneelta.",
      sv: "Enheterna är {0}: slumpen ensam får omkring {1} av dem att se förändrade ut.",
      en: "There are {0} units: chance alone would make about {1} of them look changed.")
    static let visible = Trilingual(fi: "Näkyykö muutos", sv: "Syns den", en: "Does it show")
  }
}
