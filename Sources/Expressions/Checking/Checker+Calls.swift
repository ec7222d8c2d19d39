/// Functions: how many arguments, of what kind, and what comes out.
extension Checker {
  mutating func call(_ call: Node.Call, _ range: Range<Int>) -> Fact {
    let signature = call.function.signature
    guard signature.accepts(count: call.arguments.count) else {
      problems.append(.wrongCount(call.function, call.arguments.count, range))
      for argument in call.arguments { _ = fact(of: argument) }
      return Fact(.any, range)
    }
    var facts: [Fact] = []
    for (index, argument) in call.arguments.enumerated() {
      facts.append(self.argument(argument, signature.parameter(index) ?? .value, of: call.function))
    }
    checkMeaning(call, facts, range)
    return result(of: call, facts, range)
  }

  private mutating func argument(
    _ node: Node, _ parameter: Signature.Parameter, of function: Function
  ) -> Fact {
    let fact: Fact
    switch (parameter, node.form) {
    case (.series, .reference(let name)), (.numbers, .reference(let name)),
      (.texts, .reference(let name)):
      fact = reference(name, node.range, asSeries: true)
    case (.series, .current): fact = self.fact(of: node)
    case (.series, _):
      fact = self.fact(of: node)
      problems.append(.notASeries(function, node.range))
    default: fact = self.fact(of: node)
    }
    if case .truth = parameter {
      requireCondition(fact)
    } else if fact.type != .any, !fact.isEmptyText, !accepts(fact, parameter) {
      problems.append(.wrongArgument(function, written(fact.range), fact.range, fact.type))
    }
    return fact
  }

  private func accepts(_ fact: Fact, _ parameter: Signature.Parameter) -> Bool {
    switch parameter {
    case .text, .texts: fact.type != .boolean
    case .number, .numbers, .series(ofNumbers: true): fact.type.isNumeric
    case .numeral:
      fact.literalText.map { number(fromText: $0) != nil }
        ?? (fact.type.isNumeric || fact.type == .text || fact.type == .choice)
    case .list: fact.type.isTextual
    case .day:
      fact.literalText.map { CalendarDate($0) != nil || Moment($0) != nil }
        ?? (fact.type == .date || fact.type == .dateTime || fact.type == .text)
    case .truth, .value, .series(ofNumbers: false): true
    }
  }

  // MARK: What only some functions demand

  private mutating func checkMeaning(_ call: Node.Call, _ facts: [Fact], _ range: Range<Int>) {
    switch call.function {
    case .selected: requireChoice(of: facts[0], facts[1])
    case .position where scope.repeats.isEmpty: problems.append(.positionOutside(range))
    case .round where facts.count == 2: checkDecimals(call.arguments[1], facts[1])
    case .selectedAt: checkIndex(call.arguments[1], facts[1])
    case .regex: checkPattern(facts[1])
    case .pulldata: checkTable(facts)
    case .if:
      if !facts[1].isEmptyText, !facts[2].isEmptyText,
        facts[1].type.joined(with: facts[2].type) == nil
      {
        problems.append(.differentBranches(range, facts[1].type, facts[2].type))
      }
    default: break
    }
  }

  private mutating func checkDecimals(_ node: Node, _ fact: Fact) {
    let value = node.constantValue
    if case .number(let decimals)? = value, decimals == decimals.rounded(), abs(decimals) <= 15 {
      return
    }
    if value == nil, fact.type == .integer || fact.type == .any { return }
    problems.append(.wrongDecimals(written(fact.range), fact.range))
  }

  private mutating func checkIndex(_ node: Node, _ fact: Fact) {
    guard case .number(let index)? = node.constantValue, index < 0 || index != index.rounded()
    else {
      return
    }
    problems.append(.wrongIndex(written(fact.range), fact.range))
  }

  private mutating func checkPattern(_ fact: Fact) {
    guard let text = fact.literalText else { return }
    do throws(PatternProblem) {
      _ = try Pattern(text)
    } catch {
      // The literal's text starts after its quotation mark.
      let start = fact.range.lowerBound + 1
      let found = start + error.range.lowerBound..<start + error.range.upperBound
      problems.append(.pattern(error, found.isEmpty ? fact.range : found))
    }
  }

  private mutating func checkTable(_ facts: [Fact]) {
    guard let table = facts[0].literalText else { return }
    guard let columns = scope.tableColumns(table) else {
      problems.append(.unknownTable(table, facts[0].range, scope.tableNames))
      return
    }
    for fact in facts[1...2] {
      guard let name = fact.literalText, !columns.contains(name) else { continue }
      problems.append(.unknownTableColumn(name, of: table, fact.range, columns))
    }
  }

  // MARK: Results

  private func result(of call: Node.Call, _ facts: [Fact], _ range: Range<Int>) -> Fact {
    switch call.function {
    case .selected, .contains, .startsWith, .endsWith, .not, .true, .false, .regex:
      return Fact(.boolean, range)
    case .countSelected, .count, .countNonEmpty, .position, .stringLength, .int:
      return Fact(.integer, range)
    case .round:
      let isWhole = facts.count == 1 || call.arguments[1].constantValue == .number(0)
      return Fact(
        isWhole || facts[0].type == .integer ? .integer : .decimal, range, isAsWritten: true)
    case .sum, .max, .min, .abs:
      let isWhole = facts.allSatisfy { $0.type == .integer }
      return Fact(isWhole ? .integer : .decimal, range)
    case .number:
      return Fact(facts[0].type == .integer ? .integer : .decimal, range, isAsWritten: true)
    case .selectedAt:
      return Fact(facts[0].choices == nil ? .text : .choice, range, choices: facts[0].choices)
    case .if: return either(facts[1], facts[2], range)
    case .coalesce: return either(facts[0], facts[1], range)
    case .today, .date: return Fact(.date, range)
    case .now: return Fact(.dateTime, range)
    case .join, .concat, .string, .normalizeSpace, .substringBefore, .substringAfter, .translate:
      return Fact(.text, range)
    case .pulldata: return Fact(.any, range)
    }
  }

  private func either(_ one: Fact, _ other: Fact, _ range: Range<Int>) -> Fact {
    if one.isEmptyText { return Fact(other.type, range, choices: other.choices) }
    if other.isEmptyText { return Fact(one.type, range, choices: one.choices) }
    return Fact(one.type.joined(with: other.type) ?? .any, range)
  }
}
