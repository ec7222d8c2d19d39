import Diagnostics

/// Every row of the tidy output as it is: the columns of the CSV, numbers with every digit.
struct RowsSheet {
  let rows: [TidyRow]
  let context: PageContext

  static let headings = 2

  func sheet() -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name: SheetWords.rows[context.language],
      columns: [16, 10, 14, 14, 26, 12, 24, 16, 18, 7, 12, 12, 12, 12, 28].map { .init($0) },
      rows: [
        SheetTitle.row(SheetWords.rows[context.language], context),
        .init(Self.names.map { .init(.words($0), .head) }),
      ])
    let rows = rows
    sheet.later = .init(count: rows.count) { .init(Self.cells(rows[$0])) }
    sheet.frozen = (Self.headings, 0)
    sheet.filtered = (
      Self.headings - 1, max(Self.headings, Self.headings + rows.count - 1), Self.names.count
    )
    return sheet
  }

  /// As in docs/specification/comparison.md; a test holds them to the CSV's.
  private static let names = [
    "survey", "version", "wave", "level", "unit", "item_type", "item", "measure", "choice", "n",
    "value", "se", "ci_low", "ci_high", "note",
  ]

  private static func cells(_ row: TidyRow) -> [WorkbookSheet.Cell] {
    [
      text(row.survey), text(row.version), text(row.wave), text(row.level.rawValue),
      text(row.unit), text(row.itemType.rawValue), text(row.item), text(row.measure.rawValue),
      text(row.choice), number(row.n.map(Double.init)), number(row.value),
      number(row.standardError), number(row.low), number(row.high), text(row.note),
    ]
  }

  private static func text(_ text: String) -> WorkbookSheet.Cell {
    text.isEmpty ? .nothing : .init(.words(text))
  }

  private static func number(_ value: Double?) -> WorkbookSheet.Cell {
    guard let value, value.isFinite else { return .nothing }
    return .init(.exact(value))
  }
}
