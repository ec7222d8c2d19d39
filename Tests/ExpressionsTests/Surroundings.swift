import Expressions

/// What an expression sees in a test.
struct MapScope: NameScope {
  var symbols: [Symbol] = []
  var current: Symbol?
  var repeats: [String] = []
  var columns: [Symbol] = []
  var tables: [String: [String]] = [:]

  func symbol(_ name: String) -> Symbol? { symbols.first { $0.name == name } }
  var symbolNames: [String] { symbols.map(\.name) }
  func tableColumns(_ table: String) -> [String]? { tables[table] }
  var tableNames: [String] { tables.keys.sorted() }
}

/// Answers in a test. The clock stands at 10:15 on 3 April 2018, three hours before UTC's.
struct MapSurroundings: Surroundings {
  var answers: [String: [Value]] = [:]
  var current = Value.empty
  var position = 1
  var columns: [String: Value] = [:]
  var rows: [[String: String]] = []

  func value(_ name: String) -> Value { answers[name]?.first ?? .empty }
  func values(_ name: String) -> [Value] { answers[name] ?? [] }
  func column(_ name: String) -> Value { columns[name] ?? .empty }

  func pull(_ want: String, from table: String, where key: String, equals value: String) -> Value {
    let row = rows.first { $0[key] == value }
    return row?[want].flatMap { Value(answer: $0, as: .any) } ?? .empty
  }

  var now: Moment { Moment("2018-04-03T10:15:00.000+03:00")! }
  var today: CalendarDate { localDay(of: now) }

  func localDay(of moment: Moment) -> CalendarDate {
    Moment(millisecondsSince1970: moment.millisecondsSince1970, offsetMinutes: 180).local!.date
  }
}
