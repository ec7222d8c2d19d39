import Expressions
import NetworkModel
import SurveyModel

extension SurveyOutline {
  /// Whether a `calculate` gives numbers: it says so itself (by a unit, decimals, bands …), or its
  /// calculation can give nothing else. Read off the definition, so that rows do not come and go
  /// with the answers.
  func isNumericCalculation(_ question: Question) -> Bool {
    if question.statesNumber { return true }
    guard let calculation = question.calculation, let placed = self[question.name] else {
      return false
    }
    let type = calculation.check(
      in: CalculationScope(outline: self, placed: placed), expecting: .anything
    ).type
    return type == .integer || type == .decimal
  }
}

extension Question {
  fileprivate var statesNumber: Bool {
    decimals != nil || unit != nil || better != nil || standard != nil || linearScore
      || !bands.isEmpty || quotient != nil
  }
}

/// What a calculation can see, as far as its type depends on it.
private struct CalculationScope: NameScope {
  let outline: SurveyOutline
  let placed: PlacedQuestion

  func symbol(_ name: String) -> Symbol? {
    outline[name].map {
      Symbol(name: name, type: $0.question.valueType, repeats: $0.repeats)
    }
  }

  var symbolNames: [String] { [] }
  var current: Symbol? { nil }
  var repeats: [String] { placed.repeats }
  var columns: [Symbol] { [] }
  var tableNames: [String] { ["network"] }

  func tableColumns(_ table: String) -> [String]? {
    table == "network" ? NetworkSnapshot.columns : nil
  }
}
