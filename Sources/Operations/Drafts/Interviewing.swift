package import Diagnostics
import Expressions
import FileSystem
package import Intake
import Interview
import NetworkModel
import SurveyModel
package import Terminal

extension Workspace {
  /// Drafts of interviews, which are their owner's: nothing but an interview takes one away.
  package var drafts: DraftFolder { DraftFolder(joined(joined(root, ".haamu"), "drafts")) }

  /// Opens an interview, has it put to a person, and does what follows from how it ended.
  /// - Parameters:
  ///   - visitor: a pseudonym; answers the question with the role `visitor` beforehand.
  ///   - conduct: puts the interview to the person.
  package func interview(
    _ beginning: InterviewBeginning, visitor: String?,
    conduct: (OpenInterview) throws(Stopped) -> InterviewEnd
  ) throws(Stopped) -> InterviewOutcome {
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let room = InterviewRoom(
      workspace: self, network: network, zone: try zone(of: network), visitor: visitor)
    let plan = try room.plan(beginning, definitions)
    let id = ResponseID(plan.draft.instanceID)
    try makeOwnFolder(drafts.path)
    let outcome = try whileLocked(drafts.lockPath(id)) {
      () throws(Stopped) -> InterviewOutcome in
      if plan.goesOn, let path = try room.finish(id, plan.survey) { return .wasStored(path: path) }
      let open = try room.open(plan)
      return try room.conclude(try conduct(open), open, plan)
    }
    guard let outcome else { throw DraftProblems.inUse(id, drafts.draftPath(id)) }
    return outcome
  }
}

/// What is asked, and the answers that there are already.
struct InterviewPlan {
  let survey: DefinedSurvey
  var draft: InterviewDraft
  /// The survey as it was when the answers were given; nil for a new interview.
  var older: (outline: SurveyOutline, isOther: Bool)?
  /// The stored response that is corrected, which holds its answers whatever becomes of the draft.
  var corrected: StoredResponse?
  var notices: [Trilingual] = []
  /// It goes on from where it was left, and that may be the end.
  var goesOn = false
}

/// What an interview of a workspace needs around it.
struct InterviewRoom {
  let workspace: Workspace
  let network: Network
  let zone: LocalZone
  let visitor: String?
  let now: Moment
  let snapshot: NetworkSnapshot

  init(workspace: Workspace, network: Network, zone: LocalZone, visitor: String?) {
    self.workspace = workspace
    self.network = network
    self.zone = zone
    self.visitor = visitor
    now = zone.moment(milliseconds: workspace.world.clock())
    snapshot = NetworkSnapshot(network, on: zone.day(of: now))
  }

  func state(_ survey: DefinedSurvey, _ draft: InterviewDraft) -> InterviewState {
    InterviewState(
      outline: survey.outline, world: expressionWorld(now: now, zone: zone, snapshot: snapshot),
      fitting: ValueFitting(outline: survey.outline, snapshot: snapshot), draft: draft)
  }

  // MARK: Opening

  func plan(
    _ beginning: InterviewBeginning, _ definitions: Definitions
  ) throws(Stopped) -> InterviewPlan {
    switch beginning {
    case .anew(let name, let unit):
      return try newInterview(try definitions.mustHave(survey: name), unit)
    case .draft(let id, let survey): return try resumed(id, survey, definitions)
    case .correction(let id, let survey):
      return try workspace.correction(of: id, survey: survey, definitions, network)
    }
  }

  private func newInterview(
    _ survey: DefinedSurvey, _ unit: String?
  ) throws(Stopped) -> InterviewPlan {
    let outline = survey.outline
    let id = ResponseID(
      milliseconds: now.millisecondsSince1970, random: workspace.world.chance(10))
    var draft = InterviewDraft(
      instanceID: id.text, survey: outline.survey.name, version: outline.survey.version,
      timeStart: now)
    for (role, text) in [(Role.unit, unit), (Role.visitor, visitor)] {
      guard let text, let placed = outline.question(with: role) else { continue }
      draft.answers[AnswerKey(placed.question.name)] = text
      draft.defaulted.insert(AnswerKey(placed.question.name))
    }
    if let unit {
      try mustFit(unit, state(survey, draft))
      try mustBeAnnounced(unit, outline.survey)
    }
    try workspace.mustMeanWhatItDid(survey, network: network)
    let count = try workspace.listDrafts(of: outline.survey.name).drafts.count
    return InterviewPlan(
      survey: survey, draft: draft,
      notices: count == 0 ? [] : [DraftTexts.thereAre(count, outline.survey.name)])
  }

  /// The gate before anything is asked; the day is judged when it is known.
  private func mustBeAnnounced(_ unit: String, _ survey: Survey) throws(Stopped) {
    let today = zone.day(of: now)
    let wave = network.wave(of: survey.name, on: today)?.name
    guard let gate = try workspace.noticeGate(survey, wave: wave, network),
      !gate.isAnnounced(unit), let problem = gate.problem(unit, on: today)
    else { return }
    throw Stopped(problem, status: .gateRefused)
  }

  /// A unit that can never be chosen is refused before anything is asked. Where the choices depend
  /// on other answers, the interview judges when they are known.
  private func mustFit(_ unit: String, _ state: InterviewState) throws(Stopped) {
    guard let placed = state.outline.question(with: .unit),
      let problem = state.problem(placed, [], snapshot: snapshot)
    else { return }
    let references = placed.question.choiceFilter?.references ?? []
    let isKnown = snapshot[unit: unit] != nil
    if isKnown, references.contains(where: { state.outline[$0.name] != nil }) { return }
    throw Stopped(
      Diagnostic(
        .error, "HC0061", at: Place(file: "--unit \(unit)"), what: problem.what, fix: problem.fix))
  }

  /// The draft as the survey asks now, and what found no place in it.
  func moved(_ plan: InterviewPlan) -> MovedDraft {
    guard let older = plan.older, older.isOther else {
      return MovedDraft(draft: plan.draft, lost: [])
    }
    return Interview.moved(plan.draft, from: older.outline, to: plan.survey.outline)
  }

  /// The journey from where the draft left off; answers of an older version are moved first.
  func open(_ plan: InterviewPlan) throws(Stopped) -> OpenInterview {
    let moved = moved(plan)
    let (draft, lost) = (moved.draft, moved.lost)
    let id = ResponseID(draft.instanceID)
    let lostPath = workspace.drafts.lostPath(id, from: plan.draft.version)
    if plan.goesOn, !lost.isEmpty { try keepLost(lost, of: plan.draft, lostPath) }
    let keeping = DraftKeeping(
      workspace: workspace, survey: plan.survey, zone: zone,
      earlierWave: plan.survey.outline.survey.kind == .benchmark
        ? EarlierWave(
          workspace: workspace, survey: draft.survey, today: zone.day(of: now),
          corrected: plan.corrected) : nil)
    if plan.goesOn, draft != plan.draft {
      // A draft of the new version with a copy of the old one is understood; the other way round
      // it would be moved again.
      try keeping.keep(draft)
      try workspace.drafts.keepSurvey(plan.survey.bytes, of: id)
    }
    let state = state(plan.survey, draft)
    let journey =
      !plan.goesOn
      ? InterviewJourney(state, snapshot: snapshot)
      : plan.older?.isOther == true
        ? InterviewJourney(state, snapshot: snapshot, resuming: moved)
        : InterviewJourney(state, snapshot: snapshot, resuming: draft)
    return OpenInterview(
      journey: journey, keeping: keeping, confirmed: draft.confirmed, notices: plan.notices,
      warnings: lost.map {
        DraftProblems.lost($0, plan.draft.version, plan.corrected?.path ?? lostPath)
      },
      goesOn: plan.goesOn, lostPath: fileKind(lostPath) == .file ? lostPath : nil)
  }

  /// Keeps what could not be moved to a newer version, as a draft of the older one.
  func keepLost(
    _ lost: [LostAnswer], of draft: InterviewDraft, _ path: String
  ) throws(Stopped) {
    var left = draft
    left.answers = Dictionary(
      lost.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    left.added = [:]
    left.defaulted = []
    left.confirmed = [:]
    left.place = nil
    _ = try createFile(path, with: try draftBytes(StoredDraft(left, saved: now)), access: .own)
  }
}
