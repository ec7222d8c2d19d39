import Diagnostics

/// Scores as a picture and its table: the two always hold the same rows.
struct ScoreTable {
  struct Row {
    let label: Wording
    let name: Figure
    let figure: Figure
    let responses: Figure
    /// The same item of the units around, nearest first.
    var around: [(unit: Naming.Unit, figure: Figure)] = []
    var coverage: Figure?
    /// Whether a library is distinguishable from the others, as a cell and for the picture.
    var word: Figure?
    var distinct: DistinctWord?
    var isOwn = true
  }

  let caption: Sentence
  let nameHeader: Wording
  let rows: [Row]

  /// nothing where no row has a figure of any kind.
  func block(_ context: PageContext) -> ReportDocument.Block? {
    guard !rows.isEmpty else { return nil }
    return .chart(.dots(plot(context)), table(context))
  }

  private func plot(_ context: PageContext) -> DotPlot {
    let around = rows.first?.around.map { $0.unit } ?? []
    let own = context.words(LevelWords.own(context.unit.level))
    return DotPlot(
      title: caption,
      series: [.init(.own, own)]
        + around.map { unit in
          .init(unit.level.role, context.words(LevelWords.name(unit.level)))
        },
      rows: rows.map { row in
        DotPlot.Row(
          label: row.label, values: [row.figure] + row.around.map(\.figure.withoutInterval),
          word: row.distinct, isOwn: row.isOwn)
      })
  }

  private func table(_ context: PageContext) -> DocumentTable {
    let around = rows.first?.around.map { $0.unit } ?? []
    let hasCoverage = rows.contains { $0.coverage != nil }
    let hasWords = rows.contains { $0.word != nil }
    var columns: [DocumentTable.Column] = [
      .init(nameHeader, .name), .init(context.words(CommonWords.score), .figure),
      .init(context.countedHeader, .figure),
    ]
    if hasCoverage { columns.append(.init(context.words(CommonWords.libraries), .figure)) }
    columns += around.map { .init(context.words(LevelWords.name($0.level)), .figure) }
    if hasWords {
      let header = CommonWords.standing(context.referenceLevel)
      columns.append(.init(context.words(header), .figure))
    }
    let cells = rows.map { row in
      var line = [row.name, row.figure, row.responses]
      if hasCoverage { line.append(row.coverage ?? .text("")) }
      line += row.around.map(\.figure)
      if hasWords { line.append(row.word ?? .text("")) }
      return line
    }
    return DocumentTable(caption, columns, rows: cells, in: context)
  }
}

extension ScoreTable {
  /// Rows of items for the page's unit, beside its reference.
  static func rows(of entries: [Naming.Entry], _ context: PageContext) -> [Row] {
    entries.compactMap { entry in
      guard context.index.row(context.unit, entry, .score) != nil else { return nil }
      return Row(
        label: entry.label, name: .text(entry.label),
        figure: context.score(context.unit, entry),
        responses: context.count(context.unit, entry, .score),
        around: context.around.map { ($0, context.score($0, entry)) },
        word: context.word(context.unit, entry).map { _ in context.wordFigure(context.unit, entry)
        },
        distinct: context.word(context.unit, entry))
    }
  }

  /// Rows of units, for one item.
  static func rows(of units: [Naming.Unit], _ entry: Naming.Entry, _ context: PageContext) -> [Row]
  {
    units.compactMap { unit in
      guard context.index.row(unit, entry, .score) != nil else { return nil }
      let coverage = context.coverage(unit).map { Figure.part($0.libraries, of: $0.of) }
      return Row(
        label: unit.label, name: context.name(unit), figure: context.score(unit, entry),
        responses: context.count(unit, entry, .score),
        coverage: unit.level == .library || unit.level == .servicePoint ? nil : coverage,
        word: wordOfPart(unit, entry, context),
        distinct: unit.level == .library ? context.word(unit, entry) : nil,
        isOwn: unit == context.unit)
    }
  }

  /// Of the libraries inside the page's unit; a library's own page has a section for it.
  private static func wordOfPart(
    _ unit: Naming.Unit, _ entry: Naming.Entry, _ context: PageContext
  ) -> Figure? {
    guard unit.level == .library, context.unit.level != .library,
      context.word(unit, entry) != nil
    else { return nil }
    return context.wordFigure(unit, entry)
  }
}

extension Figure {
  /// Beside one's own interval those of others would be too many lines; the table has them.
  fileprivate var withoutInterval: Figure {
    guard case .estimate(let estimate) = self else { return self }
    return .estimate(
      Estimate(value: estimate.value, shape: estimate.shape, isFromFew: estimate.isFromFew))
  }
}

extension Level {
  fileprivate var role: DotPlot.Role {
    switch self {
    case .region: .region
    case .peerGroup: .peers
    case .network, .library, .servicePoint, .event: .network
    }
  }
}
