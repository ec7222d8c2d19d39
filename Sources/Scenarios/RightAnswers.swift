import Expressions
package import SurveyModel

extension Fact {
  /// What is right at a place in a wave. What is said of the service point goes before what is said of
  /// its library, that before what is said of all; within each, what is said of the wave goes before
  /// what is said of any.
  package func right(at unit: String, of library: String?, in wave: String) -> [RightAnswer] {
    let fitting = right.filter { answer in
      (answer.unit == nil || answer.unit == unit || answer.unit == library)
        && (answer.wave == nil || answer.wave == wave)
    }
    func particularity(_ answer: RightAnswer) -> Int {
      let place = answer.unit == nil ? 0 : answer.unit == unit ? 2 : 1
      return place * 2 + (answer.wave == nil ? 0 : 1)
    }
    let most = fitting.map(particularity).max() ?? 0
    return fitting.filter { particularity($0) == most }
  }
}

extension RightAnswer {
  /// Whether a stored answer is right. What cannot be read as a number is not within a range.
  package func accepts(_ answer: String, type: QuestionType) -> Bool {
    switch form {
    case .values(let values):
      type == .selectMultiple || type == .rank
        ? answer.split(separator: " ").allSatisfy { values.contains(String($0)) }
        : values.contains(answer)
    case .range(let least, let greatest):
      Double(answer).map { number in
        (least.map { $0 <= number } ?? true) && (greatest.map { number <= $0 } ?? true)
      } ?? false
    case .pattern(let pattern): pattern.matches(answer)
    }
  }
}
