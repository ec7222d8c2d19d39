import Diagnostics
import Statistics

/// What matters to users beside how well it works: pairs of questions `imp_X` and `fun_X` of a survey,
/// in four fields (`ImportanceFunctioning`).
enum ImportanceSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let items = pairs(context)
    guard items.count >= 2,
      let found = try? ImportanceFunctioning(
        items.map { .init(importance: $0.importance.value, functioning: $0.functioning.value) })
    else { return [] }
    let rows = zip(items, found.places).map { item, place -> [Figure] in
      [
        .text(item.entry.label), .estimate(item.importance), .estimate(item.functioning),
        .number(place.gap, .plain(decimals: 0)),
        .text(context.words(Words.quadrant(place.quadrant))),
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
    return [
      context.heading(2, Words.heading, "importance"), .chart(.dots(plot(items, context)), table),
    ]
  }

  private struct Item {
    let entry: Naming.Entry
    let importance: Estimate
    let functioning: Estimate
  }

  private static func pairs(_ context: PageContext) -> [Item] {
    let entries = Dictionary(
      context.naming.entries(of: .question).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    return context.naming.entries(of: .question).compactMap { entry in
      guard entry.name.hasPrefix("fun_"), let other = entries["imp_" + entry.name.dropFirst(4)],
        let functioning = context.estimate(context.unit, entry),
        let importance = context.estimate(context.unit, other)
      else { return nil }
      return Item(entry: entry, importance: importance, functioning: functioning)
    }
  }

  private static func plot(_ items: [Item], _ context: PageContext) -> DotPlot {
    DotPlot(
      title: context.say(Words.caption),
      series: [
        .init(.own, context.words(Words.functioning)),
        .init(.network, context.words(Words.importance)),
      ],
      rows: items.map { item in
        DotPlot.Row(
          label: item.entry.label,
          values: [
            .estimate(item.functioning),
            .estimate(Estimate(value: item.importance.value, shape: item.importance.shape)),
          ])
      })
  }

  private enum Words {
    static let heading = Trilingual(
      fi: "Tärkeys ja toimivuus", sv: "Viktighet och funktion",
      en: "Importance and functioning")
    static let caption = Trilingual(
      fi: "Kuinka tärkeä asia on ja kuinka hyvin se toimii, 0–\u{2060}100.",
      sv: "Hur viktigt något är och hur väl det fungerar, 0–\u{2060}100.",
      en: "How much a thing matters and how well it works, 0–\u{2060}100.")
    static let what = Trilingual(fi: "Mitä", sv: "Vad", en: "What")
    static let importance = Trilingual(fi: "Tärkeys", sv: "Viktighet", en: "Importance")
    static let functioning = Trilingual(fi: "Toimivuus", sv: "Funktion", en: "Functioning")
    static let gap = Trilingual(fi: "Ero", sv: "Skillnad", en: "Gap")
    static let field = Trilingual(fi: "Kenttä", sv: "Fält", en: "Field")
    static let lines = Trilingual(
      fi:
        "Kentät jakaa asioiden keskiarvo: tärkeys {0}, toimivuus {1}. Ero on toimivuus miinus tärkeys. "
        + "Lähellä rajaa kenttä voi olla sattumaa.",
      sv: "Fälten delas av medelvärdena: viktighet {0}, funktion {1}. Skillnaden är funktion minus "
        + "viktighet. Nära gränsen kan fältet bero på slumpen.",
      en:
        "The fields are divided by the means of all things: importance {0}, functioning {1}. The gap is "
        + "functioning minus importance. Near a line the field may be due to chance.")

    static func quadrant(_ quadrant: ImportanceFunctioning.Quadrant) -> Trilingual {
      switch quadrant {
      case .keepUp: Trilingual(fi: "pidä yllä", sv: "upprätthåll", en: "keep up")
      case .mendFirst: Trilingual(fi: "korjaa ensin", sv: "åtgärda först", en: "mend first")
      case .lowPriority: Trilingual(fi: "ei kiirettä", sv: "ingen brådska", en: "no hurry")
      case .possibleExcess:
        Trilingual(fi: "toimii yli tarpeen", sv: "fungerar över behovet", en: "works beyond need")
      }
    }
  }
}
