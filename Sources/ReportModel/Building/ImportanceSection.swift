import Diagnostics
import Statistics

/// What matters to users beside how well it works: pairs of questions `imp_X` and `fun_X` of a survey,
/// in four fields (`ImportanceFunctioning`).
enum ImportanceSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let items = pairs(context)
    let shown = items.compactMap(\.estimates)
    guard shown.count >= 2,
      let found = try? ImportanceFunctioning(
        shown.map { .init(importance: $0.importance.value, functioning: $0.functioning.value) })
    else { return [] }
    var places = found.places[...]
    let placed = items.map { item in
      Placed(item, item.estimates == nil ? nil : places.popFirst(), found)
    }
    let picture = picture(placed, found, context)
    return [context.heading(2, Words.heading, "importance")]
      + sentences(placed, context).map { .paragraph($0) }
      + [.chart(.fields(picture), table(placed, found, context))]
  }

  private struct Item {
    let entry: Naming.Entry
    let importance: Figure
    let functioning: Figure

    /// Both values, where both are shown.
    var estimates: (importance: Estimate, functioning: Estimate)? {
      guard case .estimate(let importance) = importance,
        case .estimate(let functioning) = functioning
      else { return nil }
      return (importance, functioning)
    }
  }

  /// An item with its field, and whether neither interval reaches over a line.
  private struct Placed {
    let item: Item
    let place: ImportanceFunctioning.Place?
    let isSure: Bool

    init(_ item: Item, _ place: ImportanceFunctioning.Place?, _ found: ImportanceFunctioning) {
      self.item = item
      self.place = place
      isSure =
        item.estimates.map {
          $0.importance.excludes(found.meanImportance)
            && $0.functioning.excludes(found.meanFunctioning)
        } ?? false
    }
  }

  private static func pairs(_ context: PageContext) -> [Item] {
    let entries = Dictionary(
      context.naming.entries(of: .question).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    return context.naming.entries(of: .question).compactMap { entry in
      guard entry.name.hasPrefix("fun_"), let other = entries["imp_" + entry.name.dropFirst(4)],
        let functioning = context.index.row(context.unit, entry, .score),
        let importance = context.index.row(context.unit, other, .score)
      else { return nil }
      return Item(
        entry: entry, importance: importance.figure(.score),
        functioning: functioning.figure(.score))
    }
  }

  private static func number(_ place: Int, _ entry: Naming.Entry) -> Wording {
    Wording(String(place + 1) + ". " + entry.label.text, language: entry.label.language)
  }

  private static func table(
    _ placed: [Placed], _ found: ImportanceFunctioning, _ context: PageContext
  ) -> DocumentTable {
    let rows = placed.enumerated().map { rank, one -> [Figure] in
      let field = one.place.map { place in
        let word = Words.quadrant(place.quadrant)[context.language]
        return Wording(one.isSure ? word : word + Words.perhaps[context.language])
      }
      return [
        .text(number(rank, one.item.entry)), one.item.importance, one.item.functioning,
        one.place.map { .number($0.gap, .plain(decimals: 0)) } ?? .text("–"),
        .text(field ?? "–"),
      ]
    }
    let headers = [Words.importance, Words.functioning, Words.gap, Words.field]
    var table = DocumentTable(
      context.say(Words.caption),
      [.init(context.words(Words.what), .name)]
        + headers.map { .init(context.words($0), .figure) },
      rows: rows, in: context)
    table.notes.append(
      context.say(
        Words.lines, .number(found.meanImportance, .score),
        .number(found.meanFunctioning, .score)))
    if placed.contains(where: { $0.place != nil && !$0.isSure }) {
      table.notes.append(context.say(Words.chance))
    }
    let left = placed.count { $0.place == nil }
    if left > 0 { table.notes.append(context.say(Words.left, .count(left))) }
    return table
  }

  private static func picture(
    _ placed: [Placed], _ found: ImportanceFunctioning, _ context: PageContext
  ) -> FieldPicture {
    func field(_ quadrant: ImportanceFunctioning.Quadrant) -> Wording {
      context.words(Words.quadrant(quadrant))
    }
    return FieldPicture(
      title: context.say(Words.caption), functioningLabel: context.words(Words.functioning),
      importanceLabel: context.words(Words.importance), functioningCut: found.meanFunctioning,
      importanceCut: found.meanImportance, cutLabel: context.words(Words.mean),
      fields: .init(
        keepUp: field(.keepUp), mendFirst: field(.mendFirst), lowPriority: field(.lowPriority),
        possibleExcess: field(.possibleExcess)),
      sureLabel: context.words(Words.sure), unsureLabel: context.words(Words.unsure),
      things: placed.enumerated().map { rank, one in
        .init(
          label: one.item.entry.label, number: rank + 1, functioning: one.item.functioning,
          importance: one.item.importance, isSure: one.isSure)
      })
  }

  /// What lies in the field that is looked at first: what surely does, and what may.
  private static func sentences(_ placed: [Placed], _ context: PageContext) -> [Sentence] {
    let first = placed.filter { $0.place?.quadrant == .mendFirst }
    let sure = first.filter(\.isSure).map(\.item.entry)
    let unsure = first.filter { !$0.isSure }.map(\.item.entry)
    return
      (sure.isEmpty
      ? [context.say(Words.none)] : [context.list(context.say(Words.first), sure)])
      + (unsure.isEmpty ? [] : [context.list(context.say(Words.firstPerhaps), unsure)])
  }
}

extension Estimate {
  /// Whether the interval leaves a number to one side; not where there is none.
  fileprivate func excludes(_ number: Double) -> Bool {
    guard let low, let high else { return false }
    return low > number || high < number
  }
}
