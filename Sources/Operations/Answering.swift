package import Diagnostics
import FileSystem
import Intake
import SurveyModel
package import Terminal

extension Workspace {
  /// Puts an interview to a person at the terminal and stores the response, or keeps the draft.
  /// - Parameters:
  ///   - visitor: a pseudonym; answers the question with the role `visitor` beforehand.
  ///   - tell: is given what the person should know before the first question.
  package func answer(
    _ beginning: InterviewBeginning, visitor: String?, front: some InterviewFront,
    tell: ([Trilingual], [Diagnostic]) -> Void = { _, _ in }
  ) throws(Stopped) -> InterviewOutcome {
    try interview(beginning, visitor: visitor) { open in
      tell(open.notices, open.warnings)
      var interview = TerminalInterview(
        journey: open.journey, front: front, keeping: open.keeping, confirmed: open.confirmed,
        isResumed: open.goesOn)
      return interview.run()
    }
  }

  /// Stores the rows of a sheet (`.csv`) or of JSON (`.json`).
  package func answer(
    survey: String, from path: String, privacy: PrivacyWord? = nil
  ) throws(Stopped) -> RowsOutcome {
    let bytes = try readFile(path)
    let rows =
      path.lowercased().hasSuffix(".json")
      ? try jsonRows(bytes, file: path) : try DelimitedText(bytes, file: path).rows()
    guard !rows.isEmpty else { throw Stopped(RowProblems.noRows(path)) }
    return try store(rows, survey: survey, privacy: privacy)
  }

  /// Stores one response from `name=value` pairs.
  /// - Parameters:
  ///   - unit: answers the question with the role `unit` where no pair does.
  ///   - visitor: the same for the role `visitor`.
  package func answer(
    survey name: String, settings: [String], unit: String?, visitor: String?,
    privacy: PrivacyWord? = nil
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
      definitions, [AnswerRow(.setting, number: 1, cells: cells, identity: "")], survey: name,
      privacy: privacy)
  }

  func setting(_ name: String, _ text: String) -> AnswerRow.Cell {
    AnswerRow.Cell(column: name, text: text, place: Place(file: "--set"))
  }

  func cell(of pair: String) throws(Stopped) -> AnswerRow.Cell {
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
