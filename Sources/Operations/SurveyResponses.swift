package import Diagnostics
package import Intake
package import NetworkModel
package import SurveyModel

/// A survey with everything that has been answered to it, every text included. (Whoever needs only to
/// count asks for ``GatheredAnswers``.)
package struct SurveyResponses: Sendable {
  package let survey: DefinedSurvey
  package let network: Network
  package let zone: LocalZone
  package let rules: SelectionRules
  package let selection: ResponseSelection

  /// The survey's waves that have used responses, the latest first.
  package var waves: [Wave] {
    network.waves.filter { selection.waves.contains($0.name) }
      .sorted { ($0.until, $0.name) > ($1.until, $1.name) }
  }
}

extension Workspace {
  /// Reads a survey's responses and parts those that count from those that do not.
  package func responses(to name: String) throws(Stopped) -> SurveyResponses {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let zone = try zone(of: network)
    var outlines = try keptVersions(of: survey, network: network)
    if outlines[survey.outline.survey.version] == nil {
      outlines[survey.outline.survey.version] = survey.outline
    }
    let day = network.waves.map(\.from).max() ?? zone.day(of: zone.moment(milliseconds: 0))
    let rules = SelectionRules(
      outlines: outlines, current: survey.outline,
      snapshot: NetworkSnapshot(network, on: day), zone: zone)
    return SurveyResponses(
      survey: survey, network: network, zone: zone, rules: rules,
      selection: try selectResponses(from: store, rules: rules))
  }
}
