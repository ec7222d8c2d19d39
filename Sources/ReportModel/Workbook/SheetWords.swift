import Diagnostics

/// The names of the sheets and what all of them share.
enum SheetWords {
  static let summary = Trilingual(fi: "Yhteenveto", sv: "Sammanfattning", en: "Summary")
  static let rows = Trilingual(fi: "Rivit", sv: "Rader", en: "Rows")
  static let columns = Trilingual(fi: "Sarakkeet", sv: "Kolumner", en: "Columns")
  static let method = Trilingual(fi: "Menetelmä", sv: "Metod", en: "Method")
  static let pictures = Trilingual(
    fi: "Kuvien luvut", sv: "Diagrammens tal", en: "Figures of the charts")
  static let key = Trilingual(fi: "Tunnus", sv: "Kod", en: "Name")

  static func level(_ level: Level) -> Trilingual {
    level == .network
      ? Trilingual(fi: "Verkko", sv: "Nätverket", en: "Network") : LevelWords.plural(level)
  }
}

/// The first row of every sheet: the mark, what the sheet holds, survey and wave.
enum SheetTitle {
  static func row(_ title: String, _ context: PageContext) -> WorkbookSheet.Row {
    let names = [title, context.naming.surveyTitle.text, context.naming.waveLabel.text]
    let text = names.joined(separator: " · ")
    guard context.naming.synthetic else { return .init([.init(.words(text), .title)]) }
    return .init([.init(.words(MarkWords.page[context.language] + " · " + text), .mark)])
  }
}

/// What a reader must know about the cells, below a table.
enum SheetNotes {
  static func rows(
    under cells: [[WorkbookSheet.Cell]], _ context: PageContext
  ) -> [WorkbookSheet.Row] {
    let figures = cells.map { row in
      row.compactMap { cell -> Figure? in
        if case .figure(let figure) = cell.content { figure } else { nil }
      }
    }
    let notes = TableNotes.of(figures, context)
    return notes.isEmpty
      ? [] : [.init([])] + notes.map { .init([.init(.sentence(marked($0, context)), .note)]) }
  }

  /// Whatever can be quoted says that it is invented.
  static func marked(_ sentence: Sentence, _ context: PageContext) -> Sentence {
    context.naming.synthetic
      ? sentence.withMark(MarkWords.sentence[context.language]) : sentence
  }
}
