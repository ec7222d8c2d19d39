/// A value while an expression is evaluated. Nothing of this kind is stored: answers are stored as
/// text and become values through ``Value/init(answer:as:)``.
package enum Value: Sendable, Hashable {
  case empty
  case number(Double)
  case text(String)
  case boolean(Bool)
  case date(CalendarDate)
  case time(TimeOfDay)
  case dateTime(Moment)
}

/// What kind of value an answer or an expression has, as far as it is known before evaluation.
package enum ValueType: Sendable, Hashable {
  case text
  case integer
  case decimal
  case boolean
  case date
  case time
  case dateTime
  /// One choice of a list, by its name.
  case choice
  /// Several choices, a space list.
  case choices
  /// Not known before evaluation (a column of a table, `pulldata`, `hidden` …).
  case any
}
