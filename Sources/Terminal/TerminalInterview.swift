import Diagnostics
package import Interview
package import SurveyModel

/// How an interview at the terminal ended.
package enum InterviewEnd: Sendable {
  /// - confirmed: free texts that look like personal data and that the person says are none.
  case submitted(Response, confirmed: [AnswerKey: String])
  /// The person left, or the input ended. The draft has been kept; nil when nothing was answered.
  case left(InterviewDraft?, interrupted: Bool)
  /// The person left and wants the draft thrown away.
  case discarded
}

/// Carries an interview on between a person and the rules: puts what is asked next, takes what is
/// valid, goes where the person wishes, and has the draft kept after every answer.
///
/// What is shown and typed is the front's; what is valid and what follows is the interview's.
package struct TerminalInterview<Front: InterviewFront, Keeping: InterviewKeeping> {
  var journey: InterviewJourney
  var front: Front
  let keeping: Keeping
  /// Free texts that look like personal data and that the person says are none.
  var confirmed: [AnswerKey: String]
  /// What is wrong with the answer that stands, told with the question.
  var problem: Remark?
  /// Set while one answer is mended from the end: the steps that were there before. After it the
  /// interview goes back to the end, or to what the change brought with it.
  var mending: Set<StepID>?
  /// Changes since the wave before that were asked about, by the answer they were asked of.
  var plausible: [AnswerKey: String] = [:]
  /// Whether anything was answered.
  private var isBegun: Bool
  private var lastFailure: Trilingual?

  /// - Parameter confirmed: what a draft says was confirmed already.
  package init(
    journey: InterviewJourney, front: Front, keeping: Keeping, confirmed: [AnswerKey: String] = [:],
    isResumed: Bool = false
  ) {
    self.journey = journey
    self.front = front
    self.keeping = keeping
    self.confirmed = confirmed
    isBegun = isResumed
  }

  var language: Language { front.language }

  package mutating func run() -> InterviewEnd {
    front.open(title: journey.state.outline.survey.title[language.rawValue])
    defer { front.close() }
    while true {
      if let end = turn() { return end }
    }
  }

  private mutating func turn() -> InterviewEnd? {
    switch journey.current {
    case nil: return review()
    case .told(let placed, let instances)?:
      front.tell(telling(placed, instances))
      journey.forward()
      return nil
    case .question(let placed, let instances)?: return ask(placed, instances)
    case .more(let group, let key)?: return askForMore(group, key)
    }
  }

  // MARK: Keeping

  /// Has everything kept as it is now. A failure is told once, and the interview goes on: the
  /// person decides whether to type on or to make room first.
  mutating func keep() {
    isBegun = true
    do throws(Stopped) {
      try keeping.keep(journey.draft(confirmed: confirmed))
      lastFailure = nil
    } catch {
      let found = error.diagnostics.first
      let what = found?.what ?? Trilingual("")
      guard lastFailure != what else { return }
      lastFailure = what
      front.say(
        Remark(DriverTexts.notKept + what, why: found?.why, fix: found?.fix, isProblem: true))
    }
  }

  // MARK: Wishes

  /// Does what may be wished at any prompt.
  /// - Returns: the end of the interview, if that is what it comes to.
  mutating func grant(_ wish: Wish) -> InterviewEnd? {
    switch wish {
    case .back:
      problem = nil
      mending = nil
      journey.back()
    case .leave: return left(interrupted: false)
    case .interrupted: return left(interrupted: true)
    case .discard: return discard()
    case .overview: return lookOver()
    case .jump(let number): jump(to: number)
    case .language(let language): front.language = language
    }
    return nil
  }

  private mutating func left(interrupted: Bool) -> InterviewEnd {
    guard isBegun else { return .left(nil, interrupted: interrupted) }
    keep()
    return .left(journey.draft(confirmed: confirmed), interrupted: interrupted)
  }

  private mutating func discard() -> InterviewEnd? {
    guard isBegun else { return .discarded }
    switch front.decide(Decision(question: DriverTexts.discard, usual: false)) {
    case .yes: return .discarded
    case .no, .wish(.back): return nil
    case .wish(.discard): return .discarded
    case .wish(let wish): return grant(wish)
    }
  }

  private mutating func jump(to number: Int) {
    let asked = journey.steps.filter(\.isAsked)
    guard asked.indices.contains(number - 1) else {
      front.say(Remark(DriverTexts.noQuestion(number, of: asked.count), isProblem: true))
      return
    }
    problem = nil
    mending = nil
    journey.jump(to: asked[number - 1].id)
  }

  // MARK: Repeats

  private mutating func askForMore(_ group: Repeat, _ key: RepeatKey) -> InterviewEnd? {
    let count = journey.state.visible.repeatCounts[key] ?? 0
    switch front.askForMore(repeatPrompt(group, key)) {
    case .add:
      let before = journey.steps.count
      journey.addInstance(of: key)
      if journey.steps.count == before { journey.forward() }
    case .done:
      journey.forward()
      returnToEnd()
    case .remove(let place) where (0..<count).contains(place):
      journey.removeInstance(of: key, at: place)
    case .move(let old, let new) where (0..<count).contains(old) && (0..<count).contains(new):
      journey.moveInstance(of: key, from: old, to: new)
    case .remove, .move:
      front.say(Remark(DriverTexts.noInstance(count), isProblem: true))
      return nil
    case .wish(let wish): return grant(wish)
    }
    keep()
    return nil
  }

  /// After one answer was mended from the end: on to what the change brought with it, else back.
  mutating func returnToEnd() {
    guard let before = mending else { return }
    guard let new = journey.steps.first(where: { $0.isAsked && !before.contains($0.id) }) else {
      mending = nil
      journey.jumpToEnd()
      return
    }
    mending = before.union([new.id])
    journey.jump(to: new.id)
  }
}
