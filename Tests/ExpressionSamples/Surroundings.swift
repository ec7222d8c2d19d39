package import Expressions

/// What an expression sees in a test.
package struct MapScope: NameScope {
  package var symbols: [Symbol]
  package var current: Symbol?
  package var repeats: [String]
  package var columns: [Symbol]
  package var tables = ["network": ["name", "population", "region"]]

  package init(
    _ symbols: [Symbol] = [], current: Symbol? = nil, repeats: [String] = [],
    columns: [Symbol] = []
  ) {
    self.symbols = symbols
    self.current = current
    self.repeats = repeats
    self.columns = columns
  }

  package func symbol(_ name: String) -> Symbol? { symbols.first { $0.name == name } }
  package var symbolNames: [String] { symbols.map(\.name) }
  package func tableColumns(_ table: String) -> [String]? { tables[table] }
  package var tableNames: [String] { tables.keys.sorted() }
}

/// Answers in a test. The clock stands at 10:15 on 3 April 2018, three hours before UTC's.
package struct MapSurroundings: Surroundings {
  package var answers: [String: [Value]] = [:]
  package var current = Value.empty
  package var position = 1
  package var columns: [String: Value] = [:]
  package var rows = [
    ["name": "iitti", "population": "6625", "region": "kymenlaakso"],
    ["name": "lahti", "population": "119823", "region": "paijat_hame"],
  ]

  package init() {}

  package func value(_ name: String) -> Value { answers[name]?.first ?? .empty }
  package func values(_ name: String) -> [Value] { answers[name] ?? [] }
  package func column(_ name: String) -> Value { columns[name] ?? .empty }

  package func pull(
    _ want: String, from table: String, where key: String, equals value: String
  ) -> Value {
    guard table == "network" else { return .empty }
    let row = rows.first { $0[key] == value }
    return row?[want].map(Value.text) ?? .empty
  }

  package var now: Moment { Moment("2018-04-03T10:15:00.000+03:00")! }
  package var today: CalendarDate { localDay(of: now) }

  package func localDay(of moment: Moment) -> CalendarDate {
    Moment(millisecondsSince1970: moment.millisecondsSince1970, offsetMinutes: 180).local!.date
  }
}
