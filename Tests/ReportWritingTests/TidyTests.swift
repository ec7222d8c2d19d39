import Foundation
import ReportExamples
import ReportModel
import Testing

@testable import ReportWriting

@Suite struct TidyTests {
  private static let hostile = [
    "a,b", "a\"b", "line\nfeed", "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "<script>&\"'", "åäö",
    "", "\\", "\u{2028}", "\u{1}", "'=1",
  ]

  private func table(choices: [String]) -> ComparisonTable {
    let example = Example.table()
    let rows = choices.map { choice in
      TidyRow(
        survey: "esimerkkikysely", version: "2018.1", wave: "2018-kevat", level: .library,
        unit: "esimerkki", itemType: .question, item: "greeted", measure: .share, choice: choice,
        n: 3, value: -0.1, standardError: 1e-7, low: -1e21, high: .leastNonzeroMagnitude,
        notes: [.synthetic, .few])
    }
    return ComparisonTable(method: example.method, rows: rows)
  }

  @Test func `CSV looks as recorded`() throws {
    try expectGolden(tidyCSV(Example.table()), "tidy.csv")
  }

  @Test func `JSON looks as recorded`() throws {
    try expectGolden(tidyJSON(Example.table()), "tidy.json")
  }

  @Test func `A table without rows is its header`() {
    let empty = ComparisonTable(method: Example.table().method, rows: [])
    #expect(
      tidyCSV(empty)
        == "survey,version,wave,level,unit,item_type,item,measure,choice,n,value,se,ci_low,"
        + "ci_high,note\n")
    #expect(tidyJSON(empty).hasSuffix("\"rows\":[]}\n"))
  }

  @Test func `CSV reads back as it was, but for the guard before a formula`() throws {
    let rows = try StrictCSV(tidyCSV(table(choices: Self.hostile))).rows
    #expect(rows.count == Self.hostile.count + 1)
    for (row, choice) in zip(rows.dropFirst(), Self.hostile) {
      let guarded = choice.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
      #expect(row[8] == (guarded == true ? "'" + choice : choice))
      #expect(Double(row[10]) == -0.1)
      #expect(Double(row[12]) == -1e21)
      #expect(Double(row[13]) == Double.leastNonzeroMagnitude)
      #expect(row[14] == "few synthetic")
    }
  }

  @Test func `JSON reads back as it was`() throws {
    let text = tidyJSON(table(choices: Self.hostile))
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let object = try #require(parsed as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == Self.hostile.count)
    for (row, choice) in zip(rows, Self.hostile) {
      let read = row["choice"] as? String
      #expect(choice.isEmpty ? row["choice"] is NSNull : read == choice)
      #expect(row["value"] as? Double == -0.1)
      #expect(row.count == TidyColumn.allCases.count)
    }
    let method = try #require(object["method"] as? [String: Any])
    #expect(method["synthetic"] as? Bool == true)
    #expect((method["pooled"] as? [Any])?.count == 2)
  }

  @Test func `the method tells every choice behind what was asked for`() throws {
    let text = tidyJSON(Example.comparedTable())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let method = try #require(object["method"] as? [String: Any])
    #expect(method["with"] as? [String] == ["distinct", "shrunken", "ranks", "percentile"])
    let distinct = try #require(method["distinct"] as? [String: Any])
    #expect(distinct["adjustment"] as? String == "holm" && distinct["level"] as? Double == 0.05)
    #expect(distinct["reference_groups"] as? [String] == ["network", "region"])
    let ranks = try #require(method["ranks"] as? [String: Any])
    #expect(ranks["draws"] as? Int == 2000 && ranks["seed"] as? Int == 2024)
    #expect((method["shrunken"] as? [String: Any])?["spread_between"] as? String == "reml")
    let families = try #require(method["families"] as? [[String: Any]])
    #expect(families.contains { $0["no_word"] as? String == "few_repeats" })
    #expect(families.contains { $0["item"] as? String == "overall" && $0["no_word"] is NSNull })
    #expect((method["against"] as? [String: Any])?["wave"] as? String == "2017-syksy")
  }

  @Test func `CSV and JSON hold the same figures`() throws {
    let table = Example.table()
    let csv = try StrictCSV(tidyCSV(table)).rows
    let rows = try JSONDecoder().decode(Tidy.self, from: Data(tidyJSON(table).utf8)).rows
    #expect(rows.count == csv.count - 1)
    let header = try #require(csv.first)
    for (line, row) in zip(csv.dropFirst(), rows) {
      for (name, cell) in zip(header, line) {
        switch row[name] {
        case .text(let text): #expect(text == cell)
        case .number(let number): #expect(Double(cell) == number)
        default: #expect(cell.isEmpty)
        }
      }
    }
  }

  private struct Tidy: Decodable {
    let rows: [[String: Cell]]
  }

  private enum Cell: Decodable {
    case text(String)
    case number(Double)
    case empty

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .empty
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }
}
