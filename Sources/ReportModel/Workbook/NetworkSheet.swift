import Diagnostics

/// The whole network beside its regions: items in rows, each with every estimate it has.
struct NetworkSheet {
  let context: PageContext

  var name: String { SheetWords.level(.network)[context.language] }

  static let headings = 3

  private var units: [Naming.Unit] {
    [context.unit] + context.naming.units(at: .region).filter { context.index.hasRows($0) }
  }

  func sheet() -> WorkbookSheet {
    let language = context.language
    let units = units
    let parts: [FigurePart] = [.value, .low, .high, .count]
    var sheet = WorkbookSheet(
      name: name,
      columns: [.init(24), .init(44), .init(30)]
        + units.flatMap { _ in parts.map { _ in .init(10.5) } } + [
          .init(20), .init(14), .init(14),
        ],
      rows: [
        SheetTitle.row(LevelWords.plural(.network)[language], context),
        .init(
          [Words.band, .nothing, .nothing]
            + units.map { .init(.words($0.label.text), .band, span: parts.count) }),
        .init(
          [CommonWords.section, Words.item, Words.figure].map { .init(.words($0[language]), .head) }
            + units.flatMap { _ in parts.map { .init(.words(head($0)), .head) } }
            + ["item", "measure", "choice"].map { .init(.words($0), .head) }, lines: 3),
      ])
    let rows = rows(units, parts)
    sheet.rows += rows.map { .init($0.cells) }
    let last = Self.headings + max(rows.count, 1) - 1
    sheet.frozen = (Self.headings, 3)
    sheet.filtered = (Self.headings - 1, last, sheet.columns.count)
    sheet.shades = shades(rows.map(\.figure), units.count, parts.count)
    sheet.rows += SheetNotes.rows(under: rows.map(\.cells), context)
    return sheet
  }

  private func head(_ part: FigurePart) -> String { MeasureWords.part(part)[context.language] }

  private func rows(
    _ units: [Naming.Unit], _ parts: [FigurePart]
  ) -> [(figure: ItemFigure, cells: [WorkbookSheet.Cell])] {
    let overall = ItemSection(
      label: CommonWords.overall[context.language], entries: [context.naming.overall])
    return ([overall] + ItemSection.all(context)).flatMap { section in
      section.entries.flatMap { entry in
        ItemFigures.all(of: entry, units, context).map { figure in
          (
            figure,
            [
              .init(.words(section.label), .plain), .init(.words(label(entry)), .name),
              .init(.words(figure.head(context)), .plain),
            ]
              + units.flatMap { unit in parts.map { figure.cell($0, unit, context) } }
              + [entry.name, figure.measure.rawValue, figure.choice].map {
                $0.isEmpty ? .nothing : .init(.words($0), .key)
              }
          )
        }
      }
    }
  }

  private func label(_ entry: Naming.Entry) -> String {
    switch entry.type {
    case .question, .indicator: entry.labelWithUnit.text
    case .group: CommonWords.section[context.language]
    case .overall: CommonWords.overall[context.language]
    }
  }

  /// A run of scores, and a run of shares, at a time.
  private func shades(
    _ figures: [ItemFigure], _ units: Int, _ parts: Int
  ) -> [WorkbookSheet.Shade] {
    var runs: [(kind: WorkbookSheet.Shade.Kind, rows: ClosedRange<Int>)] = []
    for (place, figure) in figures.enumerated() {
      guard figure.measure == .score || figure.measure == .share else { continue }
      let kind = figure.measure == .score ? WorkbookSheet.Shade.Kind.score : .share
      let row = Self.headings + place
      if let last = runs.last, last.kind == kind, last.rows.upperBound == row - 1 {
        runs[runs.count - 1].rows = last.rows.lowerBound...row
      } else {
        runs.append((kind, row...row))
      }
    }
    return runs.flatMap { run in
      (0..<units).map { .init(kind: run.kind, rows: run.rows, column: 3 + $0 * parts) }
    }
  }

  private enum Words {
    static let band = WorkbookSheet.Cell.nothing
    static let item = Trilingual(fi: "Kysymys", sv: "Fråga", en: "Question")
    static let figure = Trilingual(fi: "Luku", sv: "Tal", en: "Figure")
  }
}
