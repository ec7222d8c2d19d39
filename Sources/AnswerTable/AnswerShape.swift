package import Expressions
package import SurveyModel

/// How the answers to one version of a survey are kept: a column for each question.
package struct AnswerShape: Sendable {
  package let outline: SurveyOutline
  /// For each question whether its answers are kept. Free texts, names of visitors, moments and
  /// places are not: only whether there is one.
  package let keeps: [Bool]

  package init(_ outline: SurveyOutline) {
    self.outline = outline
    keeps = outline.questions.map { AnswerShape.keeps($0.question) }
  }

  private static func keeps(_ question: Question) -> Bool {
    if [.unit, .wave, .event].contains(question.role) { return true }
    return switch question.type {
    case .text, .image, .file, .note, .hidden, .dateTime, .geopoint: false
    default: question.role != .visitor
    }
  }

  var hasRepeats: Bool { !outline.repeats.isEmpty }

  /// Whether everything that an expression mentions is kept.
  package func canEvaluate(_ expression: Expression) -> Bool {
    expression.references.allSatisfy { reference in
      outline.position(of: reference.name).map { keeps[$0] } ?? true
    }
  }

  /// Whether counting the responses needs nothing but what is kept.
  package var isCountable: Bool {
    outline.questions.allSatisfy { placed in
      placed.question.quotient.map {
        canEvaluate($0.numerator) && canEvaluate($0.denominator)
      } ?? true
    }
  }
}

/// The codes that mean something else than a text of the column.
enum AnswerCode {
  /// The answer is not there: the question was irrelevant.
  static let absent: UInt32 = 0
  /// There and empty.
  static let empty: UInt32 = 1
  /// There and not kept.
  static let present: UInt32 = 2
  /// The code of the first text.
  static let first: UInt32 = 2
}
