package import Diagnostics
import Expressions
import Interview
package import Intake
import NetworkModel
import SurveyModel

/// What came of a set of rows that were to be stored.
package struct RowsOutcome: Sendable {
  package var stored: [String] = []
  package var already: [String] = []
  package var conflicts: [String] = []
}

extension Workspace {
  /// Stores rows of answers as responses: all of them, or none and every bad cell named.
  ///
  /// A row without an `instanceID` column gets its id from its content, so that the same file twice
  /// stores nothing new.
  package func store(_ rows: [AnswerRow], survey name: String) throws(Stopped) -> RowsOutcome {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let survey = try definitions.mustHave(survey: name)
    let zone = try zone(of: network)
    let now = zone.moment(milliseconds: world.clock())
    var reader = RowReader(outline: survey.outline, network: network, zone: zone, now: now)
    var problems: [Diagnostic] = []
    var responses: [Response] = []
    for row in rows {
      switch reader.read(row) {
      case .success(let response): responses.append(response)
      case .failure(let stopped): problems += stopped.diagnostics
      }
    }
    guard problems.isEmpty else { throw Stopped(problems) }
    try keepVersion(of: survey, network: network)
    return try storeAll(responses, survey, network)
  }

  private func storeAll(
    _ responses: [Response], _ survey: DefinedSurvey, _ network: Network
  ) throws(Stopped) -> RowsOutcome {
    let storing = try StoringResponses(workspace: self, survey: survey, network: network)
    var outcome = RowsOutcome()
    for response in responses {
      switch try storing.store(response) {
      case .stored(let path): outcome.stored.append(path)
      case .alreadyStored(let path): outcome.already.append(path)
      case .conflict(let path, _): outcome.conflicts.append(path)
      }
    }
    return outcome
  }
}

/// Turns rows into responses through the interview's own rules.
private struct RowReader {
  let outline: SurveyOutline
  let network: Network
  let zone: LocalZone
  let now: Moment
  let snapshot: NetworkSnapshot
  let fitting: ValueFitting
  var occurrences: [String: Int] = [:]

  init(outline: SurveyOutline, network: Network, zone: LocalZone, now: Moment) {
    self.outline = outline
    self.network = network
    self.zone = zone
    self.now = now
    snapshot = NetworkSnapshot(network, on: zone.day(of: now))
    fitting = ValueFitting(outline: outline, snapshot: snapshot)
  }

  mutating func read(_ row: AnswerRow) -> Result<Response, Stopped> {
    var problems: [Diagnostic] = []
    var answers: [AnswerKey: String] = [:]
    var places: [AnswerKey: AnswerRow.Cell] = [:]
    var repeats: [RepeatKey: Int] = [:]
    var instanceID: String?
    for cell in row.cells {
      if cell.column == "instanceID" {
        instanceID = cell.text.isEmpty ? nil : cell.text
        continue
      }
      guard let column = AnswerColumn(cell.column, outline: outline) else {
        problems.append(RowProblems.unknownColumn(row, cell, outline))
        continue
      }
      guard !cell.text.isEmpty else { continue }
      guard
        let text = storedForm(of: cell.text, question: column.placed.question, zone: zone)
      else {
        let misfit = Misfit.notOfType(column.placed.question.type)
        problems.append(RowProblems.badCell(row, cell, misfit.what, misfit.fix))
        continue
      }
      answers[column.key] = text
      places[column.key] = cell
      for (key, count) in column.repeats { repeats[key] = max(repeats[key] ?? 0, count) }
    }
    let occurrence = occurrences[row.identity, default: 0]
    occurrences[row.identity] = occurrence + 1
    let id =
      instanceID.map { ResponseID($0) }
      ?? ResponseID(
        survey: outline.survey.name, version: outline.survey.version, row: row.identity,
        occurrence: occurrence)
    let (response, found) = interview(row, answers, repeats, places, id)
    problems += found
    return problems.isEmpty ? .success(response) : .failure(Stopped(problems))
  }

  private func interview(
    _ row: AnswerRow, _ answers: [AnswerKey: String], _ repeats: [RepeatKey: Int],
    _ places: [AnswerKey: AnswerRow.Cell], _ id: ResponseID
  ) -> (Response, [Diagnostic]) {
    let blank = Response(
      instanceID: id.text, survey: outline.survey.name, version: outline.survey.version,
      timeStart: now, timeEnd: now)
    var state = InterviewState(
      outline: outline, world: expressionWorld(now: now, zone: zone, snapshot: snapshot),
      fitting: fitting, response: blank)
    let calculated = Set(
      outline.questions.filter { $0.question.calculation != nil || $0.question.quotient != nil }
        .map(\.question.name))
    state.set(answers.filter { !calculated.contains($0.key.question) }, repeats: repeats)
    var problems: [Diagnostic] = []
    for (key, cell) in places {
      guard let kind = contradiction(key, answers[key] ?? "", calculated, state) else { continue }
      let problem = InterviewProblem(key: key, kind: kind)
      problems.append(RowProblems.badCell(row, cell, problem.what, problem.fix))
    }
    for problem in state.problems(snapshot: snapshot) {
      problems.append(RowProblems.problem(row, places[problem.key], problem))
    }
    problems.sort { ($0.place?.range?.start ?? .origin) < ($1.place?.range?.start ?? .origin) }
    return (state.visible, problems)
  }

  /// A cell that the interview would not have asked for, or would have computed otherwise.
  private func contradiction(
    _ key: AnswerKey, _ text: String, _ calculated: Set<String>, _ state: InterviewState
  ) -> InterviewProblem.Kind? {
    guard state.isRelevant(key) else { return .irrelevant }
    guard calculated.contains(key.question) else { return nil }
    let computed = state.visible.answers[key] ?? ""
    return computed == text || number(fromText: computed) == number(fromText: text)
      ? nil : .calculatedDiffers(stored: text, computed: computed)
  }
}

extension SourcePosition {
  static let origin = SourcePosition(line: 1, column: 1)
}

/// A column's name resolved: `question`, or `repeat[2]/question`.
private struct AnswerColumn {
  let placed: PlacedQuestion
  let key: AnswerKey
  /// How many instances of which repeats the column asks for.
  let repeats: [(RepeatKey, Int)]

  init?(_ name: String, outline: SurveyOutline) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, let placed = outline[last] else { return nil }
    var instances: [Int] = []
    var repeats: [(RepeatKey, Int)] = []
    var names: [String] = []
    for part in parts.dropLast() {
      guard let open = part.firstIndex(of: "["), part.last == "]",
        let number = Int(part[part.index(after: open)...].dropLast()), (1...1000).contains(number)
      else {
        if outline.groupNames.contains(part) { continue }
        return nil
      }
      let repeatName = String(part[..<open])
      repeats.append((RepeatKey(repeatName, instances), number))
      names.append(repeatName)
      instances.append(number - 1)
    }
    guard names == placed.repeats else { return nil }
    self.placed = placed
    self.repeats = repeats
    key = AnswerKey(last, instances)
  }
}

/// Findings about rows: which row, which column, which value, and why.
private enum RowProblems {
  static func unknownColumn(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ outline: SurveyOutline
  ) -> Diagnostic {
    let names = outline.questions.map { placed in
      placed.repeats.map { $0 + "[1]/" }.joined() + placed.question.name
    }
    let near = nearestName(to: cell.column, among: names)
    return Diagnostic(
      .error, "HR0025", at: cell.place,
      what: Trilingual(
        fi: "sarake ”\(cell.column)” ei ole kyselyn kysymys",
        sv: "kolumnen ”\(cell.column)” är ingen fråga i enkäten",
        en: "the column “\(cell.column)” is not a question of the survey"),
      fix: near.map {
        Trilingual(fi: "tarkoititko \($0)?", sv: "menade du \($0)?", en: "did you mean \($0)?")
      })
  }

  static func badCell(
    _ row: AnswerRow, _ cell: AnswerRow.Cell, _ reason: Trilingual, _ fix: Trilingual?
  ) -> Diagnostic {
    Diagnostic(
      .error, "HR0026", at: cell.place,
      what: Trilingual(
        fi: "rivi \(row.number), sarake \(cell.column), arvo ”\(cell.text)”: ",
        sv: "rad \(row.number), kolumn \(cell.column), värde ”\(cell.text)”: ",
        en: "row \(row.number), column \(cell.column), value “\(cell.text)”: ") + reason, fix: fix)
  }

  static func problem(
    _ row: AnswerRow, _ cell: AnswerRow.Cell?, _ problem: InterviewProblem
  ) -> Diagnostic {
    if let cell { return badCell(row, cell, problem.what, problem.fix) }
    let name = problem.key.question
    return Diagnostic(
      .error, "HR0027", at: row.cells.first?.place,
      what: Trilingual(
        fi: "rivi \(row.number), \(name): ", sv: "rad \(row.number), \(name): ",
        en: "row \(row.number), \(name): ") + problem.what, fix: problem.fix)
  }
}
