import Testing

/// A smallest example of a code: a text in which it is found where the marks stand, and nothing
/// else, and one like it in which nothing is found.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let code: String
  let bad: String
  let good: String

  var testDescription: String { code }

  /// Examples that stand inside a small survey.
  static func survey(_ code: String, bad: String, good: String) -> RuleCase {
    RuleCase(code: code, bad: inSurvey(bad), good: inSurvey(good))
  }

  /// Examples that stand inside a small network.
  static func network(_ code: String, bad: String, good: String) -> RuleCase {
    RuleCase(code: code, bad: inNetwork(bad), good: inNetwork(good))
  }

  static func inSurvey(_ body: String) -> String {
    """
    <survey xmlns="urn:haamu:survey:1" name="kysely" version="1" kind="feedback">
      <title>Kysely</title>
      <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
        <label>Toimipiste</label>
      </question>
    \(indented(body))
    </survey>

    """
  }

  static func inNetwork(_ body: String) -> String {
    """
    <network xmlns="urn:haamu:network:1" name="verkosto">
      <label>Verkosto</label>
    \(indented(body))
    </network>

    """
  }

  private static func indented(_ body: String) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + $0
    }
    .joined(separator: "\n")
  }
}

let allCases: [RuleCase] =
  structureCases + networkStructureCases + textCases + nameCases + listCases + scoreCases
  + roleCases + attributeCases + flowCases + expressionCases + craftCases + networkCases
  + scenarioStructureCases + scenarioCases
