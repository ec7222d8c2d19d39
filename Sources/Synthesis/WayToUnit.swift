package import Expressions
import Interview
package import NetworkModel
import SurveyModel

extension Synthesiser {
  /// Answers the questions that the choice of the unit depends on (region, then library, then
  /// service point) so that the unit of the visit can be chosen: the first way that leads there.
  func leadToUnit(_ visit: SyntheticVisit, _ state: inout InterviewState) {
    guard let unit = outline.question(with: .unit), unit.question.choiceFilter != nil else {
      return
    }
    let steps = questions(before: unit, [])
    if let led = way(steps[...], to: unit, visit, state) { state = led }
  }

  /// The questions that decide what is offered, those that decide about others first.
  private func questions(before placed: PlacedQuestion, _ seen: Set<String>) -> [PlacedQuestion] {
    var found: [PlacedQuestion] = []
    for name in (placed.question.choiceFilter?.references ?? []).map(\.name)
    where !seen.contains(name) && !found.contains(where: { $0.question.name == name }) {
      guard let earlier = outline[name], earlier.question.list != nil, earlier.repeats.isEmpty
      else { continue }
      let known = seen.union(found.map(\.question.name)).union([name])
      found += questions(before: earlier, known) + [earlier]
    }
    return found
  }

  private func way(
    _ steps: ArraySlice<PlacedQuestion>, to unit: PlacedQuestion, _ visit: SyntheticVisit,
    _ state: InterviewState
  ) -> InterviewState? {
    guard let step = steps.first else {
      let offered = state.choices(of: unit, [], snapshot: snapshot)
      return offered.contains { $0.name == visit.unit.name } ? state : nil
    }
    for choice in state.choices(of: step, [], snapshot: snapshot) {
      var trial = state
      trial.set(AnswerKey(step.question.name), to: choice.name)
      if let led = way(steps.dropFirst(), to: unit, visit, trial) { return led }
    }
    return nil
  }

  /// What the survey's unit can only be, where it is nothing else: libraries, or service points. Nil
  /// where it can be either, or where other answers decide it.
  package func soleLevel(at moment: Moment) -> NetworkUnit.Level? {
    guard let unit = outline.question(with: .unit) else { return nil }
    let blank = Response(
      instanceID: "", survey: outline.survey.name, version: outline.survey.version,
      timeStart: moment, timeEnd: moment, synthetic: true)
    let state = InterviewState(
      outline: outline, world: world(moment), fitting: fitting, response: blank)
    let levels = Set(
      state.choices(of: unit, [], snapshot: snapshot).compactMap { snapshot[unit: $0.name]?.level })
    return levels.count == 1 ? levels.first : nil
  }
}
