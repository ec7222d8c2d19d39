package import Diagnostics
import Expressions
package import Intake
import NetworkModel
import SurveyModel

/// What came of a set of rows that were to be stored.
package struct RowsOutcome: Sendable {
  package var stored: [String] = []
  package var already: [String] = []
  package var conflicts: [String] = []
  /// What the user should know although everything went through: rows that were there already, and
  /// responses that fall into no wave.
  package var warnings: [Diagnostic] = []
}

extension Workspace {
  /// Stores rows of answers as responses: all of them, or none and every bad cell named.
  ///
  /// A row without an `instanceID` column gets its id from its content, so that the same file twice
  /// stores nothing new.
  /// - Parameter privacy: what is said of texts that look like personal data; nil refuses them.
  package func store(
    _ rows: [AnswerRow], survey name: String, privacy: PrivacyWord? = nil
  ) throws(Stopped) -> RowsOutcome {
    try store(try definitions(), rows, survey: name, privacy: privacy)
  }

  func store(
    _ definitions: Definitions, _ rows: [AnswerRow], survey name: String,
    privacy: PrivacyWord?
  ) throws(Stopped) -> RowsOutcome {
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let zone = try zone(of: network)
    let now = zone.moment(milliseconds: world.clock())
    try mustMeanWhatItDid(survey, network: network)
    var reader = RowReader(
      outline: survey.outline, network: network, zone: zone, now: now,
      takesPersonalData: privacy != nil)
    var problems: [Diagnostic] = []
    var read: [RowResponse] = []
    var looking = RowFiles(outline: survey.outline, home: world.home)
    for row in rows {
      let known = looking.problems.count
      let (row, files) = looking.look(row)
      problems += looking.problems[known...]
      switch reader.read(row) {
      case .success(var response):
        response.files = files
        read.append(response)
      case .failure(let stopped): problems += stopped.diagnostics
      }
    }
    guard problems.isEmpty else { throw Stopped(problems) }
    guard !rows.isEmpty else { return RowsOutcome() }
    var outcome = try store(read, from: rows, survey, network, privacy)
    outcome.warnings += looking.notices
    return outcome
  }

  func store(
    _ read: [RowResponse], from rows: [AnswerRow], _ survey: DefinedSurvey, _ network: Network,
    _ privacy: PrivacyWord?
  ) throws(Stopped) -> RowsOutcome {
    let storing = try StoringResponses(workspace: self, survey: survey, network: network)
    let unit = survey.outline.question(with: .unit)?.question.name
    try mustBeTold(
      read.map(\.response), storing, network,
      at: rows.map { row in (row.cells.first { $0.column == unit } ?? row.cells.first)?.place })
    try keepVersion(of: survey, network: network)
    let stored = try storing.store(read)
    if let privacy { try confirm(privacy, read, stored, survey, try zone(of: network)) }
    var outcome = outcome(stored)
    outcome.warnings = StoringWarnings(rows: rows, responses: read, outcomes: stored)
      .all(survey: survey.outline.survey.name) { storing.wave(of: $0) }
    return outcome
  }

  /// One record for each response that holds such texts; a second reading of the same file adds
  /// none.
  private func confirm(
    _ privacy: PrivacyWord, _ read: [RowResponse], _ stored: [StoreOutcome],
    _ survey: DefinedSurvey, _ zone: LocalZone
  ) throws(Stopped) {
    for (row, outcome) in zip(read, stored) where !row.screened.isEmpty {
      switch outcome {
      case .stored(let path), .alreadyStored(let path):
        try recordPrivacy(
          of: row.response.instanceID, path: path,
          questions: row.screened.map { AnswerColumn.name($0, survey.outline) },
          by: privacy.person, reason: privacy.reason,
          at: zone.moment(milliseconds: world.clock()))
      case .conflict: break
      }
    }
  }

  private func outcome(_ all: [StoreOutcome]) -> RowsOutcome {
    var outcome = RowsOutcome()
    for one in all {
      switch one {
      case .stored(let path): outcome.stored.append(path)
      case .alreadyStored(let path): outcome.already.append(path)
      case .conflict(let path, _): outcome.conflicts.append(path)
      }
    }
    return outcome
  }
}
