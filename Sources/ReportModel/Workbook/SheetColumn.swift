import Diagnostics

/// A column of a sheet that has units in its rows.
struct SheetColumn {
  var section = ""
  var item = ""
  let head: String
  /// The tidy figure behind it: item, measure, choice and column.
  var source: Source?
  var width = 9.0
  var isFoldable = false
  var isShaded = false
  let cell: (Naming.Unit) -> WorkbookSheet.Cell

  struct Source {
    let item: String
    let measure: String
    let choice: String
    let part: String
  }

  /// Value, interval and number of responses of one item.
  static func columns(
    of figures: [ItemFigure], section: String, isFoldable: Bool, _ context: PageContext
  ) -> [SheetColumn] {
    guard let first = figures.first else { return [] }
    let label =
      switch first.entry.type {
      case .question, .indicator: first.entry.labelWithUnit.text
      case .group: CommonWords.section[context.language]
      case .overall: ""
      }
    func column(_ figure: ItemFigure, _ part: FigurePart, _ head: String) -> SheetColumn {
      SheetColumn(
        section: section, item: label, head: head,
        source: Source(
          item: figure.entry.name, measure: figure.measure.rawValue, choice: figure.choice,
          part: part.rawValue),
        width: part == .value && !figure.choice.isEmpty ? 15 : 10.5,
        isFoldable: isFoldable, isShaded: part == .value && figure.measure == .score
      ) { figure.cell(part, $0, context) }
    }
    let values = figures.flatMap { figure in
      [column(figure, .value, figure.head(context))]
        + (figure.hasInterval
          ? [FigurePart.low, .high].map {
            column(figure, $0, MeasureWords.part($0)[context.language])
          } : [])
    }
    return values + [column(first, .count, MeasureWords.part(.count)[context.language])]
  }
}
