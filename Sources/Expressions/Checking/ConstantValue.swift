/// What an expression is worth whatever is answered.
extension Node {
  /// The value of this part, or nil when it depends on answers, the day or the place. A condition
  /// is constant as soon as one side of `and` is always false or one of `or` always true.
  var constantValue: Value? {
    switch form {
    case .chain(let first, let steps) where steps[0].operation.level <= Operator.and.level:
      return constantJunction([first] + steps.map(\.operand), decidedBy: steps[0].operation == .or)
    case .call(let call) where call.function == .if && call.arguments.count == 3:
      guard let condition = call.arguments[0].constantValue else { return nil }
      return call.arguments[condition.truth ? 1 : 2].constantValue
    case .call(let call) where call.function == .not && call.arguments.count == 1:
      return call.arguments[0].constantValue.map { Value.boolean(!$0.truth) }
    default:
      guard isConstant else { return nil }
      var evaluator = Evaluator(NoSurroundings())
      return evaluator.value(of: self)
    }
  }

  private func constantJunction(_ operands: [Node], decidedBy decisive: Bool) -> Value? {
    var areAllConstant = true
    for operand in operands {
      guard let truth = operand.constantValue?.truth else {
        areAllConstant = false
        continue
      }
      if truth == decisive { return .boolean(decisive) }
    }
    return areAllConstant ? .boolean(!decisive) : nil
  }

  private var isConstant: Bool {
    switch form {
    case .number, .text: true
    case .current, .reference, .column, .unknownCall: false
    case .negation, .chain: children.allSatisfy(\.isConstant)
    case .call(let call):
      switch call.function {
      case .today, .now, .position, .pulldata: false
      // The day of a moment depends on the network's time zone.
      case .date: call.arguments.allSatisfy { CalendarDate($0.literalText ?? "") != nil }
      default: call.arguments.allSatisfy(\.isConstant)
      }
    }
  }

  private var literalText: String? { if case .text(let text) = form { text } else { nil } }

  /// `true()` or `false()` alone, which nobody writes by mistake.
  var isTruthLiteral: Bool {
    guard case .call(let call) = form else { return false }
    return call.function == .true || call.function == .false
  }
}

/// Nothing to see: a constant expression asks for nothing.
private struct NoSurroundings: Surroundings {
  func value(_ name: String) -> Value { .empty }
  func values(_ name: String) -> [Value] { [] }
  var current: Value { .empty }
  var position: Int { 1 }
  func column(_ name: String) -> Value { .empty }
  func pull(_ want: String, from table: String, where key: String, equals value: String) -> Value {
    .empty
  }
  var today: CalendarDate { epoch }
  var now: Moment { Moment(millisecondsSince1970: 0, offsetMinutes: 0) }
  func localDay(of moment: Moment) -> CalendarDate { epoch }

  private var epoch: CalendarDate {
    guard let day = CalendarDate(daysSince1970: 0) else { preconditionFailure("1970-01-01 exists") }
    return day
  }
}
