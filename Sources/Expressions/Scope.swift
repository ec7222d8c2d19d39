/// A name that an expression can mention, as `${name}`.
package struct Symbol: Sendable, Hashable {
  package let name: String
  package let type: ValueType
  /// The repeats around the question, outermost first.
  package let repeats: [String]
  /// For choices: the names that may be chosen, or nil when they are not known (`network`).
  package let choices: [String]?

  package init(name: String, type: ValueType, repeats: [String] = [], choices: [String]? = nil) {
    self.name = name
    self.type = type
    self.repeats = repeats
    self.choices = choices
  }
}

/// What an expression can see from where it stands; the checker asks it.
package protocol NameScope {
  /// The question behind `${name}`.
  func symbol(_ name: String) -> Symbol?
  /// Every name that ``symbol(_:)`` knows, for suggestions.
  var symbolNames: [String] { get }
  /// What `.` stands for: the question's own value; nil where there is none.
  var current: Symbol? { get }
  /// The repeats around the place where the expression stands, outermost first.
  var repeats: [String] { get }
  /// The bare names that are allowed here: columns of the list in a `choice_filter`; else empty.
  var columns: [Symbol] { get }
  /// The columns of a table that `pulldata` may read; nil when there is no such table.
  func tableColumns(_ table: String) -> [String]?
  /// The tables that ``tableColumns(_:)`` knows, for suggestions.
  var tableNames: [String] { get }
}

/// What an expression is evaluated against.
package protocol Surroundings {
  /// `${name}` as one value, lexically scoped: the instance of the same repeat first.
  /// Irrelevant and unanswered questions are ``Value/empty``.
  func value(_ name: String) -> Value
  /// `${name}` as all its values over the instances of repeats that do not hold the expression.
  func values(_ name: String) -> [Value]
  /// The value of `.`.
  var current: Value { get }
  /// The number of the instance of the innermost repeat around the expression, from 1.
  var position: Int { get }
  /// A bare name: the column of the row at hand in a `choice_filter` or a `where`.
  func column(_ name: String) -> Value
  /// Row lookup for `pulldata(table, want, key, value)`.
  func pull(_ want: String, from table: String, where key: String, equals value: String) -> Value
  /// Today in the network's time zone, read once per interview.
  var today: CalendarDate { get }
  /// Now, read once per interview.
  var now: Moment { get }
  /// The local calendar day of a moment in the network's time zone.
  func localDay(of moment: Moment) -> CalendarDate
}
