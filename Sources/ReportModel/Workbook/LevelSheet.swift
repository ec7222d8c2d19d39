import Diagnostics

/// The units of one level in rows, the items in columns under their sections, each figure with its
/// interval and its number of responses.
struct LevelSheet {
  let level: Level
  let context: PageContext
  let units: [Naming.Unit]
  let columns: [SheetColumn]

  init?(_ level: Level, _ context: PageContext) {
    self.level = level
    self.context = context
    // Who reads about one library is not told which others did not answer.
    let listsAll = level == .library && context.method.audience != .library
    units = context.naming.units(at: level).filter { listsAll || context.index.hasRows($0) }
    guard units.contains(where: { context.index.hasRows($0) }) else { return nil }
    columns =
      Self.names(level, context) + Self.overall(units, context) + Self.items(units, context)
  }

  var name: String { SheetWords.level(level)[context.language] }

  /// Above the table: its title, sections, items, heads.
  static let headings = 4

  func sheet() -> WorkbookSheet {
    let language = context.language
    var sheet = WorkbookSheet(
      name: name,
      columns: columns.map { .init($0.width, isFoldable: $0.isFoldable) },
      rows: [
        SheetTitle.row(LevelWords.plural(level)[language], context),
        .init(bands(\.section, .band)), .init(bands(\.item, .item), lines: 4),
        .init(columns.map { .init(.words($0.head), .head) }, lines: 3),
      ])
    let figures = units.map { unit in columns.map { $0.cell(unit) } }
    sheet.rows += figures.map { .init($0) }
    let last = Self.headings + units.count - 1
    sheet.frozen = (Self.headings, 1)
    sheet.filtered = (Self.headings - 1, last, columns.count)
    sheet.shades = columns.indices.filter { columns[$0].isShaded }.map {
      .init(kind: .score, rows: Self.headings...last, column: $0)
    }
    sheet.rows += SheetNotes.rows(under: figures, context)
    return sheet
  }

  /// One cell over each run of columns that share a text.
  private func bands(
    _ text: KeyPath<SheetColumn, String>, _ look: WorkbookSheet.Look
  ) -> [WorkbookSheet.Cell] {
    var cells: [WorkbookSheet.Cell] = []
    var shown: (section: String, text: String)?
    for column in columns {
      let here = (section: column.section, text: column[keyPath: text])
      if let last = shown, last == here, !cells.isEmpty {
        cells[cells.count - 1].span += 1
      } else {
        cells.append(.init(here.text.isEmpty ? .nothing : .words(here.text), look))
      }
      shown = here
    }
    return cells
  }
}

extension LevelSheet {
  private static func names(_ level: Level, _ context: PageContext) -> [SheetColumn] {
    func text(
      _ head: Trilingual, _ width: Double, _ look: WorkbookSheet.Look,
      _ text: @escaping (Naming.Unit) -> String?
    ) -> SheetColumn {
      SheetColumn(head: head[context.language], width: width) { unit in
        text(unit).map { .init(.words($0), look) } ?? .nothing
      }
    }
    let naming = context.naming
    var columns = [text(LevelWords.name(level), 34, .name) { $0.label.text }]
    if level == .servicePoint {
      columns.append(
        text(LevelWords.name(.library), 26, .plain) { unit in
          unit.library.flatMap { naming.unit(.library, $0)?.label.text }
        })
    }
    if level == .servicePoint || level == .library {
      columns.append(
        text(LevelWords.name(.region), 18, .plain) { unit in
          unit.region.flatMap { naming.unit(.region, $0)?.label.text }
        })
    }
    return columns + [text(SheetWords.key, 18, .key) { $0.name }]
  }

  private static func overall(_ units: [Naming.Unit], _ context: PageContext) -> [SheetColumn] {
    let overall = context.naming.overall
    let label = CommonWords.overall[context.language]
    var columns = SheetColumn.columns(
      of: ItemFigures.first(of: overall, units, context), section: label, isFoldable: false,
      context)
    if units.contains(where: { context.word($0, overall) != nil }) {
      columns.append(
        SheetColumn(
          section: label, head: CommonWords.standing(.network)[context.language], width: 26
        ) { .init(.figure(context.wordFigure($0, overall))) })
    }
    let change = ItemFigure(entry: overall, measure: .change, shape: overall.differenceShape)
    if units.contains(where: { change.row($0, context) != nil }) {
      columns += SheetColumn.columns(
        of: [change], section: label, isFoldable: false, context)
    }
    for measure in [Measure.libraries, .librariesOf] {
      let figure = ItemFigure(
        entry: overall, measure: measure, shape: .plain(decimals: 0), hasInterval: false)
      guard units.first?.level != .library, units.first?.level != .servicePoint,
        units.contains(where: { figure.row($0, context) != nil })
      else { continue }
      columns += SheetColumn.columns(of: [figure], section: label, isFoldable: false, context)
        .prefix(1)
    }
    return columns
  }

  private static func items(_ units: [Naming.Unit], _ context: PageContext) -> [SheetColumn] {
    ItemSection.all(context).flatMap { section in
      section.entries.flatMap { entry in
        SheetColumn.columns(
          of: ItemFigures.first(of: entry, units, context), section: section.label,
          isFoldable: entry.type != .group, context)
      }
    }
  }
}
