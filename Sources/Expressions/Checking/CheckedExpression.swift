import Diagnostics

/// What an expression is for.
package enum Expectation: Sendable, Hashable {
  /// A condition: `relevant`, `constraint`, `required`, `read_only`, `choice_filter`, `where`.
  case truth
  /// A value to be stored as an answer of a type; `.any` for a `calculate` without one.
  case value(ValueType)
  /// No demand.
  case anything
}

/// An expression after its check.
package struct CheckedExpression: Sendable, Hashable {
  package let type: ValueType
  /// The value, where it is the same whatever is answered: a condition that is always false hides
  /// its question for ever.
  package let constantValue: Value?
  /// Everything that was found, in the order of the source.
  package let problems: [ExpressionProblem]

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension ValueType {
  var isNumeric: Bool { self == .integer || self == .decimal }
  var isTextual: Bool { self == .text || self == .choice || self == .choices }
  var isTemporal: Bool { self == .date || self == .time || self == .dateTime }

  /// The type of what is either of this type or of another, nil when they have nothing in common.
  func joined(with other: ValueType) -> ValueType? {
    if self == other { return self }
    if self == .any || other == .any { return .any }
    if isNumeric && other.isNumeric { return .decimal }
    if isTextual && other.isTextual { return .text }
    return nil
  }
}
