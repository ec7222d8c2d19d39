package import Diagnostics
import Expressions
import FileSystem
import Intake
import Interview
import NetworkModel
import SurveyModel
package import Terminal

/// What became of an interview.
package enum AnswerOutcome: Sendable {
  case stored(path: String)
  case left
}

extension Workspace {
  /// Asks a survey at the terminal and stores the response.
  /// - Parameter unit: answers the question with the role `unit` beforehand.
  package func answer(
    survey name: String, unit: String?, language: Language, visitor: String?,
    console: some LineConsole
  ) throws(Stopped) -> AnswerOutcome {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let zone = try zone(of: network)
    let now = zone.moment(milliseconds: world.clock())
    let snapshot = NetworkSnapshot(network, on: zone.day(of: now))
    let id = ResponseID(milliseconds: now.millisecondsSince1970, random: world.chance(10))
    var state = InterviewState(
      outline: survey.outline, world: expressionWorld(now: now, zone: zone, snapshot: snapshot),
      fitting: ValueFitting(outline: survey.outline, snapshot: snapshot),
      response: Response(
        instanceID: id.text, survey: name, version: survey.outline.survey.version, timeStart: now))
    for (role, text) in [(Role.unit, unit), (Role.visitor, visitor)] {
      if let text, let placed = survey.outline.question(with: role) {
        state.set(AnswerKey(placed.question.name), to: text)
      }
    }
    try keepVersion(of: survey, network: network)
    var interview = TerminalInterview(
      state: state, snapshot: snapshot, language: language, console: console)
    guard case .submitted(var response) = interview.run() else { return .left }
    response.timeEnd = zone.moment(milliseconds: world.clock())
    let storing = try StoringResponses(workspace: self, survey: survey, network: network)
    switch try storing.store(response) {
    case .stored(let path), .alreadyStored(let path), .conflict(let path, _):
      return .stored(path: path)
    }
  }

  /// Stores the rows of a sheet (`.csv`) or of JSON (`.json`).
  package func answer(survey: String, from path: String) throws(Stopped) -> RowsOutcome {
    let bytes = try readFile(path)
    let rows =
      path.lowercased().hasSuffix(".json")
      ? try jsonRows(bytes, file: path) : try DelimitedText(bytes, file: path).rows()
    return try store(rows, survey: survey)
  }

  /// Stores one response from `name=value` pairs.
  package func answer(survey: String, settings: [String]) throws(Stopped) -> RowsOutcome {
    var cells: [AnswerRow.Cell] = []
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Stopped(
          Diagnostic(
            .error, "HC0060", at: Place(file: "--set"),
            what: Trilingual(
              fi: "”\(setting)” ei ole muotoa nimi=arvo", sv: "”\(setting)” är inte namn=värde",
              en: "“\(setting)” is not name=value"), fix: Trilingual("--set greeted=yes")),
          status: .usage)
      }
      cells.append(
        AnswerRow.Cell(
          column: String(parts[0]), text: String(parts[1]), place: Place(file: "--set")))
    }
    // One answer at the command line is one event: its id is new each time.
    if !cells.contains(where: { $0.column == "instanceID" }) {
      let id = ResponseID(milliseconds: world.clock(), random: world.chance(10))
      cells.append(
        AnswerRow.Cell(column: "instanceID", text: id.text, place: Place(file: "--set")))
    }
    return try store([AnswerRow(number: 1, cells: cells, identity: "")], survey: survey)
  }
}
