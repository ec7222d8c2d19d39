/// `= != < <= > >=`.
extension Evaluator {
  mutating func comparison(
    _ left: Value, _ operation: Operator, _ right: Value, _ range: Range<Int>
  ) -> Bool {
    if let truths = truths(left, right), operation.isEquality {
      return (truths.0 == truths.1) == (operation == .equal)
    }
    if left.isEmpty || right.isEmpty {
      guard operation.isEquality else { return false }
      return (left.isEmpty == right.isEmpty) == (operation == .equal)
    }
    if operation.isEquality, case .text(let one) = left, case .text(let other) = right {
      return one.utf8.elementsEqual(other.utf8) == (operation == .equal)
    }
    guard let order = order(left, right) else {
      if operation.isOrdering { _ = warn(.incomparable, range) }
      return operation == .notEqual
    }
    return order.satisfies(operation)
  }

  /// As soon as one side is a truth value, `=` compares truths.
  private func truths(_ left: Value, _ right: Value) -> (Bool, Bool)? {
    switch (left, right) {
    case (.boolean, _), (_, .boolean): (left.truth, right.truth)
    default: nil
    }
  }

  /// Which is less: dates before numbers, so that a text is read as what stands against it.
  /// Nil when the two have no order.
  private func order(_ left: Value, _ right: Value) -> Order? {
    switch (left, right) {
    case (.date, _), (_, .date): Order(day(left), day(right))
    case (.dateTime, _), (_, .dateTime): Order(moment(left), moment(right))
    case (.time, _), (_, .time): Order(time(left), time(right))
    case (.text, .text):
      Order(left.asNumber, right.asNumber) ?? Order(day(left), day(right))
        ?? Order(moment(left), moment(right))
    default: Order(left.asNumber, right.asNumber)
    }
  }

  func day(_ value: Value) -> CalendarDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let moment): surroundings.localDay(of: moment)
    case .text(let text):
      CalendarDate(text) ?? Moment(text).map { surroundings.localDay(of: $0) }
    default: nil
    }
  }

  private func moment(_ value: Value) -> Moment? {
    switch value {
    case .dateTime(let moment): moment
    case .text(let text): Moment(text)
    default: nil
    }
  }

  private func time(_ value: Value) -> TimeOfDay? {
    switch value {
    case .time(let time): time
    case .text(let text): TimeOfDay(text)
    default: nil
    }
  }
}

/// How one value stands to another.
private enum Order {
  case before
  case same
  case after

  init?<T: Comparable>(_ left: T?, _ right: T?) {
    guard let left, let right else { return nil }
    self = left < right ? .before : left == right ? .same : .after
  }

  func satisfies(_ operation: Operator) -> Bool {
    switch operation {
    case .equal: self == .same
    case .notEqual: self != .same
    case .less: self == .before
    case .lessOrEqual: self != .after
    case .greater: self == .after
    case .greaterOrEqual: self != .before
    default: false
    }
  }
}
