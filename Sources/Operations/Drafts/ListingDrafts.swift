import DefinitionReading
package import Diagnostics
import Expressions
import FileSystem
import Intake
import Interview
import LocatedXML
import NetworkModel
import SurveyModel

/// One line of the list of drafts.
package struct ListedDraft: Sendable {
  /// As much of the id as tells the draft from the others.
  package let id: String
  package let survey: String
  /// The label of the unit in the reader's language; empty when it is not known yet.
  package let unit: String
  package let answered: Int
  package let asked: Int
  package let saved: String
  /// The response that the draft corrects.
  package let corrects: String?
  package let path: String
}

/// All drafts that can be read, and what is wrong with those that cannot.
package struct DraftList: Sendable {
  package var drafts: [ListedDraft] = []
  package var unreadable: [Diagnostic] = []
}

extension Workspace {
  /// The drafts of a survey, or of all surveys, in the order of their ids (and so of their making).
  package func listDrafts(
    of survey: String? = nil, language: Language = .fi
  ) throws(Stopped) -> DraftList {
    let stems = try drafts.stems()
    var list = DraftList()
    guard !stems.isEmpty else { return list }
    let definitions = try definitions()
    let network = try definitions.mustHaveNetwork(self)
    let room = InterviewRoom(
      workspace: self, network: network, zone: try zone(of: network), visitor: nil)
    for stem in stems {
      do throws(Stopped) {
        let stored = try drafts.draft(stem)
        guard survey == nil || stored.draft.survey == survey else { continue }
        list.drafts.append(
          room.listed(
            stored, shortest(stem, among: stems), definitions[survey: stored.draft.survey], language
          ))
      } catch {
        list.unreadable += error.diagnostics
      }
    }
    return list
  }
}

/// The beginning of an id that no other has: eight characters, or as many as it takes.
func shortest(_ stem: String, among all: [String]) -> String {
  var length = 8
  while length < stem.count,
    all.contains(where: { $0 != stem && $0.hasPrefix(stem.prefix(length)) })
  {
    length += 1
  }
  return String(stem.prefix(length))
}

extension Workspace {
  /// Whether a survey of this name is here, sound or not.
  package func isSurvey(_ name: String) -> Bool {
    guard let definitions = try? definitions() else { return false }
    return definitions[survey: name] != nil || definitions.broken.contains { $0.name == name }
  }

  /// What stops a person who did not say which draft.
  package func severalDrafts(_ list: DraftList) -> Stopped {
    DraftProblems.several(list.drafts.map(\.id))
  }
}

extension InterviewRoom {
  func listed(_ stored: StoredDraft, _ id: String, _ survey: DefinedSurvey?, _ language: Language)
    -> ListedDraft
  {
    let draft = stored.draft
    var (answered, asked) = (0, 0)
    var unit = ""
    if let outline = (try? surveyAsked(draft, survey))?.outline {
      let journey = InterviewJourney(
        InterviewState(
          outline: outline, world: expressionWorld(now: now, zone: zone, snapshot: snapshot),
          fitting: ValueFitting(outline: outline, snapshot: snapshot), draft: draft),
        snapshot: snapshot)
      for case .question(let placed, let instances) in journey.steps {
        asked += 1
        let text = journey.state.answer(AnswerKey(placed.question.name, instances))
        answered += text.isEmpty ? 0 : 1
      }
      let name = outline.question(with: .unit).flatMap {
        draft.answers[AnswerKey($0.question.name)]
      }
      unit = name.flatMap { snapshot[unit: $0]?.label[language.rawValue] } ?? ""
    }
    return ListedDraft(
      id: id, survey: draft.survey, unit: unit, answered: answered, asked: asked,
      saved: stored.saved?.shown(language) ?? "", corrects: draft.deprecatedID,
      path: workspace.drafts.draftPath(ResponseID(draft.instanceID)))
  }

  /// A draft by the beginning of its id.
  /// - Throws: HC0062 when there is none, HC0063 when there are several.
  func resumed(
    _ wanted: String, _ survey: String?, _ definitions: Definitions
  ) throws(Stopped) -> InterviewPlan {
    if let survey { _ = try definitions.mustHave(survey: survey) }
    let bare = (wanted.hasPrefix("uuid:") ? String(wanted.dropFirst(5)) : wanted).lowercased()
    let all = try workspace.drafts.stems()
    let fitting =
      all.contains(ResponseID(wanted).fileStem)
      ? [ResponseID(wanted).fileStem] : all.filter { $0.hasPrefix(bare) }
    let known = try workspace.listDrafts(of: survey)
    var stems = fitting
    if let survey {
      stems = fitting.filter { stem in
        // One that cannot be read may be of any survey: it is told when it alone is meant.
        guard let draft = try? workspace.drafts.draft(stem) else { return !wanted.isEmpty }
        return draft.draft.survey == survey
      }
    }
    guard let stem = stems.first else {
      throw DraftProblems.unknown(wanted, survey, known.drafts.count)
    }
    guard stems.count == 1 else {
      throw DraftProblems.several(stems.map { shortest($0, among: all) })
    }
    let stored = try workspace.drafts.draft(stem)
    let current = try definitions.mustHave(survey: stored.draft.survey)
    try workspace.mustMeanWhatItDid(current, network: network)
    return InterviewPlan(
      survey: current, draft: stored.draft, older: try surveyAsked(stored.draft, current),
      goesOn: true)
  }

  /// The survey as it was when a draft was answered, and whether it asks something else now.
  private func surveyAsked(
    _ draft: InterviewDraft, _ current: DefinedSurvey?
  ) throws(Stopped) -> (outline: SurveyOutline, isOther: Bool) {
    let path = workspace.drafts.surveyPath(ResponseID(draft.instanceID))
    if let bytes = try workspace.drafts.survey(of: ResponseID(draft.instanceID)),
      let kept = readSurvey(try readDocument(bytes, file: path), network: network).value,
      kept.version == draft.version, kept.name == draft.survey
    {
      let isOther =
        current.map { now in
          now.outline.survey.version != kept.version
            || !meaningDifferences(from: kept, to: now.outline.survey).isEmpty
        } ?? false
      return (SurveyOutline(kept), isOther)
    }
    if let current, let kept = try workspace.outline(draft.version, of: current, network) {
      return (kept, kept.survey.version != current.outline.survey.version)
    }
    throw DraftProblems.noSurvey(draft, path)
  }
}
