import Diagnostics
import ReportExamples
import Testing

@testable import ReportModel

/// Importance beside functioning, and what is accepted beside what is wished for.
@Suite struct FieldsTests {
  /// An item's value and half of its interval; nil for hidden.
  private typealias Figures = [(name: String, value: Double?, half: Double)]

  private func document(
    _ figures: Figures, _ measure: Measure = .score, language: Language = .fi
  ) throws -> ReportDocument {
    var table = Example.table()
    var naming = Example.naming(language)
    for figure in figures {
      var entry = Naming.Entry(type: .question, name: figure.name, label: Wording(figure.name))
      if measure == .mean { entry.range = 1...9 }
      naming.entries.append(entry)
      table.rows.append(
        TidyRow(
          survey: "esimerkkikysely", version: "2018.1", wave: "2018-kevat", level: .library,
          unit: "esimerkki", itemType: .question, item: figure.name, measure: measure,
          n: figure.value == nil ? nil : 20, value: figure.value,
          low: figure.value.map { $0 - figure.half }, high: figure.value.map { $0 + figure.half },
          notes: figure.value == nil ? [.suppressed] : []))
    }
    return try #require(
      ReportDocuments.pages(table, naming).first { $0.fileName == "library-esimerkki" }
    ).document
  }

  private let scores: Figures = [
    ("imp_a", 90, 3), ("fun_a", 50, 3), ("imp_b", 80, 3), ("fun_b", 69, 3), ("imp_c", 50, 3),
    ("fun_c", 90, 3), ("imp_d", 40, 3), ("fun_d", nil, 0), ("imp_e", 60, 3), ("fun_e", 71, 3),
  ]

  private func picture(_ document: ReportDocument) throws -> FieldPicture {
    try #require(
      document.pictures.lazy.compactMap { picture in
        if case .fields(let fields) = picture { fields } else { nil }
      }.first)
  }

  @Test func `The lines stand at the means of what is shown`() throws {
    let picture = try picture(document(scores))
    #expect(picture.importanceCut == 70)
    #expect(picture.functioningCut == 70)
    #expect(picture.things.map(\.number) == [1, 2, 3, 4, 5])
    #expect(picture.things.map(\.isSure) == [true, false, true, false, false])
  }

  @Test func `A hidden figure is in no mean, and the table says so`() throws {
    let document = try document(scores)
    let table = try #require(
      document.tables.first { $0.columns.count == 5 && $0.groups.joinedRows.count == 5 })
    #expect(table.groups.joinedRows[3][2] == .absent(.suppressed))
    #expect(table.groups.joinedRows[3][4] == .text("–"))
    #expect(table.notes.contains { $0.plain.contains("eivätkä keskiarvossa") })
    #expect(table.groups.joinedRows[0][0] == .text("1. fun_a"))
    #expect(table.groups.joinedRows[1][4] == .text("korjaa ensin, ehkä"))
  }

  @Test func `What is mended first is said, and what only may be`() throws {
    let sentences = try document(scores).sentences.map(\.plain)
    #expect(sentences.contains { $0.hasSuffix("(korjaa ensin): fun_a.") })
    #expect(sentences.contains { $0.hasSuffix("väli yltää rajan yli: fun_b.") })
  }

  @Test func `With one pair there is no plane`() throws {
    let document = try document(Array(scores.prefix(2)))
    #expect(!document.anchors(level: 2).contains("importance"))
  }

  @Test func `The zone of tolerance is said only where intervals allow it`() throws {
    func levels(_ name: String, _ adequacy: Double, _ superiority: Double) -> Figures {
      [
        ("min_" + name, 5, 0.3), ("des_" + name, 8, 0.3), ("per_" + name, 6, 0.3),
        ("adequacy_" + name, adequacy, 0.5), ("superiority_" + name, superiority, 0.5),
      ]
    }
    let document = try document(
      levels("in", 1, -2) + levels("low", -1, -3) + levels("high", 3, 1) + levels("none", 0.2, -2),
      .mean)
    #expect(document.anchors(level: 2).contains("tolerance"))
    let table = try #require(document.tables.first { $0.columns.count == 7 })
    #expect(
      table.groups.joinedRows.map(\.last) == [
        .text("toleranssialueella"), .text("alimman hyväksytyn alla"),
        .text("toivotun yläpuolella"), .text("ei voi sanoa"),
      ])
    let plot = try #require(document.plots.first { $0.low == 1 })
    #expect(plot.high == 9 && plot.rows.count == 4)
  }
}
