/// `= != < <= > >=` in words.
extension Wording {
  func comparison(
    _ left: Node, _ operation: Operator, _ right: Node, negated: Bool
  ) -> Clause {
    if operation.isEquality, isTruth(left) || isTruth(right) {
      return agreement(left, right, negated: (operation == .notEqual) != negated)
    }
    if isLiteral(left), !isLiteral(right) {
      return comparison(right, operation.mirrored, left, negated: negated)
    }
    if operation.isEquality {
      return equality(left, right, negated: (operation == .notEqual) != negated)
    }
    let bound = Clause.Bound(
      operation: operation, text: literal(right, beside: left), number: number(right),
      isOfTime: isTime(left) || isTime(right))
    let subject = Clause.Subject(phrase(left))
    guard negated else { return .isWithin(subject, [bound]) }
    // Not less is not the same as at least: what is empty is neither.
    return .said(
      subject.phrase.part + say(" ei ole ", " är inte ", " is not ") + limit(bound))
  }

  private func equality(_ left: Node, _ right: Node, negated: Bool) -> Clause {
    if case .text("") = right.form { return emptiness(left, negated) }
    if isLiteral(right) {
      return .isOneOf(
        Clause.Subject(phrase(left)), [literal(right, beside: left)], negated: negated)
    }
    let (one, other) = (phrase(left).part, phrase(right).part)
    return .said(
      one
        + (negated
          ? say(" ei ole sama kuin ", " är inte samma som ", " is not the same as ")
          : say(" on sama kuin ", " är samma som ", " is the same as ")) + other)
  }

  private func emptiness(_ node: Node, _ negated: Bool) -> Clause {
    let phrase = phrase(node)
    guard negated else {
      return .said(phrase.part + say(" on tyhjä", " saknas", " is empty"))
    }
    if let number = phrase.number {
      return .said(
        say(
          "kysymykseen \(number) on vastattu", "fråga \(number) är besvarad",
          "question \(number) has been answered"))
    }
    return .said(phrase.part + say(" ei ole tyhjä", " finns", " is not empty"))
  }

  /// Two conditions that hold together or not at all; `= true()` says nothing more.
  private func agreement(_ left: Node, _ right: Node, negated: Bool) -> Clause {
    for (literal, other) in [(right, left), (left, right)] where literal.isTruthLiteral {
      return clause(other, negated: negated == (literal.constantValue?.truth ?? true))
    }
    let both = "(\(text(clause(left)))); (\(text(clause(right))))"
    return .said(
      (negated
        ? say(
          "näistä pitää paikkansa täsmälleen toinen: ", "av dessa gäller exakt ett: ",
          "exactly one of these holds: ")
        : say(
          "näistä pitää paikkansa joko molemmat tai ei kumpikaan: ",
          "av dessa gäller antingen båda eller inget: ",
          "either both of these hold or neither does: ")) + both)
  }

  /// Something written out in the expression itself, which needs no "the same as".
  func isLiteral(_ node: Node) -> Bool {
    switch node.form {
    case .number, .text: true
    case .negation(let operand): number(operand) != nil
    case .call(let call):
      switch call.function {
      case .today, .now: true
      case .date: call.arguments.count == 1 && isLiteral(call.arguments[0])
      default: false
      }
    default: false
    }
  }

  func number(_ node: Node) -> Double? {
    switch node.form {
    case .number(let number): number
    case .negation(let operand): number(operand).map { -$0 }
    default: nil
    }
  }

  /// A part as it is said beside another: a choice by its label, a day as a day.
  func literal(_ node: Node, beside other: Node) -> String {
    guard case .text(let text) = node.form, !text.isEmpty else { return phrase(node).part }
    if case .column(let column) = other.form {
      return quoted(scope.value(text, inColumn: column) ?? text)
    }
    if let name = source(of: other), let label = scope.choice(text, of: name) {
      return quoted(label)
    }
    return isTime(other) ? moment(text) ?? quoted(text) : quoted(text)
  }

  /// The question whose choices a part holds.
  private func source(of node: Node) -> String? {
    switch node.form {
    case .reference(let name): name
    case .current: scope.current
    case .call(let call):
      switch call.function {
      case .selectedAt, .coalesce, .normalizeSpace: call.arguments.first.flatMap(source(of:))
      default: nil
      }
    default: nil
    }
  }

  /// A day, a time or a moment written as a text.
  func moment(_ text: String) -> String? {
    if let date = CalendarDate(text) { return spoken(date, language) }
    if let time = TimeOfDay(text) { return spoken(time, language) }
    guard let local = Moment(text)?.local else { return nil }
    return spoken(local.date, language) + " " + spoken(local.time, language)
  }

  /// Whether a part is a day already, which `date` does not change.
  func isDay(_ node: Node) -> Bool {
    switch node.form {
    case .reference(let name): scope.question(name)?.type == .date
    case .call(let call): call.function == .today || call.function == .date
    default: false
    }
  }

  /// Whether a part is a day, a time or a moment, as far as can be told.
  func isTime(_ node: Node) -> Bool {
    switch node.form {
    case .reference(let name): scope.question(name)?.type.isTemporal ?? false
    case .current: scope.current.flatMap { scope.question($0) }?.type.isTemporal ?? false
    case .call(let call):
      switch call.function {
      case .today, .now, .date: true
      case .coalesce, .if, .max, .min: call.arguments.last.map(isTime) ?? false
      default: false
      }
    case .chain(let first, let steps):
      steps[0].operation.isArithmetic && isTime(first) && !steps.contains { isTime($0.operand) }
    default: false
    }
  }
}

extension Operator {
  /// What it is when its sides change places.
  fileprivate var mirrored: Operator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
