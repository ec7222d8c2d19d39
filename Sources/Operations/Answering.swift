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
  case stored(path: String, warnings: [Diagnostic])
  case left
}

/// No draft is kept yet, and no file can be attached.
private struct NothingKept: InterviewKeeping {
  func keep(_ draft: InterviewDraft) {}
  func earlier(of unit: String) -> EarlierAnswers? { nil }
  func attach(
    _ path: String, to question: Question, of draft: InterviewDraft
  ) throws(Stopped) -> (name: String, notice: Trilingual?) { (path, nil) }
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
    if let unit { try mustFit(unit, state, snapshot) }
    try mustMeanWhatItDid(survey, network: network)
    var interview = TerminalInterview(
      journey: InterviewJourney(state, snapshot: snapshot),
      front: LineFront(language: language, console: console), keeping: NothingKept())
    guard case .submitted(var response, _) = interview.run() else { return .left }
    response.timeEnd = zone.moment(milliseconds: world.clock())
    try keepVersion(of: survey, network: network)
    let storing = try StoringResponses(workspace: self, survey: survey, network: network)
    switch try storing.store(response) {
    case .stored(let path), .alreadyStored(let path), .conflict(let path, _):
      let inWave = storing.wave(of: response) != nil
      return .stored(
        path: path, warnings: inWave ? [] : [StoringWarnings.noWave(path, survey: name)])
    }
  }

  /// A unit that can never be chosen is refused before anything is asked. Where the choices depend
  /// on other answers, the interview judges when they are known.
  private func mustFit(
    _ unit: String, _ state: InterviewState, _ snapshot: NetworkSnapshot
  ) throws(Stopped) {
    guard let placed = state.outline.question(with: .unit),
      let problem = state.problem(placed, [], snapshot: snapshot)
    else { return }
    let references = placed.question.choiceFilter?.references ?? []
    let isKnown = snapshot[unit: unit] != nil
    if isKnown, references.contains(where: { state.outline[$0.name] != nil }) { return }
    throw Stopped(
      Diagnostic(
        .error, "HC0061", at: Place(file: "--unit \(unit)"), what: problem.what,
        fix: problem.fix))
  }

  /// Stores the rows of a sheet (`.csv`) or of JSON (`.json`).
  package func answer(survey: String, from path: String) throws(Stopped) -> RowsOutcome {
    let bytes = try readFile(path)
    let rows =
      path.lowercased().hasSuffix(".json")
      ? try jsonRows(bytes, file: path) : try DelimitedText(bytes, file: path).rows()
    guard !rows.isEmpty else { throw Stopped(RowProblems.noRows(path)) }
    return try store(rows, survey: survey)
  }

  /// Stores one response from `name=value` pairs.
  /// - Parameters:
  ///   - unit: answers the question with the role `unit` where no pair does.
  ///   - visitor: the same for the role `visitor`.
  package func answer(
    survey name: String, settings: [String], unit: String?, visitor: String?
  ) throws(Stopped) -> RowsOutcome {
    var cells = try settings.map(cell(of:))
    let definitions = try definitions()
    let outline = definitions[survey: name]?.outline
    for (role, text) in [(Role.unit, unit), (Role.visitor, visitor)] {
      guard let text, let question = outline?.question(with: role)?.question.name,
        role == .unit || !cells.contains(where: { $0.column == question })
      else { continue }
      cells.append(setting(question, text))
    }
    // One answer at the command line is one event: its id is new each time.
    if !cells.contains(where: { $0.column == "instanceID" }) {
      let id = ResponseID(milliseconds: world.clock(), random: world.chance(10))
      cells.append(setting("instanceID", id.text))
    }
    return try store(
      definitions, [AnswerRow(.setting, number: 1, cells: cells, identity: "")], survey: name)
  }

  private func setting(_ name: String, _ text: String) -> AnswerRow.Cell {
    AnswerRow.Cell(column: name, text: text, place: Place(file: "--set"))
  }

  private func cell(of pair: String) throws(Stopped) -> AnswerRow.Cell {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Stopped(
        Diagnostic(
          .error, "HC0060", at: Place(file: "--set"),
          what: Trilingual(
            fi: "”\(pair)” ei ole muotoa nimi=arvo", sv: "”\(pair)” är inte namn=värde",
            en: "“\(pair)” is not name=value"), fix: Trilingual("--set greeted=yes")),
        status: .usage)
    }
    return setting(String(parts[0]), String(parts[1]))
  }
}
