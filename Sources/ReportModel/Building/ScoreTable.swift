import Diagnostics

/// Scores as a picture and its table: the two always hold the same rows.
struct ScoreTable {
  struct Row {
    let label: Wording
    let name: Figure
    let figure: Figure
    let responses: Figure
    var reference: Figure?
    var coverage: Figure?
    /// Whether a library is distinguishable from the others.
    var word: Figure?
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
    let hasReference = rows.contains { $0.reference != nil }
    let hasOthers = rows.contains { !$0.isOwn }
    return DotPlot(
      title: caption, ownLabel: context.words(LevelWords.own(context.unit.level)),
      referenceLabel: hasReference ? referenceHeader(context) : nil,
      otherLabel: hasOthers ? context.words(CommonWords.others) : nil,
      rows: rows.map { row in
        var reference: Double?
        if case .estimate(let estimate) = row.reference { reference = estimate.value }
        return DotPlot.Row(
          label: row.label, figure: row.figure, reference: reference, isOwn: row.isOwn)
      })
  }

  private func table(_ context: PageContext) -> DocumentTable {
    let hasReference = rows.contains { $0.reference != nil }
    let hasCoverage = rows.contains { $0.coverage != nil }
    let hasWords = rows.contains { $0.word != nil }
    var columns: [DocumentTable.Column] = [
      .init(nameHeader, .name), .init(context.words(CommonWords.score), .figure),
      .init(context.countedHeader, .figure),
    ]
    if hasCoverage { columns.append(.init(context.words(CommonWords.libraries), .figure)) }
    if hasReference { columns.append(.init(referenceHeader(context), .figure)) }
    if hasWords {
      let header = CommonWords.standing(context.referenceLevel)
      columns.append(.init(context.words(header), .figure))
    }
    let cells = rows.map { row in
      var line = [row.name, row.figure, row.responses]
      if hasCoverage { line.append(row.coverage ?? .text("")) }
      if hasReference { line.append(row.reference ?? .text("")) }
      if hasWords { line.append(row.word ?? .text("")) }
      return line
    }
    return DocumentTable(caption, columns, rows: cells, in: context)
  }

  private func referenceHeader(_ context: PageContext) -> Wording {
    context.words(LevelWords.name(context.reference?.level ?? .network))
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
        reference: context.reference.map { context.score($0, entry) })
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
