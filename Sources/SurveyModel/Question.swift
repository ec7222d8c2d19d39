package import Diagnostics
package import Expressions

/// XLSForm's question types, as far as design and profile go.
package enum QuestionType: String, Sendable, Hashable, CaseIterable {
  case text, integer, decimal, range, date, time, dateTime
  case selectOne = "select_one"
  case selectMultiple = "select_multiple"
  case rank
  case selectOneFromFile = "select_one_from_file"
  case geopoint, image, file, note, calculate, acknowledge, hidden
}

/// What a question means to the program, beyond being asked.
package enum Role: String, Sendable, Hashable, CaseIterable {
  case unit, time, wave, visit, visitor
  case scenario, event, touchpoint, finding, sort, severity, evidence, consent
}

/// `required` and `read_only`: always, never, or when an expression is true.
package enum Condition: Sendable, Hashable {
  case never
  case always
  case when(Expression)
}

/// `default`: a literal, or an expression evaluated once when the question first becomes relevant.
package enum DefaultAnswer: Sendable, Hashable {
  case literal(String)
  case computed(Expression)
}

/// A stretch of numbers with one score: everything up to and including `upTo` that no earlier band
/// holds; the last band may be open.
package struct Band: Sendable, Hashable {
  package let upTo: FixedDecimal?
  package let score: FixedDecimal

  package init(upTo: FixedDecimal?, score: FixedDecimal) {
    self.upTo = upTo
    self.score = score
  }
}

/// A number that stands for "no figure" and never enters a mean.
package struct SentinelValue: Sendable, Hashable {
  package let value: FixedDecimal
  package let reason: MissingReason

  package init(value: FixedDecimal, reason: MissingReason) {
    self.value = value
    self.reason = reason
  }
}

/// Which direction of an indicator is good.
package enum Better: String, Sendable, Hashable, CaseIterable {
  case higher, lower, neither
}

/// The quotient of a benchmark: numerator and denominator are evaluated on each response.
package struct Quotient: Sendable, Hashable {
  package let numerator: Expression
  package let denominator: Expression

  package init(numerator: Expression, denominator: Expression) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// The start, end and step of a `range` question.
package struct RangeParameters: Sendable, Hashable {
  package let start: FixedDecimal
  package let end: FixedDecimal
  package let step: FixedDecimal

  package init(start: FixedDecimal, end: FixedDecimal, step: FixedDecimal) {
    self.start = start
    self.end = end
    self.step = step
  }
}

/// One question of a survey, as defined. All texts may hold `${name}`.
package struct Question: Sendable, Hashable {
  package var name: String
  package var type: QuestionType
  package var place: SourceRange?
  package var label: Label = .none
  package var hint: Label = .none
  package var guidanceHint: Label = .none
  package var constraintMessage: Label = .none
  package var requiredMessage: Label = .none
  package var list: String?
  package var role: Role?
  package var required: Condition = .never
  package var readOnly: Condition = .never
  package var relevant: Expression?
  package var constraint: Expression?
  package var calculation: Expression?
  package var quotient: Quotient?
  package var defaultAnswer: DefaultAnswer?
  package var choiceFilter: Expression?
  package var appearance: String?
  package var rangeParameters: RangeParameters?
  package var orOther = false
  package var weight: FixedDecimal = .one
  package var critical = false
  package var touchpoint: String?
  package var theme: String?
  package var unit: String?
  package var better: Better?
  package var standard: String?
  package var decimals: Int?
  /// `version/question` of an older version of the survey that asked the same.
  package var sameAs: String?
  package var linearScore = false
  package var bands: [Band] = []
  package var sentinels: [SentinelValue] = []

  package init(name: String, type: QuestionType, place: SourceRange? = nil) {
    self.name = name
    self.type = type
    self.place = place
  }

  /// The kind of value that expressions see.
  package var valueType: ValueType {
    switch type {
    case .text, .geopoint, .image, .file, .note, .hidden: .text
    case .integer: .integer
    case .decimal, .range: .decimal
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .selectOne, .selectOneFromFile, .acknowledge: .choice
    case .selectMultiple, .rank: .choices
    case .calculate: quotient != nil || decimals != nil ? .decimal : .any
    }
  }

  /// Whether a person writes what they please: a text that is no pseudonym and no name of a visit
  /// or a wave. What is written here is screened for personal data.
  package var isFreeText: Bool {
    switch role {
    case .unit, .time, .wave, .visit, .visitor: false
    default: type == .text
    }
  }

  /// Benchmarks' key figures: quotients whose parts are summed separately at higher levels.
  package var isIndicator: Bool { quotient != nil }

  package func sentinel(_ number: Double) -> MissingReason? {
    sentinels.first { $0.value.double == number }?.reason
  }
}
