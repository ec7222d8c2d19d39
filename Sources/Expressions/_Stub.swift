package struct Expression: Sendable, Hashable {
  package let source: String
  package func evaluate(in surroundings: any Surroundings, warnings: inout [EvaluationWarning]) -> Value { .empty }
}
package struct EvaluationWarning: Sendable, Hashable {}
extension Value {
  package init?(answer text: String, as type: ValueType) { self = .text(text) }
  package var storedText: String { "" }
  package var truth: Bool { false }
}
