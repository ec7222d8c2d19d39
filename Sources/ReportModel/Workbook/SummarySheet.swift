import Diagnostics

/// The first sheet: what was found in short, the way to the others, and the pictures.
struct SummarySheet {
  let context: PageContext
  let names: [String]
  let charts: [WorkbookChart]

  func sheet() -> WorkbookSheet {
    let language = context.language
    var sheet = WorkbookSheet(
      name: SheetWords.summary[language], columns: [.init(108)],
      rows: [SheetTitle.row(context.unit.label.text, context)])
    for case .sentences(let sentences) in FoundSection.blocks(context) {
      sheet.rows += sentences.map(told)
    }
    for limit in MethodSection.limits(context) {
      sheet.rows.append(told(limit))
    }
    sheet.rows += [.init([]), .init([.init(.words(Words.sheets[language]), .heading)])]
    sheet.rows += names.map { .init([.init(.sheet($0))]) }
    sheet.rows.append(.init([]))
    var row = sheet.rows.count
    var page = 0
    sheet.charts = charts.map { chart in
      if row + chart.heightInRows > page + Self.pageRows {
        page = row
        sheet.pageBreaks.append(row)
      }
      let placed = chart.placed(at: row)
      row += placed.heightInRows + 1
      return placed
    }
    return sheet
  }

  /// So many rows fit on a page of paper, at the writer's scale; those of two lines count double.
  private static let pageRows = 56

  /// What it answers stands before it.
  private func asked(_ sentence: Sentence) -> Sentence {
    guard let label = sentence.label else { return sentence }
    return Sentence(pieces: [.words(label.text + ": ")] + sentence.pieces)
  }

  private func told(_ sentence: Sentence) -> WorkbookSheet.Row {
    let length = sentence.pieces.reduce(0) { length, piece in
      if case .words(let words) = piece { length + words.count } else { length + 8 }
    }
    return .init(
      [.init(.sentence(SheetNotes.marked(asked(sentence), context)), .wrapped)],
      lines: length > 95 ? 2 : nil)
  }

  private enum Words {
    static let sheets = Trilingual(
      fi: "Tämän työkirjan taulukot", sv: "Bladen i denna arbetsbok",
      en: "The sheets of this workbook")
  }
}

extension WorkbookChart {
  func placed(at row: Int) -> WorkbookChart {
    WorkbookChart(
      kind: kind, title: title, description: description, sheet: sheet, names: names, rows: rows,
      series: series, at: row)
  }

  /// In pixels: room for the title, the axis and the key, and for each row.
  package var height: Int { 130 + rows.count * (kind == .shares ? 34 : 22) }

  /// In rows of the usual height.
  var heightInRows: Int { (height + 19) / 20 }
}
