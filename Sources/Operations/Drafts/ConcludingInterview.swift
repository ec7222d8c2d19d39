import Diagnostics
import Expressions
import FileSystem
import Intake
import Interview
import NetworkModel
import SurveyModel
import Terminal

/// What follows when an interview ends. The order of submission is chosen so that a crash at any
/// moment loses nothing: files first, then the survey's version, the response, its records, and the
/// draft last. Whatever was done is found done the next time.
extension InterviewRoom {
  func conclude(
    _ end: InterviewEnd, _ open: OpenInterview, _ plan: InterviewPlan
  ) throws(Stopped) -> InterviewOutcome {
    switch end {
    case .submitted(let response, let confirmed):
      return try submit(response, confirmed, open, plan)
    case .left(let draft?, let interrupted):
      // Kept already, unless it could not be: then the person must know.
      try open.keeping.keep(draft)
      let stem = ResponseID(draft.instanceID).fileStem
      let id = shortest(stem, among: try workspace.drafts.stems())
      return .kept(id: id, interrupted: interrupted)
    case .left(nil, let interrupted): return .nothing(interrupted: interrupted)
    case .discarded:
      let id = ResponseID(plan.draft.instanceID)
      try workspace.drafts.remove(id)
      if let lost = open.lostPath { try removeFile(lost) }
      return .nothing(interrupted: false)
    }
  }

  private func submit(
    _ submitted: Response, _ confirmed: [AnswerKey: String], _ open: OpenInterview,
    _ plan: InterviewPlan
  ) throws(Stopped) -> InterviewOutcome {
    var response = submitted
    response.timeEnd = zone.moment(milliseconds: workspace.world.clock())
    let id = ResponseID(response.instanceID)
    let storing = try StoringResponses(workspace: workspace, survey: plan.survey, network: network)
    let wave = storing.wave(of: response)
    try workspace.mustBeTold([response], storing, network)
    try workspace.store.storeMedia(
      try media(of: response, plan.survey), of: id, survey: response.survey, wave: wave)
    try workspace.keepVersion(of: plan.survey, network: network)
    switch try storing.store(response) {
    case .stored(let path), .alreadyStored(let path), .conflict(let path, _):
      try recordConfirmed(confirmed, response, plan.survey, path)
      try workspace.drafts.remove(id)
      return .stored(
        path: path,
        warnings: wave == nil ? [StoringWarnings.noWave(path, survey: response.survey)] : [],
        lost: open.lostPath)
    }
  }

  /// Ends a submission that was cut short after the response was stored.
  /// - Returns: the path of the response; nil when it was not stored yet.
  func finish(_ id: ResponseID, _ survey: DefinedSurvey) throws(Stopped) -> String? {
    let name = survey.outline.survey.name
    guard
      let stored = try workspace.store.responses(of: name)
        .first(where: { $0.stem == id.fileStem && !$0.isConflict })
    else { return nil }
    let draft = try workspace.drafts.draft(id.fileStem).draft
    let response = state(survey, draft).visible
    try recordConfirmed(draft.confirmed, response, survey, stored.path)
    try workspace.drafts.remove(id)
    return stored.path
  }

  /// One record for the response, whose id follows from the response's, so that a second try writes
  /// nothing new. It names the questions and never the text.
  private func recordConfirmed(
    _ confirmed: [AnswerKey: String], _ response: Response, _ survey: DefinedSurvey, _ path: String
  ) throws(Stopped) {
    let kept = confirmed.filter { response.answers[$0.key] == $0.value }.map(\.key)
    guard !kept.isEmpty else { return }
    let outline = survey.outline
    let names = kept.map { AnswerColumn.name($0, outline) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let person = outline.question(with: .visitor).flatMap { response[$0.question.name] }
    try workspace.recordPrivacy(
      of: response.instanceID, path: path, questions: names, by: visitor ?? person ?? "",
      reason: "",
      at: zone.moment(milliseconds: workspace.world.clock()))
  }

  /// The files that the answers name: from the draft, or from the response that is corrected.
  private func media(
    of response: Response, _ survey: DefinedSurvey
  ) throws(Stopped) -> [(name: String, bytes: [UInt8])] {
    let names = Set(
      response.answers.filter { key, text in
        return !text.isEmpty && survey.outline[key.question]?.question.type.isFile == true
      }.values)
    guard !names.isEmpty else { return [] }
    var found = try workspace.drafts.media(of: ResponseID(response.instanceID))
      .filter { names.contains($0.name) }
    if let old = response.deprecatedID.map({ ResponseID($0).fileStem }),
      let stored = try workspace.store.responses(of: response.survey).first(where: {
        $0.stem == old
      })
    {
      for name in names.sorted() where !found.contains(where: { $0.name == name }) {
        if let bytes = try workspace.store.medium(name, of: stored) { found.append((name, bytes)) }
      }
    }
    return found
  }
}

extension Workspace {
  /// Records that a person has looked at free texts and found no personal data in them.
  /// - Parameter reason: in the person's words; may be empty.
  func recordPrivacy(
    of instanceID: String, path: String, questions: [String], by person: String, reason: String,
    at moment: Moment
  ) throws(Stopped) {
    let list = questions.joined(separator: ", ")
    let record = ResponseRecord(
      kind: .privacyConfirmed, at: Value.dateTime(moment).storedText, by: person,
      reason: reason.isEmpty ? list : list + ": " + reason)
    let id = ResponseID(
      survey: "privacy_confirmed", version: instanceID, row: list, occurrence: 0)
    try store.append(record, id: id, toPath: path)
  }
}
