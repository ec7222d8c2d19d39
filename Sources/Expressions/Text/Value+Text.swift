/// Values and the text in which answers are stored (ODK's).
extension Value {
  /// The value of a stored answer; empty for an empty one, nil when the text does not fit the type.
  ///
  /// Choices are their names, several of them a space list. Truth values are never stored.
  package init?(answer text: String, as type: ValueType) {
    guard !text.isEmpty else {
      self = .empty
      return
    }
    let value: Value? =
      switch type {
      case .text, .choice, .choices, .any: Value.text(text)
      case .integer: Value.integer(text)
      case .decimal: Expressions.number(fromText: text).map(Value.number)
      case .boolean: nil
      case .date: CalendarDate(text).map(Value.date)
      case .time: TimeOfDay(text).map(Value.time)
      case .dateTime: Moment(text).map(Value.dateTime)
      }
    guard let value else { return nil }
    self = value
  }

  /// Whole numbers that a double holds exactly, written without a point.
  private static func integer(_ text: String) -> Value? {
    guard let value = Expressions.number(fromText: text), !text.utf8.contains(UInt8(ascii: ".")),
      value.magnitude <= 9_007_199_254_740_992
    else { return nil }
    return .number(value)
  }

  /// What is written in a response, and what a text function sees.
  package var storedText: String {
    switch self {
    case .empty: ""
    case .number(let number): decimalText(number)
    case .text(let text): text
    case .boolean(let truth): truth ? "true" : "false"
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .dateTime(let moment): moment.iso
    }
  }

  /// Whether this holds as a condition: false when empty, zero or false.
  package var truth: Bool {
    switch self {
    case .empty: false
    case .number(let number): number != 0 && !number.isNaN
    case .text(let text): !text.isEmpty
    case .boolean(let truth): truth
    case .date, .time, .dateTime: true
    }
  }

  /// No answer, or an answer of no letters.
  package var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.isEmpty
    default: false
    }
  }
}
