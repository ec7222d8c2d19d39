package import Diagnostics
import Intake
import NetworkModel
import SurveyModel

/// One line of a list of responses.
package struct ListedResponse: Sendable {
  package let path: String
  package let id: String
  package let unit: String
  package let wave: String
  package let synthetic: Bool
  /// Nil when the response is used.
  package let reason: Diagnostic?
}

extension Workspace {
  /// Every response of a survey, used or not, with the reason when not.
  package func listResponses(survey: String) throws(Stopped) -> [ListedResponse] {
    let gathered = try responses(to: survey)
    let used = gathered.selection.accepted.map { accepted in
      ListedResponse(
        path: accepted.path, id: accepted.response.instanceID, unit: accepted.unit,
        wave: accepted.wave, synthetic: accepted.response.synthetic, reason: nil)
    }
    let left = gathered.selection.rejected.map { rejected in
      ListedResponse(
        path: rejected.path, id: rejected.instanceID, unit: "", wave: rejected.wave ?? "",
        synthetic: false, reason: rejected.findings.first)
    }
    return (used + left).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Libraries without a used response in a wave (nil: the latest), in file order.
  package func missingLibraries(
    survey: String, wave: String?
  ) throws(Stopped) -> (wave: String, libraries: [(name: String, label: String)]) {
    let gathered = try responses(to: survey)
    let waves = gathered.network.waves.filter { $0.surveys.contains(survey) }
    guard
      let chosen = wave.map({ name in waves.first { $0.name == name } })
        ?? gathered.waves.first ?? waves.first
    else { throw ReportProblems.unknownWave(wave ?? "", gathered) }
    let snapshot = NetworkSnapshot(gathered.network, on: chosen.from)
    let answered = Set(
      gathered.selection.accepted.filter { $0.wave == chosen.name }
        .compactMap { snapshot[unit: $0.unit]?.library })
    let language = gathered.network.language
    let left = gathered.network.libraries.enumerated().filter { !answered.contains($0.offset) }
    return (chosen.name, left.map { ($0.element.name, $0.element.label[language]) })
  }
}
