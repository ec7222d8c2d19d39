/// How a sentence speaks of a question.
package struct SpokenQuestion: Sendable, Hashable {
  /// The number on the form; nil for what nobody is asked.
  package let number: Int?
  /// What the question is called where it has no number.
  package let label: String
  package let type: ValueType

  package init(number: Int?, label: String, type: ValueType) {
    self.number = number
    self.label = label
    self.type = type
  }
}

/// What an expression's words need to know of the survey around it.
package protocol WordingScope {
  func question(_ name: String) -> SpokenQuestion?
  /// The label of a choice of a question; nil when there is no such choice.
  func choice(_ name: String, of question: String) -> String?
  /// The name of the question that `.` stands for.
  var current: String? { get }
  /// What a column of the list or table at hand is called: a noun in its dictionary form.
  func column(_ name: String) -> String?
  /// What stands for a stored text in that column.
  func value(_ text: String, inColumn column: String) -> String?
}
