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
    _ id: String, survey: String?, settings: [String]
  ) throws(Stopped) -> CorrectionOutcome {
    var cells = try settings.map(cell(of:))
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let plan = try correction(of: id, survey: survey, definitions, network)
    let room = InterviewRoom(
      workspace: self, network: network, zone: try zone(of: network), visitor: nil)
    let (draft, lost) = room.moved(plan)
    cells.append(setting("instanceID", draft.instanceID))
    var reader = RowReader(
      outline: plan.survey.outline, network: network, zone: room.zone, now: room.now, base: draft)
    var looking = RowFiles(outline: plan.survey.outline, home: world.home)
    let (row, files) = looking.look(AnswerRow(.setting, number: 1, cells: cells, identity: ""))
    guard looking.problems.isEmpty else { throw Stopped(looking.problems) }
    var read = try reader.read(row).get()
    read.files = files + kept(read.response, plan, beside: files)
    var outcome = try store([read], from: [row], plan.survey, network)
    outcome.warnings += looking.notices
    outcome.warnings +=
      lost.map { DraftProblems.lost($0, plan.draft.version, plan.corrected?.path ?? "") }
    return CorrectionOutcome(rows: outcome, notices: plan.notices)
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
