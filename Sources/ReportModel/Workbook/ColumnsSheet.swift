import Diagnostics

/// What each column of the level sheets shows, in words and by its place in the tidy output.
struct ColumnsSheet {
  let levels: [LevelSheet]
  let context: PageContext

  func sheet() -> WorkbookSheet {
    let language = context.language
    var sheet = WorkbookSheet(
      name: SheetWords.columns[language],
      columns: [20, 9, 26, 50, 30, 24, 14, 14, 10].map { .init($0) },
      rows: [SheetTitle.row(SheetWords.columns[language], context)])
    sheet.rows.append(
      .init(
        (Words.heads.map { $0[language] } + ["item", "measure", "choice", "column"]).map {
          .init(.words($0), .head)
        }))
    for level in levels {
      for (place, column) in level.columns.enumerated() {
        sheet.rows.append(.init(cells(column, place, level)))
      }
    }
    sheet.frozen = (2, 0)
    sheet.filtered = (1, max(2, sheet.rows.count - 1), 9)
    sheet.rows += Words.explanations.map {
      .init([.init(.words($0[language]), .note)])
    }
    return sheet
  }

  private func cells(
    _ column: SheetColumn, _ place: Int, _ level: LevelSheet
  ) -> [WorkbookSheet.Cell] {
    let source = column.source.map { [$0.item, $0.measure, $0.choice, $0.part] } ?? []
    let texts = [level.name, Self.letters(place), column.section, column.item, column.head]
    return (texts + source).enumerated().map { place, text in
      text.isEmpty ? .nothing : .init(.words(text), place > 4 ? .key : .plain)
    }
  }

  /// A, B … Z, AA …
  static func letters(_ place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? last : letters(place / 26 - 1) + last
  }

  private enum Words {
    static let heads = [
      Trilingual(fi: "Taulukko", sv: "Blad", en: "Sheet"),
      Trilingual(fi: "Sarake", sv: "Kolumn", en: "Column"), CommonWords.section,
      CommonWords.question, Trilingual(fi: "Luku", sv: "Tal", en: "Figure"),
    ]
    static let explanations = [
      Trilingual(
        fi:
          "Viimeiset neljä saraketta kertovat, mikä rivi taulukossa Rivit (ja CSV-tiedostossa) on "
          + "luvun lähde. Luvut ovat soluissa kaikilla numeroillaan; näkyvissä on pyöristys.",
        sv:
          "De fyra sista kolumnerna visar vilken rad i bladet Rader (och i CSV-filen) talet kommer "
          + "från. Cellerna har talen med alla siffror; det som syns är avrundat.",
        en:
          "The last four columns tell which row of the sheet Rows (and of the CSV) a figure comes "
          + "from. Cells hold numbers with every digit; what is seen is rounded.")
    ]
  }
}
