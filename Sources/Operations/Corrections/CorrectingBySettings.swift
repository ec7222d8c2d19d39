package import Diagnostics
import Intake
import Interview
import NetworkModel
import SurveyModel

/// What came of a correction, and what is to be said before it.
package struct CorrectionOutcome: Sendable {
  package let rows: RowsOutcome
  package let notices: [Trilingual]
}

extension Workspace {
  /// Stores a correction of a response: its answers, those of `name=value` pairs in their place.
  /// An empty value takes an answer away.
  package func correct(
    _ id: String, survey: String?, settings: [String], privacy: PrivacyWord? = nil
  ) throws(Stopped) -> CorrectionOutcome {
    var cells = try settings.map(cell(of:))
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let plan = try correction(of: id, survey: survey, definitions, network)
    let room = InterviewRoom(
      workspace: self, network: network, zone: try zone(of: network), visitor: nil)
    let moved = room.moved(plan)
    let (draft, lost) = (moved.draft, moved.lost)
    cells.append(setting("instanceID", draft.instanceID))
    var reader = RowReader(
      outline: plan.survey.outline, network: network, zone: room.zone, now: room.now, base: draft,
      takesPersonalData: privacy != nil)
    var looking = RowFiles(outline: plan.survey.outline, home: world.home)
    let (row, files) = looking.look(AnswerRow(.setting, number: 1, cells: cells, identity: ""))
    guard looking.problems.isEmpty else { throw Stopped(looking.problems) }
    var read = try reader.read(row).get()
    read.files = files + kept(read.response, plan, beside: files)
    if privacy == nil, let same = sameAsCorrected(read.response, plan) {
      return CorrectionOutcome(rows: same, notices: plan.notices)
    }
    var outcome = try store([read], from: [row], plan.survey, network, word(privacy, read, draft))
    outcome.warnings += looking.notices
    outcome.warnings +=
      lost.map { DraftProblems.lost($0, plan.draft.version, plan.corrected?.path ?? "") }
    return CorrectionOutcome(rows: outcome, notices: plan.notices)
  }

  /// A correction that changes nothing is none: whoever was interrupted may say it once more.
  private func sameAsCorrected(_ response: Response, _ plan: InterviewPlan) -> RowsOutcome? {
    guard let old = plan.corrected, plan.older?.isOther == false,
      response.answers == plan.draft.answers
    else { return nil }
    var outcome = RowsOutcome()
    outcome.already = [old.path]
    return outcome
  }

  /// Texts that stay as somebody has looked at them before are confirmed with them.
  private func word(
    _ privacy: PrivacyWord?, _ read: RowResponse, _ draft: InterviewDraft
  ) -> PrivacyWord? {
    let isKnown = read.screened.allSatisfy { draft.confirmed[$0] == read.response.answers[$0] }
    let old = (draft.deprecatedID ?? "").split(separator: ":").last.map(String.init) ?? ""
    return privacy ?? (isKnown ? PrivacyWord(reason: "← " + old, person: "") : nil)
  }

  /// The files of the corrected response that its correction still names.
  private func kept(
    _ response: Response, _ plan: InterviewPlan, beside new: [NamedFile]
  ) -> [NamedFile] {
    guard let old = plan.corrected else { return [] }
    let names = plan.survey.outline.questions.filter(\.question.type.isFile)
      .flatMap { placed in
        response.instances(of: placed.repeats)
          .compactMap { response.answers[AnswerKey(placed.question.name, $0)] }
      }
    return Set(names).subtracting(new.map(\.name)).subtracting([""]).sorted()
      .map { NamedFile(name: $0, source: .response(old)) }
  }
}
