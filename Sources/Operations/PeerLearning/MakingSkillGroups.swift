package import Diagnostics
import Intake
import NetworkModel
import PeerLearning
package import ReportModel
import SurveyModel

/// Those who guide and those who learn, skill by skill; libraries and numbers, never persons.
package struct PreparedSkills: Sendable {
  package struct Skill: Sendable {
    let name: String
    let label: Wording
    let grouping: SkillGrouping
  }

  package let survey: String
  package let wave: String
  package let naming: Naming
  /// Skills for which somebody wants to learn or can teach, in the survey's order.
  package let skills: [Skill]
  let parties: [SkillParty]
  let groupSize: Int
  let mostGroups: Int
  let fewest: Int
  /// Respondents of libraries so small that not even their region has enough of them.
  let leftOut: Int
}

/// A library, or the small libraries of a region together.
struct SkillParty: Sendable {
  let name: String
  let label: Wording
  let libraries: [Int]
  let responses: [Response]
}

extension Workspace {
  /// Peer-guidance groups from a survey of skills: for each skill one person who can teach and up to
  /// so many who want to learn, from other libraries, near and alike in size first.
  ///
  /// A skill is a question whose list has the choices `can_teach` and `wants_to_learn` (and
  /// `wants_more`). Teaching is offered only by those whose answer to the question with the role
  /// `consent` allows it. Libraries with fewer answers than the survey's `min_n`, or with at most 2.00
  /// full-time equivalents, stand together with the others of their region.
  ///
  /// Throws HC0652 where there is no such survey or answer, HC0651 where the solver gave up.
  package func skillGroups(_ request: PairsRequest) throws(Stopped) -> PreparedSkills {
    let name = try skillSurvey(request.survey)
    let answered = try responses(to: name)
    let wanted = request.wave ?? answered.waves.first?.name
    guard let wave = answered.waves.first(where: { $0.name == wanted }) else {
      throw PairsProblems.noSkills
    }
    let snapshot = NetworkSnapshot(answered.network, on: wave.from)
    let accepted = answered.selection.accepted.filter { $0.wave == wave.name }
    let outline = answered.survey.outline
    let language =
      request.language ?? Language(rawValue: answered.network.language) ?? .fi
    let naming = names(
      outline: outline, snapshot: snapshot, wave: wave, earlier: nil, language: language,
      synthetic: accepted.contains { $0.response.synthetic })
    let fewest = max(outline.survey.minN ?? 0, 3)
    let sorting = SkillParties(accepted, snapshot, naming, fewest: fewest)
    let libraries = sorting.libraries(snapshot, spoken: request.spoken)
    var skills: [PreparedSkills.Skill] = []
    for question in outline.questions.map(\.question) where outline.survey.isSkill(question) {
      var task = SkillTask(
        libraries: libraries,
        counts: sorting.counts(question.name, consent: outline.question(with: .consent)))
      task.costs = request.costs
      task.mostGroups = request.most
      task.groupSize = request.groupSize
      guard let grouping = task.grouping() else { throw PairsProblems.gaveUp }
      skills.append(
        .init(
          name: question.name,
          label: naming.entries.first { $0.name == question.name }?.label
            ?? Wording(question.name), grouping: grouping))
    }
    guard !skills.isEmpty, !accepted.isEmpty else { throw PairsProblems.noSkills }
    return PreparedSkills(
      survey: name, wave: wave.name, naming: naming, skills: skills, parties: sorting.parties,
      groupSize: request.groupSize, mostGroups: request.most, fewest: fewest,
      leftOut: sorting.leftOut)
  }

  private func skillSurvey(_ asked: String?) throws(Stopped) -> String {
    if let asked { return asked }
    let found = try definitions().surveys.first { survey in
      survey.outline.questions.contains { survey.outline.survey.isSkill($0.question) }
    }
    guard let found else { throw PairsProblems.noSkills }
    return found.outline.survey.name
  }
}

extension Survey {
  fileprivate func isSkill(_ question: Question) -> Bool {
    guard question.type == .selectOne, let list = question.list.flatMap({ self.list($0) }) else {
      return false
    }
    return list["can_teach"] != nil && list["wants_to_learn"] != nil
  }
}

/// Respondents by library, those of small libraries by region.
private struct SkillParties {
  private(set) var parties: [SkillParty] = []
  private(set) var leftOut = 0

  init(
    _ accepted: [AcceptedResponse], _ snapshot: NetworkSnapshot, _ naming: Naming, fewest: Int
  ) {
    var byLibrary = [[Response]](repeating: [], count: snapshot.network.libraries.count)
    for one in accepted {
      if let unit = snapshot[unit: one.unit] { byLibrary[unit.library].append(one.response) }
    }
    let small = snapshot.smallLibraries
    let units = naming.units(at: .library)
    var rest: [Int] = []
    for (place, responses) in byLibrary.enumerated() where !responses.isEmpty {
      if responses.count < fewest || small.contains(place) {
        rest.append(place)
      } else {
        parties.append(
          SkillParty(
            name: units[place].name, label: units[place].label, libraries: [place],
            responses: responses))
      }
    }
    for region in naming.units(at: .region) {
      let places = rest.filter { snapshot.regionOfLibrary[$0] == region.name }
      let responses = places.flatMap { byLibrary[$0] }
      guard places.count >= 2, responses.count >= fewest else { continue }
      rest.removeAll { places.contains($0) }
      let words = SkillWords.smallOf[naming.language]
      parties.append(
        SkillParty(
          name: "region:" + region.name, label: Wording(region.label.text + ": " + words),
          libraries: places, responses: responses))
    }
    leftOut = rest.reduce(0) { $0 + byLibrary[$1].count }
  }

  /// Small libraries together have no size and no place of their own.
  func libraries(
    _ snapshot: NetworkSnapshot, spoken: [String: Set<String>]
  ) -> [LearningLibrary] {
    let all = snapshot.learningLibraries(spoken: spoken)
    return parties.map { party in
      party.libraries.count == 1 ? all[party.libraries[0]] : LearningLibrary(name: party.name)
    }
  }

  func counts(_ skill: String, consent: PlacedQuestion?) -> [SkillCounts] {
    parties.enumerated().map { place, party in
      let answers = party.responses.map { response in
        (
          skill: response.answers[AnswerKey(skill)] ?? "",
          mayBeOffered: consent.map { isConsent(response.answers[AnswerKey($0.question.name)]) }
            ?? false
        )
      }
      return SkillCounts(
        library: place,
        teachers: answers.count { $0.skill == "can_teach" && $0.mayBeOffered },
        learners: answers.count { ["wants_more", "wants_to_learn"].contains($0.skill) })
    }
  }
}

/// Whether an answer to a question of consent allows that skills are offered to others.
private func isConsent(_ answer: String?) -> Bool { ["named", "yes", "OK"].contains(answer ?? "") }
