/// `+ - * div mod` and the unary minus.
extension Checker {
  /// The type of a sum, difference, product, quotient or remainder; problems where there is none.
  mutating func arithmetic(
    _ left: Fact, _ operation: Operator, _ right: Fact, _ range: Range<Int>
  ) -> Fact {
    if left.type == .date || right.type == .date, operation == .add || operation == .subtract {
      return Fact(dateArithmetic(left, operation, right), range)
    }
    requireArithmetic(left)
    requireArithmetic(right)
    let isWhole = left.type == .integer && right.type == .integer && operation != .divide
    let isOpen = (left.type == .any || right.type == .any) && operation.level == Operator.add.level
    return Fact(isWhole ? .integer : isOpen ? .any : .decimal, range)
  }

  mutating func requireArithmetic(_ fact: Fact) {
    guard !fact.type.isNumeric, fact.type != .any else { return }
    problems.append(.notArithmetic(written(fact.range), fact.range, fact.type))
  }

  /// date − date is a number of days; date ± integer is a date.
  private mutating func dateArithmetic(
    _ left: Fact, _ operation: Operator, _ right: Fact
  ) -> ValueType {
    switch (left.type, right.type) {
    case (.date, .date):
      if operation == .subtract { return .integer }
      problems.append(.notArithmetic(written(right.range), right.range, .date))
      return .any
    case (.date, .any): return operation == .subtract ? .any : .date
    case (.date, .integer): return .date
    case (.integer, .date), (.any, .date):
      if operation == .add { return .date }
      guard left.type == .integer else { return .integer }
      problems.append(.notArithmetic(written(right.range), right.range, .date))
      return .any
    case (.date, _):
      problems.append(.notWholeDays(written(right.range), right.range, right.type))
      return .date
    default:
      problems.append(.notWholeDays(written(left.range), left.range, left.type))
      return .date
    }
  }
}
