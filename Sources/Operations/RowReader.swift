import Diagnostics
import Expressions
import Intake
import Interview
import NetworkModel
import SurveyModel

/// Turns rows into responses through the interview's own rules.
struct RowReader {
  let outline: SurveyOutline
  let zone: LocalZone
  let now: Moment
  private let snapshot: NetworkSnapshot
  private let fitting: ValueFitting
  private let calculated: Set<String>
  /// What the rows change; nil where each is a response of its own.
  private let base: InterviewDraft?
  /// Somebody has said that what looks like personal data is none.
  private let takesPersonalData: Bool
  private var columns: [String: AnswerColumn] = [:]
  /// Columns that were found wanting: once is enough, however many rows there are.
  private var refused: Set<String> = []
  private var occurrences: [String: Int] = [:]
  private var rowOfID: [String: Int] = [:]

  init(
    outline: SurveyOutline, network: Network, zone: LocalZone, now: Moment,
    base: InterviewDraft? = nil, takesPersonalData: Bool = false
  ) {
    self.takesPersonalData = takesPersonalData
    self.base = base
    self.outline = outline
    self.zone = zone
    self.now = now
    snapshot = NetworkSnapshot(network, on: zone.day(of: now))
    fitting = ValueFitting(outline: outline, snapshot: snapshot)
    calculated = Set(
      outline.questions.filter { $0.question.calculation != nil || $0.question.quotient != nil }
        .map(\.question.name))
  }

  /// The answers of a row as far as they could be read, and what is wrong, by the cell's place in
  /// the row.
  private struct Reading {
    var answers: [AnswerKey: String] = [:]
    var cells: [AnswerKey: Int] = [:]
    var repeats: [RepeatKey: Int] = [:]
    var id: String?
    var problems: [(cell: Int, finding: Diagnostic)] = []
  }

  mutating func read(_ row: AnswerRow) -> Result<RowResponse, Stopped> {
    var reading = Reading()
    for (place, cell) in row.cells.enumerated() { take(cell, place, row, &reading) }
    let occurrence = occurrences[row.identity, default: 0]
    occurrences[row.identity] = occurrence + 1
    let id =
      reading.id.map { ResponseID($0) }
      ?? ResponseID(
        survey: outline.survey.name, version: outline.survey.version, row: row.identity,
        occurrence: occurrence)
    let response = interview(row, id, &reading)
    let found = screened(response.answers, outline)
    screen(found, row, &reading)
    guard reading.problems.isEmpty else {
      // Swift's sort keeps equals in their order, but does not promise it.
      let order = reading.problems.indices.sorted {
        (reading.problems[$0].cell, $0) < (reading.problems[$1].cell, $1)
      }
      return .failure(Stopped(order.map { reading.problems[$0].finding }))
    }
    return .success(
      RowResponse(
        response: response, followsFromRow: reading.id == nil, screened: found.map(\.key)))
  }

  private mutating func take(
    _ cell: AnswerRow.Cell, _ place: Int, _ row: AnswerRow, _ reading: inout Reading
  ) {
    if cell.column == "instanceID" { return takeID(cell, place, row, &reading) }
    guard let column = column(cell.column) else {
      if refused.insert(cell.column).inserted {
        reading.problems.append((place, RowProblems.unknownColumn(row, cell, outline)))
      }
      return
    }
    if let first = reading.cells[column.key] {
      if refused.insert(cell.column + "\u{1F}2").inserted {
        reading.problems.append((place, RowProblems.columnTwice(row, cell, row.cells[first])))
      }
      return
    }
    reading.cells[column.key] = place
    let stored = storedForm(of: cell.text, question: column.placed.question, zone: zone)
      .map { fitting.namingChoices($0, typed: cell.text, column.placed.question) }
    guard let text = stored else {
      let misfit = Misfit.notOfType(column.placed.question.type)
      reading.problems.append((place, RowProblems.badCell(row, cell, misfit.what, misfit.fix)))
      return
    }
    // In a correction an empty value takes the answer away.
    guard !text.isEmpty || base != nil else { return }
    reading.answers[column.key] = text
    for (key, count) in column.repeats {
      reading.repeats[key] = max(reading.repeats[key] ?? 0, count)
    }
  }

  /// In a correction the texts that stay are judged as they were.
  private func screen(_ found: [ScreenedAnswer], _ row: AnswerRow, _ reading: inout Reading) {
    guard !takesPersonalData else { return }
    for answer in found {
      guard let place = reading.cells[answer.key] else { continue }
      for finding in answer.findings {
        reading.problems.append((place, RowProblems.personal(row, row.cells[place], finding)))
      }
    }
  }

  private mutating func takeID(
    _ cell: AnswerRow.Cell, _ place: Int, _ row: AnswerRow, _ reading: inout Reading
  ) {
    let text = String(
      cell.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !text.isEmpty else { return }
    reading.id = text
    let stem = ResponseID(text).fileStem
    if let first = rowOfID[stem] {
      reading.problems.append((place, RowProblems.idTwice(row, cell, first)))
    } else {
      rowOfID[stem] = row.number
    }
  }

  private mutating func column(_ name: String) -> AnswerColumn? {
    if let known = columns[name] { return known }
    let column =
      AnswerColumn(name, outline: outline) ?? AnswerColumn(label: name, outline: outline)
    columns[name] = column
    return column
  }
}

/// A response read from a row.
struct RowResponse {
  let response: Response
  /// The id was made from the row's text and not given with it.
  let followsFromRow: Bool
  /// Stored before the response.
  var files: [NamedFile] = []
  /// The questions whose texts look like personal data.
  var screened: [AnswerKey] = []
}

extension RowReader {
  /// How to mend it; for a value that is no choice, the choices where there is no nearer help.
  private func fix(_ problem: InterviewProblem) -> Trilingual? {
    guard problem.fix == nil, case .misfit(.notInList(let value, _, _)) = problem.kind,
      let placed = outline[problem.key.question]
    else { return problem.fix }
    return fitting.suggestion(value, placed.question)
  }

  private mutating func interview(
    _ row: AnswerRow, _ id: ResponseID, _ reading: inout Reading
  ) -> Response {
    var state = begun(id)
    state.set(
      reading.answers.filter { !calculated.contains($0.key.question) },
      repeats: reading.repeats.merging(base?.added ?? [:]) { max($0, $1) })
    for (key, text) in reading.answers where !text.isEmpty {
      guard let kind = contradiction(key, text, state), let place = reading.cells[key] else {
        continue
      }
      let problem = InterviewProblem(key: key, kind: kind)
      let cell = row.cells[place]
      reading.problems.append((place, RowProblems.badCell(row, cell, problem.what, problem.fix)))
    }
    for problem in state.problems(snapshot: snapshot) {
      guard let place = reading.cells[problem.key] else {
        let name = AnswerColumn.name(problem.key, outline)
        if case .required = problem.kind, row.form == .sheet,
          !refused.insert(name + "\u{1F}0").inserted
        {
          continue
        }
        reading.problems.append((row.cells.count, RowProblems.noCell(row, problem, name)))
        continue
      }
      // A cell that could not be read is empty to the interview; it was named already.
      if reading.problems.contains(where: { $0.cell == place }) { continue }
      reading.problems.append(
        (place, RowProblems.badCell(row, row.cells[place], problem.what, fix(problem))))
    }
    var response = state.visible
    response.timeEnd = now
    return response
  }

  /// Nothing answered yet, or everything that is to be corrected.
  private func begun(_ id: ResponseID) -> InterviewState {
    let world = expressionWorld(now: now, zone: zone, snapshot: snapshot)
    if let base {
      return InterviewState(outline: outline, world: world, fitting: fitting, draft: base)
    }
    let blank = Response(
      instanceID: id.text, survey: outline.survey.name, version: outline.survey.version,
      timeStart: now, timeEnd: now)
    return InterviewState(outline: outline, world: world, fitting: fitting, response: blank)
  }

  /// A cell that the interview would not have asked for, or would have computed otherwise.
  private func contradiction(
    _ key: AnswerKey, _ text: String, _ state: InterviewState
  ) -> InterviewProblem.Kind? {
    guard state.isRelevant(key) else { return .irrelevant }
    guard calculated.contains(key.question) else { return nil }
    let computed = state.visible.answers[key] ?? ""
    let typed = text.replacing(",", with: ".")
    return agree(computed, text) || agree(computed, typed)
      ? nil : .calculatedDiffers(stored: text, computed: computed)
  }
}

/// Whether two stored results are the same, as far as double precision carries.
func agree(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  guard let a = number(fromText: one), let b = number(fromText: other) else { return false }
  return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
}
