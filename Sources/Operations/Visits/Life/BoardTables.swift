import Expressions
import ReportWriting
import VisitHistory
import VisitPlanning

extension VisitBoard {
  /// One row for each region and visitor, and one for all: `level,name,visits,` the phases, `late`.
  package var csv: String {
    plainCSV(
      ["wave", "level", "name", "visits"] + VisitPhase.allCases.map(\.rawValue) + ["late"],
      rows.map { level, row in
        [.text(wave), .text(level), .text(row.name), .whole(row.visits)]
          + VisitPhase.allCases.map { .whole(row.counts[$0] ?? 0) } + [.whole(row.late)]
      })
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
  package var csv: String {
    plainCSV(
      ["visit", "day", "from", "until", "unit", "visitor", "scenario", "phase", "late", "told"],
      map { line in line.cells.map { .text($0.text) } })
  }

  package var json: String {
    let names = [
      "visit", "day", "from", "until", "unit", "visitor", "scenario", "phase", "late", "told",
    ]
    let rows = map { line in
      JSONValue.object(zip(names, line.cells).map { ($0, $1.json) })
    }
    return JSONValue.array(rows).text + "\n"
  }
}

private enum LineCell {
  case word(String?)
  case truth(Bool)

  var text: String {
    switch self {
    case .word(let text): text ?? ""
    case .truth(let holds): holds ? "yes" : "no"
    }
  }

  var json: JSONValue {
    switch self {
    case .word(let text): text.map { .string($0) } ?? .null
    case .truth(let holds): .boolean(holds)
    }
  }
}

extension VisitLine {
  fileprivate var cells: [LineCell] {
    [
      .word(id), .word(visit.day.iso), .word(visit.hours.map { HourSpan.text($0.from) }),
      .word(visit.hours.map { HourSpan.text($0.until) }), .word(visit.place),
      .word(visit.visitor), .word(visit.scenario), .word(phase.rawValue), .truth(isLate),
      .truth(isTold),
    ]
  }
}
