import Diagnostics

/// What the lists of the start page tell beside the score: of libraries the word, and the places they may
/// hold where these were asked for; of every unit the change. Units stay in file order.
enum IndexExtras {
  static func columns(_ level: Level, _ context: PageContext) -> [DocumentTable.Column] {
    extras(level, context).map { .init(context.words($0.header), .figure) }
  }

  static func cells(_ unit: Naming.Unit, _ context: PageContext) -> [Figure] {
    extras(unit.level, context).map { $0.cell(unit) }
  }

  private struct Extra {
    let header: Trilingual
    let cell: (Naming.Unit) -> Figure
  }

  private static func extras(_ level: Level, _ context: PageContext) -> [Extra] {
    let overall = context.naming.overall
    var extras: [Extra] = []
    if level == .library {
      if let family = context.family(overall), family.noWord == nil {
        extras.append(
          Extra(header: CommonWords.standing(.network)) { context.wordFigure($0, overall) })
      }
      if context.method.asked.figures.contains(.ranks) {
        extras.append(Extra(header: CommonWords.rankSet) { context.rankSet($0, overall) })
      }
    }
    if context.naming.earlierWaveLabel != nil {
      extras.append(Extra(header: CommonWords.change) { change($0, context) })
    }
    return extras
  }

  /// The change where it shows, else that it does not.
  private static func change(_ unit: Naming.Unit, _ context: PageContext) -> Figure {
    let overall = context.naming.overall
    let row = context.index.row(unit, overall, .change)
    guard let row, row.value != nil, row.visibleChange == .none else {
      return context.figure(unit, overall, .change, overall.differenceShape)
    }
    return context.visibleChange(unit, overall)
  }
}
