import Diagnostics

/// A figure of an item that a sheet shows with its interval.
struct ItemFigure: Hashable {
  let entry: Naming.Entry
  let measure: Measure
  var choice = ""
  let shape: NumberShape
  var hasInterval = true

  func row(_ unit: Naming.Unit, _ context: PageContext) -> TidyRow? {
    context.index.row(unit, entry, measure, choice: choice)
  }

  /// "Pisteet", or the choice that a share is about.
  func head(_ context: PageContext) -> String {
    let name = MeasureWords.name(measure)[context.language]
    guard !choice.isEmpty, measure != .change else { return name }
    let label = entry.options.first { $0.name == choice }?.label.text ?? choice
    return name + ": " + label
  }

  /// Score, number and shares as one cell.
  func cell(
    _ part: FigurePart, _ unit: Naming.Unit, _ context: PageContext
  ) -> WorkbookSheet.Cell {
    guard let row = row(unit, context) else { return .nothing }
    let figure = row.figure(shape)
    if part == .count { return .init(.figure(row.count)) }
    guard case .estimate(let estimate) = figure else {
      return part == .value ? .init(.figure(figure)) : .nothing
    }
    switch part {
    case .value: return .init(.figure(figure))
    case .low: return estimate.low.map { .init(.figure(.number($0, shape))) } ?? .nothing
    case .high: return estimate.high.map { .init(.figure(.number($0, shape))) } ?? .nothing
    case .count: return .nothing
    }
  }
}

/// Which figures of an item a sheet shows for these units.
enum ItemFigures {
  /// The one that says most: the score; else the number, the shares or the places.
  static func first(
    of entry: Naming.Entry, _ units: [Naming.Unit], _ context: PageContext
  ) -> [ItemFigure] {
    let all = all(of: entry, units, context)
    if let score = all.first(where: { $0.measure == .score }) { return [score] }
    let numbers = all.filter { [.mean, .median, .ratio].contains($0.measure) }
    guard numbers.isEmpty else {
      let isOne = units.allSatisfy { $0.level == .library || $0.level == .servicePoint }
      guard entry.type == .indicator else { return numbers }
      let wanted: Set<Measure> = isOne ? [.mean] : [.ratio, .median]
      return numbers.filter { wanted.contains($0.measure) }
    }
    return all
  }

  /// Every estimate of an item that any of the units has.
  static func all(
    of entry: Naming.Entry, _ units: [Naming.Unit], _ context: PageContext
  ) -> [ItemFigure] {
    var measures: Set<Measure> = []
    var choices: Set<String> = []
    var withInterval: Set<Measure> = []
    for row in units.flatMap({ context.index.rows($0, entry) }) {
      measures.insert(row.measure)
      if row.low != nil { withInterval.insert(row.measure) }
      if row.measure == .share || row.measure == .meanRank { choices.insert(row.choice) }
    }
    let named = entry.options.map(\.name).filter(choices.contains)
    let listed = named + choices.subtracting(named).sorted()
    return shown.filter { measures.contains($0.measure) }.flatMap { measure, shape in
      let shape = shape ?? entry.shape
      let few = withInterval.contains(measure)
      return (measure == .share || measure == .meanRank ? listed : [""]).map {
        ItemFigure(
          entry: entry, measure: measure, choice: $0, shape: shape, hasInterval: few)
      }
    }
  }

  /// Nil shape: the item's own.
  private static let shown: [(measure: Measure, shape: NumberShape?)] = [
    (.score, .score), (.scoreUncapped, .score), (.critical, .share), (.mean, nil), (.median, nil),
    (.ratio, nil), (.share, .share), (.meanRank, .plain(decimals: 1)),
  ]
}

/// The items of a survey as a sheet lists them: each section before its questions.
struct ItemSection {
  let label: String
  let entries: [Naming.Entry]

  static func all(_ context: PageContext) -> [ItemSection] {
    let naming = context.naming
    let groups = naming.entries(of: .group)
    let items = naming.entries.filter { $0.type == .question || $0.type == .indicator }
    let known = Set(groups.map(\.name))
    let rest = items.filter { $0.group.map { !known.contains($0) } ?? true }
    return groups.map { group in
      ItemSection(
        label: group.label.text, entries: [group] + items.filter { $0.group == group.name })
    } + [ItemSection(label: Words.others[context.language], entries: rest)]
  }

  private enum Words {
    static let others = Trilingual(fi: "Muut", sv: "Övriga", en: "Others")
  }
}
