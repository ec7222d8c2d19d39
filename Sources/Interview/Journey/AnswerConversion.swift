import Expressions
import SurveyModel

/// Answers that keep their meaning under another type.
extension Question {
  /// The stored form of an answer under another question's type; nil where something would be lost
  /// or made up. Lists and bounds are looked at elsewhere.
  func converted(_ text: String, to target: Question) -> String? {
    switch (type, target.type) {
    case (.selectOne, .selectOneFromFile): list == "network" ? text : nil
    case (.selectOneFromFile, .selectOne): target.list == "network" ? text : nil
    case (.selectOneFromFile, .selectOneFromFile): list == target.list ? text : nil
    case (let one, let other) where one == other: text
    case (.integer, .decimal), (.integer, .range), (.decimal, .range), (.range, .decimal),
      (.image, .file), (.selectOne, .selectMultiple):
      text
    case (.decimal, .integer), (.range, .integer): whole(text)
    case (.selectMultiple, .selectOne): text.contains(" ") ? nil : text
    case (.text, .hidden), (.hidden, .text): text
    case (.integer, .text), (.decimal, .text), (.range, .text), (.date, .text), (.time, .text),
      (.dateTime, .text):
      text
    case (.text, .integer), (.text, .decimal), (.text, .range), (.text, .date), (.text, .time),
      (.text, .dateTime):
      Value(answer: text, as: target.valueType) == nil ? nil : text
    default: nil
    }
  }

  private func whole(_ text: String) -> String? {
    guard let number = number(fromText: text), number == number.rounded() else { return nil }
    return decimalText(number)
  }

  /// The reason that a number stands for when it is no figure.
  func missingReason(_ text: String) -> MissingReason? {
    sentinels.isEmpty ? nil : number(fromText: text).flatMap { sentinel($0) }
  }
}
