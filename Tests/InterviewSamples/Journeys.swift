package import Interview
import SurveyModel

/// Steps written short, as a test reads them: `x[0][1]`, and `r[0]+` for "one more?" of `r`.
extension StepID {
  package var short: String {
    switch self {
    case .question(let key): key.question + key.instances.map { "[\($0)]" }.joined()
    case .more(let key): key.name + key.outer.map { "[\($0)]" }.joined() + "+"
    }
  }
}

extension InterviewJourney {
  package init(_ items: String) throws(SampleFault) {
    let scenario = try Scenario("\(items)")
    self.init(scenario.state, snapshot: scenario.snapshot)
    // The unit, which every sample survey has, is no matter here.
    if state.outline.questions.first?.question.name == "unit" { forward() }
  }

  /// Everything that is asked or told now but for the unit.
  package var route: String {
    steps.map(\.id.short).filter { $0 != "unit" }.joined(separator: " ")
  }

  /// Where the person is; `end` after the last step.
  package var here: String { place?.short ?? "end" }

  package mutating func answer(_ question: String, _ text: String, at instances: Int...) {
    _ = answer(AnswerKey(question, instances), text)
  }

  package mutating func add(_ name: String, in outer: Int...) {
    addInstance(of: RepeatKey(name, outer))
  }

  package mutating func jump(to question: String, at instances: Int...) {
    jump(to: .question(AnswerKey(question, instances)))
  }
}
