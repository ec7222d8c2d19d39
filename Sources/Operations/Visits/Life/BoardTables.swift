import Expressions
import ReportModel
import ReportWriting
import VisitHistory
import VisitPlanning

extension VisitBoard {
  /// One row for each region and visitor, and one for all: `level,name,visits,` the phases, `late`.
  package var csv: String {
    RecordTable(
      columns: ["wave", "level", "name", "visits"] + VisitPhase.allCases.map(\.rawValue) + ["late"],
      rows: rows.map { level, row -> [PlainCell] in
        [.text(wave), .text(level), .text(row.name), .count(row.visits)]
          + VisitPhase.allCases.map { .count(row.counts[$0] ?? 0) } + [.count(row.late)]
      }
    ).csv
  }

  /// The same with what is late and the forecast.
  package var json: String {
    let rows = rows.map { level, row in
      JSONValue.object(
        [("level", .string(level)), ("name", .string(row.name)), ("visits", .number(row.visits))]
          + VisitPhase.allCases.map { ($0.rawValue, .number(row.counts[$0] ?? 0)) }
          + [("late", .number(row.late))])
    }
    let late = late.map { visit in
      JSONValue.object([
        ("visit", .string(visit.id)), ("phase", .string(visit.phase.rawValue)),
        ("visitor", .string(visit.visitor)), ("unit", .string(visit.unitName)),
        ("due", .string(visit.due.iso)),
      ])
    }
    return JSONValue.object([
      ("wave", .string(wave)), ("until", .string(until.iso)), ("rows", .array(rows)),
      ("late", .array(late)), ("forecast", outlook), ("untold", strings(untold)),
      ("strays", strings(strays)), ("contradictory", strings(contradictory)),
    ]).text + "\n"
  }

  private var rows: [(level: String, row: Row)] {
    regions.map { ("region", $0) } + visitors.map { ("visitor", $0) } + [("all", all)]
  }

  private var outlook: JSONValue {
    let (word, first, last): (String, CalendarDate?, CalendarDate?) =
      switch forecast.outlook {
      case .finished: ("finished", nil, nil)
      case .tooEarly: ("too_early", nil, nil)
      case .between(let first, let last): ("between", first, last)
      }
    return .object([
      ("made", .number(forecast.made)), ("wanted", .number(forecast.wanted)),
      ("days", .number(forecast.days)), ("outlook", .string(word)),
      ("earliest", first.map { .string($0.iso) } ?? .null),
      ("latest", last.map { .string($0.iso) } ?? .null),
    ])
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension [VisitLine] {
  /// One row for each visit.
  package var csv: String { records.csv }

  /// The same as an array on one line.
  package var json: String { JSONValue.array(records.objects).text + "\n" }

  private var records: RecordTable {
    RecordTable(
      columns: [
        "visit", "day", "from", "until", "unit", "visitor", "scenario", "phase", "late", "told",
      ], rows: map(\.cells))
  }
}

extension VisitLine {
  fileprivate var cells: [PlainCell] {
    [
      .text(id), .text(visit.day.iso), .init(visit.hours.map { HourSpan.text($0.from) }),
      .init(visit.hours.map { HourSpan.text($0.until) }), .init(visit.place),
      .init(visit.visitor), .init(visit.scenario), .text(phase.rawValue), .flag(isLate),
      .flag(isTold),
    ]
  }
}
