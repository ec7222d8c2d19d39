import Intake
import LocalTime
import NetworkModel
import SurveyModel
import TestSupport

/// Puts responses into a folder and parts them by the rules.
struct Judging {
  let workspace: SampleWorkspace
  let rules: SelectionRules

  /// - Parameter versions: the texts of all versions, the current one last.
  init(
    versions: [String] = [Sample.survey()], network: String = Sample.network()
  ) throws {
    workspace = try SampleWorkspace(network: network)
    let network = try Sample.network(network)
    let outlines = try versions.map(Sample.outline)
    rules = SelectionRules(
      outlines: Dictionary(uniqueKeysWithValues: outlines.map { ($0.survey.version, $0) }),
      current: outlines[outlines.count - 1],
      snapshot: NetworkSnapshot(network, on: network.waves[0].from),
      zone: timeZone(named: network.timeZone) ?? .utc)
  }

  func selection() throws -> ResponseSelection {
    try selectResponses(
      from: FolderStore(root: workspace.folder["Responses"]), rules: rules)
  }

  /// The ids of those that count, and for the others id and reason; `1` for the first sample id.
  func outcome() throws -> [String: String] {
    let selection = try selection()
    var table: [String: String] = [:]
    for accepted in selection.accepted {
      table[short(accepted.response.instanceID), default: ""] += "used in \(accepted.wave)"
    }
    for rejected in selection.rejected {
      table[short(rejected.instanceID), default: ""] += rejected.reason.rawValue
    }
    return table
  }

  private func short(_ id: String) -> String {
    String(id.dropFirst(5).drop { $0 == "0" || $0 == "-" || $0 == "7" || $0 == "8" })
  }
}
