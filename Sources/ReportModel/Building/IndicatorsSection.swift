import Diagnostics

/// Key figures. One library has its value; several have a quotient of sums and a median.
enum IndicatorsSection {
  static func blocks(_ context: PageContext) -> [ReportDocument.Block] {
    let entries = context.naming.entries(of: .indicator).filter {
      !context.index.rows(context.unit, $0).isEmpty
    }
    guard !entries.isEmpty else { return [] }
    let columns = columns(context)
    var table = DocumentTable(
      context.say(Words.caption),
      [.init(context.words(Words.indicator), .name)]
        + columns.map { .init($0.header, .figure) },
      rows: entries.map { entry in [.text(name(entry))] + columns.map { $0.cell(entry) } },
      in: context)
    table.notes += directions(entries, context)
    return [context.heading(2, Words.heading, "indicators"), .table(table)]
  }

  private struct Column {
    let header: Wording
    let cell: (Naming.Entry) -> Figure
  }

  private static func columns(_ context: PageContext) -> [Column] {
    let unit = context.unit
    func column(
      _ header: Wording, _ unit: Naming.Unit, _ measure: Measure
    ) -> Column {
      Column(header: header) { context.figure(unit, $0, measure, $0.shape) }
    }
    let own =
      unit.level == .library || unit.level == .servicePoint
      ? [column(context.words(Words.value), unit, .mean)]
      : [
        column(context.words(Words.ratio), unit, .ratio),
        column(context.words(Words.median), unit, .median),
        Column(header: context.words(CommonWords.libraries)) { context.count(unit, $0, .median) },
      ]
    let around = context.naming.references(of: unit).filter { context.index.hasRows($0) }
    let median = Words.median[context.language].lowercased()
    return own
      + around.map { unit in
        let level = LevelWords.name(unit.level)[context.language]
        return column(Wording(level + ", " + median), unit, .median)
      }
  }

  private static func name(_ entry: Naming.Entry) -> Wording {
    let label = entry.labelWithUnit
    return entry.standard.map { Wording(label.text + ", " + $0, language: label.language) } ?? label
  }

  /// Which way is good, in words: the table itself gives no verdict.
  private static func directions(
    _ entries: [Naming.Entry], _ context: PageContext
  ) -> [Sentence] {
    [(Naming.Direction.higher, Words.higher), (.lower, Words.lower)].compactMap {
      direction, words in
      let labels = entries.filter { $0.better == direction }.map(\.label)
      guard let first = labels.first else { return nil }
      var sentence = context.say(words, .text(first))
      for label in labels.dropFirst() {
        sentence.pieces += [.words("; "), .figure(.text(label))]
      }
      sentence.pieces.append(.words("."))
      return sentence
    }
  }

  private enum Words {
    static let heading = Trilingual(fi: "Tunnusluvut", sv: "Nyckeltal", en: "Key figures")
    static let caption = Trilingual(fi: "Tunnusluvut.", sv: "Nyckeltal.", en: "Key figures.")
    static let indicator = Trilingual(fi: "Tunnusluku", sv: "Nyckeltal", en: "Key figure")
    static let value = Trilingual(fi: "Arvo", sv: "Värde", en: "Value")
    static let ratio = Trilingual(
      fi: "Yhteensä laskettuna", sv: "Beräknat tillsammans", en: "Taken together")
    static let median = Trilingual(fi: "Mediaani", sv: "Median", en: "Median")
    static let higher = Trilingual(
      fi: "Suurempi luku on tavoiteltava: {0}", sv: "Ett större tal är önskvärt: {0}",
      en: "A higher figure is desirable: {0}")
    static let lower = Trilingual(
      fi: "Pienempi luku on tavoiteltava: {0}", sv: "Ett mindre tal är önskvärt: {0}",
      en: "A lower figure is desirable: {0}")
  }
}
