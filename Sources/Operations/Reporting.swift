import AnswerTable
package import Comparison
package import Diagnostics
import Expressions
package import Intake
import NetworkModel
package import ReportModel
import SurveyModel

/// What is to be reported, as a person asks for it.
package struct ReportRequest: Sendable {
  package var survey: String
  /// A wave's name, `all`, or nil for the latest with used responses.
  package var wave: String?
  package var weighting = Weighting.libraries
  /// How those who answered are to stand for all; nil where they stand for themselves.
  package var nonresponse: NonresponseRequest?
  package var confidence = 0.95
  package var audience = Audience.coordinator
  /// The library that reads, for the audience `library`.
  package var ownLibrary: String?
  /// An ISO day; nil for the first day of the wave.
  package var grouping: String?
  /// Only responses for which this expression is true.
  package var condition: String?
  /// Reads the responses themselves, and neither asks nor changes the answer table.
  package var readsFiles = false
  /// An earlier wave to compare with.
  package var against: String?
  /// Figures beyond the usual.
  package var figures: Set<AskedFigure> = []
  /// Whether somebody reads the result, so that libraries need their word.
  package var words = true
  /// Whether libraries are to be looked at among their peers though nobody reads the result.
  package var peers = false
  /// Whether what visitors wrote down is read too, where somebody reads the result.
  package var readsFindings = true
  /// The level of a summary, where nothing but that is looked at.
  package var summary: Level?
  /// Nil for the network's own language.
  package var language: Language?

  package init(survey: String) { self.survey = survey }
}

/// Figures and names, ready to be written in any form.
package struct PreparedReport: Sendable {
  /// The comparison; its rows are made when they are asked for.
  package let figures: ComparedFigures
  package let naming: Naming
  /// What visitors wrote down; none where nobody reads the result.
  package let findings: ReportedFindings
  /// Libraries among their peers; nil where nobody looks at them.
  package let ground: PeerGround?
  package let wave: String
  /// For whom it is, as a part of file names: reports for several libraries stand side by side.
  package let reader: String
  /// The library that reads, for the audience `library`.
  let library: String?
  /// Responses of the wave, or of none, that were left out, and why.
  package let notUsed: [RejectedResponse]

  /// All rows in memory, made anew each time.
  package var table: ComparisonTable { figures.table }
}

extension Workspace {
  /// Compares the used responses of a wave, or of every wave one by one.
  package func report(_ request: ReportRequest) throws(Stopped) -> [PreparedReport] {
    try report(request, need: .counts)
  }

  private func report(
    _ request: ReportRequest, need: AnswerNeed
  ) throws(Stopped) -> [PreparedReport] {
    var gathered = try gather(request.survey, readsFiles: request.readsFiles, need: need)
    let condition = try readCondition(request.condition, gathered)
    if !gathered.holdsAllOf(condition) {
      gathered = try gather(request.survey, readsFiles: true)
    }
    let waves = try wavesAsked(request, gathered)
    let earlier = try earlierWave(request, waves, gathered)
    let date = try groupingDate(request, waves)
    let reports = try waves.map { wave throws(Stopped) in
      try compared(wave, with: earlier, on: date, request, gathered, condition)
    }
    // What meets a condition is looked up after the tables were found to be those of the bundles.
    if condition != nil, need == .counts, !gathered.isSteady {
      return try report(request, need: .rows)
    }
    let meeting = reports.compactMap(\.self)
    if meeting.isEmpty {
      throw ReportProblems.noneMeets(
        request.condition ?? "", waves.map(\.name).joined(separator: ", "))
    }
    return meeting
  }

  /// A report has one grouping date: the day asked for, or the first day of its latest wave.
  private func groupingDate(
    _ request: ReportRequest, _ waves: [Wave]
  ) throws(Stopped) -> CalendarDate {
    if let text = request.grouping {
      guard let day = CalendarDate(text) else { throw ReportProblems.badDay(text) }
      return day
    }
    return waves.map(\.from).max() ?? CalendarDate(year: 2000, month: 1, day: 1)!
  }

  private func wavesAsked(
    _ request: ReportRequest, _ gathered: GatheredAnswers
  ) throws(Stopped) -> [Wave] {
    let name = gathered.survey.outline.survey.name
    let withResponses = gathered.waves
    guard !withResponses.isEmpty || request.wave.map({ $0 != "all" }) == true else {
      throw ReportProblems.nothingToReport(name, gathered)
    }
    if request.wave == "all" { return withResponses.reversed() }
    if let asked = request.wave {
      if let wave = gathered.network.wave(asked) {
        if withResponses.contains(wave) { return [wave] }
        throw ReportProblems.emptyWave(asked, name, gathered)
      }
      throw ReportProblems.unknownWave(asked, gathered)
    }
    return Array(withResponses.prefix(1))
  }

  /// Nil when no response meets the condition.
  private func compared(
    _ wave: Wave, with earlier: Wave?, on date: CalendarDate, _ request: ReportRequest,
    _ gathered: GatheredAnswers, _ condition: Expression?
  ) throws(Stopped) -> PreparedReport? {
    let snapshot = NetworkSnapshot(gathered.network, on: date)
    if let own = request.ownLibrary, snapshot[unit: own]?.level != .library {
      throw ReportProblems.unknownLibrary(own, snapshot)
    }
    let outlines = gathered.rules.outlines
    let meets = condition.map { condition in
      ResponseCondition(mentions: condition.mentions) { response in
        holds(condition, response, outlines[response.version], gathered.zone, snapshot)
      }
    }
    let notUsed = gathered.rejected.filter { $0.wave == nil || $0.wave == wave.name }
    var asked = comparison(
      of: wave, snapshot, request, gathered, responsesNotUsed: notUsed.count)
    guard let counted = gathered.counted(wave, asked, where: meets, notice: notice)
    else { return nil }
    asked.nonresponse = try nonresponseWeights(request, counted, snapshot)
    asked.plannedVisits = plannedVisits(of: request.survey, in: wave, gathered.network)
    let figures = ComparedFigures(
      counted, asked,
      against: earlier.map { earlier in
        EarlierResponses(
          wave: earlier,
          counted: gathered.counted(earlier, asked, where: meets, notice: notice)
            ?? CountedResponses([UsedResponse](), asked),
          responsesNotUsed: gathered.rejected.count { $0.wave == earlier.name })
      })
    let naming = names(
      outline: gathered.survey.outline, snapshot: snapshot, wave: wave, earlier: earlier,
      language: request.language ?? Language(rawValue: gathered.network.language) ?? .fi,
      synthetic: figures.method.synthetic || figures.method.against?.synthetic == true)
    var findings =
      request.words && request.readsFindings
      ? try reportedFindings(
        of: wave, gathered, snapshot, language: naming.language, where: meets?.holds) : .none
    if request.words {
      findings.language = findings.language ?? gathered.network.language
      findings.replies = try replies(
        in: wave, to: request.survey, request.audience, ownLibrary: request.ownLibrary)
    }
    return PreparedReport(
      figures: figures, naming: naming, findings: findings,
      ground: ground(request, snapshot, figures, naming, gathered), wave: wave.name,
      reader: ([request.audience.rawValue] + [request.ownLibrary].compactMap(\.self)).joined(
        separator: "-"),
      library: request.ownLibrary, notUsed: notUsed)
  }

  /// Pages tell of peers; a summary does not.
  private func ground(
    _ request: ReportRequest, _ snapshot: NetworkSnapshot, _ figures: ComparedFigures,
    _ naming: Naming, _ gathered: GatheredAnswers
  ) -> PeerGround? {
    guard request.peers || (request.words && request.summary == nil) else { return nil }
    return PeerGround(
      snapshot, audience: request.audience, reader: request.ownLibrary,
      compared: figures, naming, gathered.survey.outline, confidence: request.confidence)
  }

  private func comparison(
    of wave: Wave, _ snapshot: NetworkSnapshot, _ request: ReportRequest,
    _ gathered: GatheredAnswers, responsesNotUsed: Int
  ) -> ComparisonRequest {
    let zone = gathered.zone
    var comparison = ComparisonRequest(
      outline: gathered.survey.outline, snapshot: snapshot, wave: wave,
      olderOutlines: gathered.rules.outlines, weighting: request.weighting,
      confidence: request.confidence, audience: request.audience, ownLibrary: request.ownLibrary,
      world: expressionWorld(now: zone.moment(milliseconds: 0), zone: zone, snapshot: snapshot),
      responsesNotUsed: responsesNotUsed)
    comparison.figures = request.figures
    comparison.words = request.words
    if let level = request.summary, request.figures.isEmpty { comparison.rows = .summary(level) }
    return comparison
  }

  private func readCondition(
    _ text: String?, _ gathered: GatheredAnswers
  ) throws(Stopped) -> Expression? {
    guard let text else { return nil }
    return try checkedCondition(text, gathered.survey.outline)
  }
}

private func holds(
  _ condition: Expression, _ response: Response, _ outline: SurveyOutline?, _ zone: LocalZone,
  _ snapshot: NetworkSnapshot
) -> Bool {
  guard let outline else { return false }
  let now = response.timeEnd ?? response.timeStart ?? zone.moment(milliseconds: 0)
  let around = AnswerSurroundings(
    outline: outline, response: response,
    world: expressionWorld(now: now, zone: zone, snapshot: snapshot))
  var warnings: [EvaluationWarning] = []
  return condition.evaluate(in: around, warnings: &warnings).truth
}
