/// `+ - * div mod` and the unary minus: empty when a side is empty.
extension Evaluator {
  mutating func negated(_ value: Value, _ range: Range<Int>) -> Value {
    number(in: value, range).map { .number($0 == 0 ? 0 : -$0) } ?? .empty
  }

  mutating func arithmetic(
    _ left: Value, _ operation: Operator, _ right: Value, _ range: Range<Int>
  ) -> Value {
    if left.isEmpty || right.isEmpty { return .empty }
    switch (left, operation, right) {
    case (.date(let one), .subtract, .date(let other)):
      return .number(Double(one.daysSince1970 - other.daysSince1970))
    case (.date(let date), .add, _): return shifted(date, by: right, times: 1, range)
    case (.date(let date), .subtract, _): return shifted(date, by: right, times: -1, range)
    case (_, .add, .date(let date)): return shifted(date, by: left, times: 1, range)
    default: break
    }
    guard let a = number(in: left, range), let b = number(in: right, range) else { return .empty }
    switch operation {
    case .add: return finite(a + b, range)
    case .subtract: return finite(a - b, range)
    case .multiply: return finite(a * b, range)
    case .divide: return b == 0 ? warn(.divisionByZero, range) : finite(a / b, range)
    case .modulo:
      return b == 0
        ? warn(.divisionByZero, range) : finite(a.truncatingRemainder(dividingBy: b), range)
    default: preconditionFailure("\(operation.rawValue) is not arithmetic")
    }
  }

  private mutating func shifted(
    _ date: CalendarDate, by days: Value, times sign: Double, _ range: Range<Int>
  ) -> Value {
    guard let days = number(in: days, range) else { return .empty }
    guard days == days.rounded() else { return warn(.notWhole, range) }
    guard abs(days) < 4_000_000,
      let result = CalendarDate(daysSince1970: date.daysSince1970 + Int(days * sign))
    else { return warn(.overflow, range) }
    return .date(result)
  }
}
