package import Expressions
import Interview
package import NetworkModel
import SurveyModel

extension Synthesiser {
  /// The units that the survey can be answered of: service points, or libraries for a benchmark and
  /// for a survey that offers no service point (an audit of a whole library, a bookmobile that the
  /// network does not list).
  /// - Parameter moment: when, for a choice that depends on the day.
  package func unitsToVisit(at moment: Moment) -> [NetworkUnit] {
    let usual = units(outline.survey.kind == .benchmark ? .library : .servicePoint)
    guard let asked = outline.question(with: .unit), let filter = asked.question.choiceFilter,
      filter.references.isEmpty
    else { return usual }
    let blank = Response(
      instanceID: "", survey: outline.survey.name, version: outline.survey.version,
      timeStart: moment, timeEnd: moment, synthetic: true)
    let state = InterviewState(
      outline: outline, world: world(moment), fitting: fitting, response: blank)
    let offered = Set(state.choices(of: asked, [], snapshot: snapshot).map(\.name))
    let possible = usual.filter { offered.contains($0.name) }
    return possible.isEmpty ? units(.library).filter { offered.contains($0.name) } : possible
  }

  private func units(_ level: NetworkUnit.Level) -> [NetworkUnit] {
    snapshot.units.filter { $0.level == level }
  }
}
