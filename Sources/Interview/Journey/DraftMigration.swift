package import NetworkModel
package import SurveyModel

/// A draft as another version of the survey takes it.
package struct MovedDraft: Sendable, Hashable {
  /// Its place is nil where the step is not in the new version, or the interview was at its end.
  package let draft: InterviewDraft
  /// What has no place in the new version, in the order of the old one's questions.
  package let lost: [LostAnswer]

  package init(draft: InterviewDraft, lost: [LostAnswer]) {
    self.draft = draft
    self.lost = lost
  }
}

/// Moves a draft to another version of its survey (docs/specification/interview.md, "Drafts and new
/// versions"). What does not fit is told, never dropped.
/// - Parameters:
///   - old: the version that the draft was made with.
///   - new: the version to go on with.
package func moved(
  _ draft: InterviewDraft, from old: SurveyOutline, to new: SurveyOutline
) -> MovedDraft {
  var moving = DraftMoving(draft, old, new)
  for (key, text) in draft.answers.sorted(by: { old.comesBefore($0.key, $1.key) })
  where !text.isEmpty {
    moving.move(key, text)
  }
  moving.moveTheRest()
  return MovedDraft(draft: moving.result, lost: moving.lost)
}

extension InterviewJourney {
  /// Goes on with a draft of an older version: from the same step, else from the first question
  /// without an answer.
  package init(_ state: InterviewState, snapshot: NetworkSnapshot, resuming moved: MovedDraft) {
    self.init(state, snapshot: snapshot, resuming: moved.draft)
    if moved.draft.place == nil { jumpToFirstUnanswered() }
  }
}

private struct DraftMoving {
  let draft: InterviewDraft
  let old: SurveyOutline
  let new: SurveyOutline
  let counterparts: Counterparts
  let fitting: ValueFitting
  var result: InterviewDraft
  var lost: [LostAnswer] = []

  init(_ draft: InterviewDraft, _ old: SurveyOutline, _ new: SurveyOutline) {
    self.draft = draft
    self.old = old
    self.new = new
    counterparts = Counterparts(of: draft.version, old, new)
    fitting = ValueFitting(outline: new)
    result = InterviewDraft(
      instanceID: draft.instanceID, survey: new.survey.name, version: new.survey.version,
      timeStart: draft.timeStart, deprecatedID: draft.deprecatedID)
  }

  mutating func move(_ key: AnswerKey, _ text: String) {
    guard let question = old[key.question]?.question else {
      lose(key, text, .questionGone)
      return
    }
    // What is worked out is worked out again.
    if question.isCalculated || question.type == .calculate { return }
    guard let target = counterparts.question(key.question) else {
      if !question.isGivenByDefault { lose(key, text, .questionGone) }
      return
    }
    if question.isGivenByDefault, target.defaultAnswer != question.defaultAnswer { return }
    guard let place = counterparts.moved(key) else {
      lose(key, text, .otherRepeat)
      return
    }
    switch fit(text, question, target) {
    case .success(let stored):
      result.answers[place] = stored
      if draft.confirmed[key] == text, stored == text { result.confirmed[place] = text }
      addCounted(place)
    case .failure(let refusal): lose(key, text, refusal.reason)
    }
  }

  private mutating func lose(_ key: AnswerKey, _ text: String, _ reason: LostAnswer.Reason) {
    let label = old[key.question]?.question.label ?? .none
    lost.append(LostAnswer(key: key, label: label, text: text, reason: reason))
  }

  /// A repeat that was counted and is not any more has as many instances as have answers.
  private mutating func addCounted(_ place: AnswerKey) {
    for (depth, name) in new.repeats(around: place.question).enumerated()
    where new.repeats[name]?.count == nil && counterparts.wasCounted(name) {
      let key = RepeatKey(name, Array(place.instances.prefix(depth)))
      result.added[key] = max(result.added[key] ?? 0, place.instances[depth] + 1)
    }
  }

  mutating func moveTheRest() {
    for (key, count) in draft.added where old.repeats[key.name]?.count == nil {
      guard let place = counterparts.moved(key), new.repeats[place.name]?.count == nil else {
        continue
      }
      result.added[place] = count
    }
    for (key, text) in draft.answers where text.isEmpty {
      if let place = counterparts.moved(key) { result.answers[place] = "" }
    }
    for key in draft.defaulted {
      guard let place = counterparts.moved(key) else { continue }
      let isEmpty = draft.answers[key]?.isEmpty ?? true
      if isEmpty || result.answers[place] != nil { result.defaulted.insert(place) }
    }
    switch draft.place {
    case .question(let key)?: result.place = counterparts.moved(key).map { .question($0) }
    case .more(let key)?:
      result.place = counterparts.moved(key).flatMap {
        new.repeats[$0.name]?.count == nil ? .more($0) : nil
      }
    case nil: break
    }
  }

  private struct Refusal: Error { let reason: LostAnswer.Reason }

  /// The stored form for the new question.
  private func fit(
    _ text: String, _ question: Question, _ target: Question
  ) -> Result<String, Refusal> {
    if target.isCalculated { return .failure(Refusal(reason: .calculated)) }
    guard let stored = question.converted(text, to: target) else {
      return .failure(
        Refusal(reason: .typeChanged(from: question.type, to: target.type)))
    }
    if question.missingReason(text) != target.missingReason(stored) {
      return .failure(Refusal(reason: .otherMeaning))
    }
    if let misfit = fitting.misfit(stored, target) {
      return .failure(Refusal(reason: .misfit(misfit)))
    }
    return .success(stored)
  }
}

extension Question {
  /// A value that nobody gave: it is made again rather than lost.
  fileprivate var isGivenByDefault: Bool { type == .hidden && defaultAnswer != nil }
}

extension SurveyOutline {
  /// The order of questions, and of a question's instances.
  fileprivate func comesBefore(_ one: AnswerKey, _ other: AnswerKey) -> Bool {
    let places = (position(of: one.question) ?? .max, position(of: other.question) ?? .max)
    if places.0 != places.1 { return places.0 < places.1 }
    if one.question != other.question { return one.question < other.question }
    return one.instances.lexicographicallyPrecedes(other.instances)
  }
}
