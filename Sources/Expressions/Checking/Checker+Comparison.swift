/// `= != < <= > >=`.
extension Checker {
  mutating func compare(
    _ left: Fact, _ operation: Operator, _ right: Fact, _ range: Range<Int>
  ) {
    let types = [left.type, right.type]
    if types.contains(.any) { return }
    if types.contains(.boolean) {
      return compareTruth(left, operation, right, range)
    }
    if operation.isEquality, left.isEmptyText || right.isEmptyText { return }
    if types.contains(where: \.isTemporal) { return compareTimes(left, right, range) }
    if left.type.isNumeric != right.type.isNumeric {
      let (number, text) = left.type.isNumeric ? (left, right) : (right, left)
      problems.append(
        .textAgainstNumber(
          range, text: text, number: number, written(text.range), written(number.range)))
      return
    }
    if left.type.isNumeric {
      if operation.isEquality { warnOfDecimals(left, right, range) }
    } else if operation.isOrdering {
      problems.append(.unorderable(range, operation, left.type, right.type, written(left.range)))
    } else {
      compareChoices(left, right, range)
    }
  }

  private mutating func compareTruth(
    _ left: Fact, _ operation: Operator, _ right: Fact, _ range: Range<Int>
  ) {
    guard left.type == right.type else {
      let other = left.type == .boolean ? right : left
      problems.append(.truthAgainstValue(range, written(other.range), other.type))
      return
    }
    guard operation.isOrdering else { return }
    problems.append(.unorderable(range, operation, .boolean, .boolean, written(left.range)))
  }

  private mutating func warnOfDecimals(_ left: Fact, _ right: Fact, _ range: Range<Int>) {
    let sides = [left, right]
    guard sides.contains(where: { $0.type == .decimal }),
      !sides.allSatisfy({ $0.isAsWritten || $0.literal != nil })
    else { return }
    problems.append(.equalDecimals(range))
  }

  // MARK: Dates and times

  private mutating func compareTimes(_ left: Fact, _ right: Fact, _ range: Range<Int>) {
    if left.type == right.type { return }
    if left.type.isTemporal && right.type.isTemporal {
      let hasTime = left.type == .time || right.type == .time
      if hasTime {
        problems.append(.notADate(written(right.range), right.range, against: left.type))
      } else {
        problems.append(
          .dateAgainstDateTime(
            range, left.type == .dateTime ? written(left.range) : written(right.range)))
      }
      return
    }
    let (moment, other) = left.type.isTemporal ? (left, right) : (right, left)
    guard let text = other.literalText else {
      problems.append(.notADate(written(other.range), other.range, against: moment.type))
      return
    }
    if Value(answer: text, as: moment.type).map({ !$0.isEmpty }) == true { return }
    if moment.type == .dateTime, CalendarDate(text) != nil {
      problems.append(.dateAgainstDateTime(range, written(moment.range)))
    } else {
      problems.append(.notADate(written(other.range), other.range, against: moment.type))
    }
  }

  // MARK: Choices

  private mutating func compareChoices(_ left: Fact, _ right: Fact, _ range: Range<Int>) {
    if (left.type == .choices) != (right.type == .choices) {
      let (several, one) = left.type == .choices ? (left, right) : (right, left)
      problems.append(.severalAgainstOne(range, written(several.range), written(one.range)))
      return
    }
    requireChoice(of: left, right)
    requireChoice(of: right, left)
  }

  /// A literal that stands against a choice must be one of its list.
  mutating func requireChoice(of question: Fact, _ literal: Fact) {
    guard let choices = question.choices, let name = literal.literalText, !name.isEmpty,
      !choices.contains(name)
    else { return }
    problems.append(.notAChoice(name, literal.range, written(question.range), choices))
  }
}
