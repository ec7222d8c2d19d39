import Diagnostics

/// Scores of two waves as lines: of a library its sections, above it its libraries. Only where both
/// values are those of the same responses: one library is always in both waves.
enum SlopesOfChange {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    guard let before = context.naming.earlierWaveLabel else { return [] }
    let lines = context.unit.level == .library ? sections(context) : libraries(context)
    let rows = lines.compactMap(\.slope)
    guard rows.count > 1 else { return [] }
    let caption = context.say(Words.caption, .text(before), .text(context.naming.waveLabel))
    let picture = SlopePicture(
      title: caption, beforeLabel: before, afterLabel: context.naming.waveLabel, rows: rows)
    let header = context.unit.level == .library ? CommonWords.section : LevelWords.name(.library)
    let table = DocumentTable(
      caption,
      [
        .init(context.words(header), .name), .init(before, .figure),
        .init(context.naming.waveLabel, .figure), .init(context.words(CommonWords.change), .figure),
      ],
      rows: lines.filter { $0.slope != nil }.map(\.cells), in: context)
    return [.chart(.slopes(picture), table)]
  }

  private struct Line {
    let slope: SlopePicture.Row?
    let cells: [Figure]
  }

  private static func sections(_ context: PageContext) -> [Line] {
    ([context.naming.overall] + context.naming.entries(of: .group)).map {
      line(context.unit, $0, context.label($0), context)
    }
  }

  private static func libraries(_ context: PageContext) -> [Line] {
    context.libraries.map { line($0, context.naming.overall, $0.label, context) }
  }

  private static func line(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ label: Wording, _ context: PageContext
  ) -> Line {
    guard case .estimate(let after) = context.score(unit, entry),
      let row = context.index.row(unit, entry, .change), let change = row.value,
      !row.notes.contains(.suppressed)
    else { return Line(slope: nil, cells: []) }
    let shows = row.visibleChange == .rise || row.visibleChange == .fall
    let slope = SlopePicture.Row(
      label: label, before: after.value - change, after: after.value, isVisible: shows)
    return Line(
      slope: slope,
      cells: [
        .text(label), .number(slope.before, .score), .number(slope.after, .score),
        row.figure(entry.differenceShape),
      ])
  }

  private enum Words {
    static let caption = Trilingual(
      fi: "Pisteet kummallakin kierroksella, 0–\u{2060}100: {0}, {1}.",
      sv: "Poäng i båda mätomgångarna, 0–\u{2060}100: {0}, {1}.",
      en: "Scores in both waves, 0–\u{2060}100: {0}, {1}.")
  }
}
