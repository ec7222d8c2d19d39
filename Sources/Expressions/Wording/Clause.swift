/// A condition on its way to a sentence: what can be told together still stands apart.
indirect enum Clause {
  /// "S on A tai B", "S ei ole A eikä B".
  case isOneOf(Subject, [String], negated: Bool)
  /// "kysymyksessä 5 on valittu A tai B".
  case hasChosen(Subject, [String], negated: Bool)
  /// "S on vähintään A ja enintään B".
  case isWithin(Subject, [Bound])
  case said(String)
  case junction(isAny: Bool, [Clause])

  /// Whose answer is spoken of: one phrase, or several questions by their numbers.
  struct Subject {
    let phrase: Phrase
    var numbers: [Int] = []

    init(_ phrase: Phrase) {
      self.phrase = phrase
      if let number = phrase.number { numbers = [number] }
    }
  }

  struct Bound {
    let operation: Operator
    let text: String
    /// The limit itself, where it is written as a number.
    let number: Double?
    /// Before and after rather than less and more.
    let isOfTime: Bool
  }

  var isJunction: Bool { if case .junction = self { true } else { false } }

  /// Holds "and" or "or" itself, so that it stands better on a line of its own.
  var isIntricate: Bool {
    switch self {
    case .junction: true
    case .isOneOf(_, let values, _), .hasChosen(_, let values, _): values.count > 1
    case .isWithin(_, let bounds): bounds.count > 1
    case .said: false
    }
  }

  /// Parts joined by one word, those that speak of one thing told together.
  static func joined(_ parts: [Clause], isAny: Bool) -> Clause {
    let flat = parts.flatMap { part in
      if case .junction(isAny, let inner) = part { inner } else { [part] }
    }
    let merged = merging(flat, isAny: isAny)
    let whole = isAny ? merging(merged, isAny: isAny, byValues: true) : merged
    return whole.count == 1 ? whole[0] : .junction(isAny: isAny, whole)
  }

  /// Each clause joins the first one before it that it can be told together with.
  private static func merging(_ clauses: [Clause], isAny: Bool, byValues: Bool = false) -> [Clause]
  {
    var result: [Clause] = []
    var places: [String: Int] = [:]
    for clause in clauses {
      guard let key = byValues ? clause.valuesKey : clause.subjectKey(isAny: isAny) else {
        result.append(clause)
        continue
      }
      if let place = places[key], let both = result[place].with(clause, byValues: byValues) {
        result[place] = both
      } else {
        places[key] = result.count
        result.append(clause)
      }
    }
    return result
  }

  /// What may be told together under `or` (equal, chosen) and under `and` (the rest).
  private func subjectKey(isAny: Bool) -> String? {
    switch self {
    case .isOneOf(let subject, _, let negated) where negated != isAny: "=" + subject.phrase.text
    case .hasChosen(let subject, _, let negated) where negated != isAny: "∋" + subject.phrase.text
    case .isWithin(let subject, _) where !isAny: "<" + subject.phrase.text
    default: nil
    }
  }

  /// Numbered questions with the same answers, under `or`.
  private var valuesKey: String? {
    switch self {
    case .isOneOf(let subject, let values, negated: false) where !subject.numbers.isEmpty:
      "=" + values.joined(separator: "\u{0}")
    case .hasChosen(let subject, let values, negated: false) where !subject.numbers.isEmpty:
      "∋" + values.joined(separator: "\u{0}")
    default: nil
    }
  }

  private func with(_ other: Clause, byValues: Bool) -> Clause? {
    switch (self, other) {
    case (.isOneOf(var subject, let values, let negated), .isOneOf(let more, let others, _)):
      if byValues { subject.add(more) }
      return .isOneOf(subject, byValues ? values : values.adding(others), negated: negated)
    case (.hasChosen(var subject, let values, let negated), .hasChosen(let more, let others, _)):
      if byValues { subject.add(more) }
      return .hasChosen(subject, byValues ? values : values.adding(others), negated: negated)
    case (.isWithin(let subject, let bounds), .isWithin(_, let others)):
      return .isWithin(subject, bounds + others)
    default: return nil
    }
  }
}

extension Clause.Subject {
  fileprivate mutating func add(_ other: Clause.Subject) { numbers += other.numbers }
}

extension [String] {
  fileprivate func adding(_ others: [String]) -> [String] {
    self + others.filter { !contains($0) }
  }
}
