import Expressions
import SurveyModel

extension SurveyOutline {
  /// Whether a `calculate` gives numbers: it says so itself (by a unit, decimals, bands …).
  func isNumericCalculation(_ question: Question) -> Bool {
    question.statesNumber
  }
}

extension Question {
  fileprivate var statesNumber: Bool {
    decimals != nil || unit != nil || better != nil || standard != nil || linearScore
      || !bands.isEmpty || quotient != nil
  }
}
