/// Functions of values; those of texts stand in their own file.
extension Evaluator {
  mutating func call(_ call: Node.Call, _ range: Range<Int>) -> Value {
    let arguments = call.arguments
    guard call.function.signature.accepts(count: arguments.count) else {
      return warn(.unchecked, range)
    }
    switch call.function {
    case .if: return value(of: arguments[value(of: arguments[0]).truth ? 1 : 2])
    case .coalesce:
      let first = value(of: arguments[0])
      return first.isEmpty ? value(of: arguments[1]) : first
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .not: return .boolean(!value(of: arguments[0]).truth)
    case .today: return .date(surroundings.today)
    case .now: return .dateTime(surroundings.now)
    case .date: return date(value(of: arguments[0]), range)
    case .position: return .number(Double(surroundings.position))
    case .int, .number, .round, .abs: return numeric(call, range)
    case .count, .countNonEmpty, .sum, .max, .min: return aggregate(call, range)
    case .pulldata:
      let texts = arguments.map { value(of: $0).storedText }
      guard !texts[3].isEmpty else { return .empty }
      return surroundings.pull(texts[1], from: texts[0], where: texts[2], equals: texts[3])
    default: return textual(call, range)
    }
  }

  private mutating func date(_ value: Value, _ range: Range<Int>) -> Value {
    if value.isEmpty { return .empty }
    return day(value).map(Value.date) ?? warn(.notADate, range)
  }

  private mutating func numeric(_ call: Node.Call, _ range: Range<Int>) -> Value {
    guard let x = number(in: value(of: call.arguments[0]), range) else { return .empty }
    switch call.function {
    case .int: return finite(x.rounded(.towardZero), range)
    case .abs: return .number(abs(x))
    case .round: return rounded(x, call, range)
    default: return finite(x, range)
    }
  }

  private mutating func rounded(_ x: Double, _ call: Node.Call, _ range: Range<Int>) -> Value {
    guard call.arguments.count == 2 else {
      return finite(Expressions.rounded(x, decimals: 0), range)
    }
    guard let places = number(in: value(of: call.arguments[1]), range) else { return .empty }
    guard let decimals = Int(exactly: places) else { return warn(.notWhole, range) }
    return finite(Expressions.rounded(x, decimals: decimals), range)
  }

  // MARK: Over repeats

  /// All values of an argument: `${name}` over the instances, anything else alone.
  mutating func series(_ node: Node) -> [Value] {
    if case .reference(let name) = node.form { return surroundings.values(name) }
    return [value(of: node)]
  }

  /// Empty values are left out of everything but `count`; one that is no number makes the whole
  /// empty.
  private mutating func aggregate(_ call: Node.Call, _ range: Range<Int>) -> Value {
    let values = call.arguments.flatMap { series($0) }
    let answered = values.filter { !$0.isEmpty }
    if call.function == .count { return .number(Double(values.count)) }
    if call.function == .countNonEmpty { return .number(Double(answered.count)) }
    let numbers = answered.compactMap { number(in: $0, range) }
    guard numbers.count == answered.count else { return .empty }
    switch call.function {
    case .sum: return finite(numbers.reduce(0, +), range)
    case .max: return numbers.max().map { finite($0, range) } ?? .empty
    default: return numbers.min().map { finite($0, range) } ?? .empty
    }
  }
}
