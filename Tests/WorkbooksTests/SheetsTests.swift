import Diagnostics
import ReportExamples
import ReportModel
import Testing

@Suite struct `The sheets of a workbook` {
  private func book(
    _ language: Language = .fi, synthetic: Bool = true, label: (String) -> String = { $0 }
  ) throws -> ReportWorkbook {
    try #require(
      ReportWorkbooks.workbook(
        Example.table(synthetic: synthetic),
        Example.naming(language, synthetic: synthetic, label: label)))
  }

  @Test(arguments: Language.allCases)
  func `have names that every program takes`(_ language: Language) throws {
    let names = try book(language).sheets.map(\.name)
    #expect(names.count == 10)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.utf16.count <= 31)
      #expect(!name.contains { "[]:*?/\\'".contains($0) })
    }
  }

  @Test(arguments: Language.allCases)
  func `and their pictures say that answers are invented`(_ language: Language) throws {
    let mark = MarkWords.page[language]
    let caption = MarkWords.caption[language]
    let book = try book(language)
    #expect(book.marks == [mark])
    for sheet in book.sheets {
      guard case .words(let title) = sheet.rows[0].cells[0].content else {
        Issue.record("\(sheet.name) begins with no words")
        continue
      }
      #expect(title.hasPrefix(mark))
    }
    let charts = book.sheets.flatMap(\.charts)
    #expect(charts.count == 5)
    for chart in charts {
      #expect(chart.title.pieces.first == .words(caption))
      #expect(chart.description.pieces.first == .words(caption))
    }
  }

  @Test func `say nothing of examples where answers are real`() throws {
    let book = try book(synthetic: false)
    #expect(book.marks == [])
    for sheet in book.sheets {
      guard case .words(let title) = sheet.rows[0].cells[0].content else { continue }
      #expect(!title.contains(MarkWords.page[.fi]))
    }
  }

  @Test func `hold a library's figure beside its interval and its responses`() throws {
    let sheet = try #require(book().sheets.first { $0.name == "Kirjastot" })
    let heads = sheet.rows[3].cells.map(\.content)
    let score = try #require(heads.firstIndex(of: .words("Pisteet")))
    #expect(
      Array(heads[score..<(score + 4)])
        == [
          .words("Pisteet"), .words("Väli, alaraja"), .words("Väli, yläraja"), .words("Vastauksia"),
        ])
    let own = sheet.rows[4].cells[score...].prefix(4).map(\.content)
    #expect(
      Array(own) == [
        .figure(.estimate(.init(value: 73, low: 67, high: 79, shape: .score))),
        .figure(.number(67, .score)), .figure(.number(79, .score)), .figure(.count(9)),
      ])
  }

  @Test func `tell a hidden library's figures nowhere, and why below the table`() throws {
    let sheet = try #require(book().sheets.first { $0.name == "Kirjastot" })
    let row = try #require(
      sheet.rows.first { $0.cells.first?.content == .words("Koelan kirjasto") })
    let figures = row.cells.compactMap { cell -> Figure? in
      if case .figure(let figure) = cell.content { figure } else { nil }
    }
    #expect(figures.contains(.absent(.suppressed)))
    #expect(figures.allSatisfy { $0 == .absent(.suppressed) || $0 == .text("–") })
    let notes = sheet.rows.suffix(4).flatMap(\.cells).map { "\($0.content)" }.joined()
    #expect(notes.contains("Suojattu"))
  }

  @Test func `list every row of the tidy output`() throws {
    let table = Example.table()
    let rows = try #require(book().sheets.first { $0.name == "Rivit" })
    #expect(rows.later?.count == table.rows.count)
    let first = try #require(rows.later).row(0).cells
    #expect(first[3].content == .words("service_point"))
    #expect(first[10].content == .exact(try #require(table.rows[0].value)))
  }

  /// Widths that spans and cells need are those that there are.
  @Test func `have no cell beyond their columns`() throws {
    for sheet in try book().sheets {
      let widest = sheet.rows.map { $0.cells.reduce(0) { $0 + $1.span } }.max() ?? 0
      #expect(widest <= sheet.columns.count, "\(sheet.name)")
    }
  }

  @Test(
    arguments: [
      (Estimate(value: 0, low: 0, high: 12, shape: .score), [0.0, 0, 1, 11]),
      (Estimate(value: 100, low: 90, high: 100, shape: .score), [90, 9, 1, 0]),
      (Estimate(value: 50, shape: .score), [49.5, 0, 1, 0]),
    ])
  func `draw an interval within the scale`(_ estimate: Estimate, _ lengths: [Double]) throws {
    // Through the sheet of the charts' figures, as a picture would read it.
    var table = Example.table()
    table.rows = table.rows.filter { $0.itemType == .overall && $0.level == .network }
    for place in table.rows.indices where table.rows[place].measure == .score {
      table.rows[place].value = estimate.value
      table.rows[place].low = estimate.low
      table.rows[place].high = estimate.high
    }
    let book = try #require(ReportWorkbooks.workbook(table, Example.naming()))
    let chart = try #require(book.sheets.flatMap(\.charts).first)
    let sheet = try #require(book.sheets.first { $0.name == chart.sheet })
    let drawn = chart.series.compactMap { series -> Double? in
      if case .exact(let length) = sheet.rows[chart.rows.lowerBound].cells[series.column].content {
        length
      } else {
        nil
      }
    }
    #expect(drawn == lengths)
  }
}
