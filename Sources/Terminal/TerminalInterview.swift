package import Diagnostics
import Expressions
package import Interview
package import NetworkModel
package import SurveyModel

/// How an interview at the terminal ended.
package enum InterviewEnd: Sendable {
  case submitted(Response)
  /// The input ended, or the person left; nothing was stored.
  case left
}

/// Asks a survey's questions one by one, in plain lines.
///
/// `<` goes back, `-` leaves empty, `?` explains, `:q` leaves. Whatever is typed is judged by the
/// interview's rules; this only asks and shows.
package struct TerminalInterview<Console: LineConsole> {
  var state: InterviewState
  let snapshot: NetworkSnapshot
  let language: Language
  var console: Console

  package init(
    state: InterviewState, snapshot: NetworkSnapshot, language: Language, console: Console
  ) {
    self.state = state
    self.snapshot = snapshot
    self.language = language
    self.console = console
  }

  package mutating func run() -> InterviewEnd {
    let title = state.outline.survey.title
    if !title.isEmpty { console.write(title[language.rawValue] + "\n") }
    show(Texts.help)
    var index = 0
    while true {
      let steps = state.steps()
      guard index < steps.count else {
        if let problem = state.problems(snapshot: snapshot).first {
          show(problem)
          guard let place = place(of: problem, in: steps) else { return .left }
          index = place
          continue
        }
        switch confirm() {
        case .next: return .submitted(state.visible)
        case .back: index = back(from: steps.count, in: steps)
        case .stay: continue
        case .leave: return .left
        }
        continue
      }
      switch take(steps[index], steps, index) {
      case .next: index += 1
      case .stay: break
      case .back:
        if !undoesInstance(steps, index) { index = back(from: index, in: steps) }
      case .leave: return .left
      }
    }
  }

  enum Move { case next, stay, back, leave }

  private mutating func take(_ step: Step, _ steps: [Step], _ index: Int) -> Move {
    switch step {
    case .told(let placed, let instances):
      tell(placed, instances)
      return .next
    case .more(let group, let key): return askForMore(group, key)
    case .question(let placed, let instances):
      let number = steps[...index].count { $0.isAsked }
      heading(placed, instances, number, steps.count { $0.isAsked })
      return read(placed, instances)
    }
  }

  // MARK: Going back

  /// The step before one that waits for an answer; the first such step when there is none before.
  private func back(from index: Int, in steps: [Step]) -> Int {
    steps[..<index].lastIndex { $0.waits } ?? min(index, steps.firstIndex { $0.waits } ?? 0)
  }

  /// Going back from the first question of an instance in which nothing is answered yet takes the
  /// instance away: it was not meant.
  private mutating func undoesInstance(_ steps: [Step], _ index: Int) -> Bool {
    guard case .question(let placed, let instances) = steps[index], let last = instances.last,
      let name = placed.repeats.last
    else { return false }
    let key = RepeatKey(name, Array(instances.dropLast()))
    let isFirst = !steps[..<index].contains { $0.waits && lies($0, in: name, instances) }
    guard isFirst, state.outline.repeats[name]?.count == nil,
      last == (state.visible.repeatCounts[key] ?? 0) - 1,
      !steps.contains(where: { lies($0, in: name, instances) && isAnswered($0) })
    else { return false }
    state.removeInstance(of: key, at: last)
    return true
  }

  /// Whether a step belongs to one instance of a repeat.
  private func lies(_ step: Step, in name: String, _ instances: [Int]) -> Bool {
    switch step {
    case .question(let placed, let path), .told(let placed, let path):
      placed.repeats.contains(name) && path.starts(with: instances)
    case .more(let group, let key):
      state.outline.repeatParents[group.name]?.contains(name) == true
        && key.outer.starts(with: instances)
    }
  }

  private func isAnswered(_ step: Step) -> Bool {
    guard case .question(let placed, let instances) = step else { return false }
    return placed.question.defaultAnswer == nil
      && !state.answer(AnswerKey(placed.question.name, instances)).isEmpty
  }

  // MARK: Asking

  private mutating func askForMore(_ group: Repeat, _ key: RepeatKey) -> Move {
    let name = (group.itemLabel.isEmpty ? group.label : group.itemLabel)[language.rawValue]
    while true {
      console.write("\n\(name): \(Texts.more[language]) ")
      guard let line = console.readLine() else { return .leave }
      switch Said(line) {
      case .leave: return .leave
      case .back: return .back
      case .yes:
        let instance = key.outer + [state.visible.repeatCounts[key] ?? 0]
        state.addInstance(of: key)
        // The steps are laid anew, and this place is now the new instance's first question.
        let isEmpty = !state.steps().contains { lies($0, in: group.name, instance) }
        return isEmpty ? .next : .stay
      case .no, .empty: return .next
      case .other: show(Texts.yesOrNo)
      }
    }
  }

  private mutating func read(_ placed: PlacedQuestion, _ instances: [Int]) -> Move {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    while true {
      let old = state.answer(key)
      let known = state.shown(old, of: question, in: language.rawValue, snapshot: snapshot)
      console.write(old.isEmpty ? "> " : "[\(known)] > ")
      guard let line = console.readLine() else { return .leave }
      switch Said(line) {
      case .leave: return .leave
      case .back: return .back
      default: break
      }
      if trimmed(line) == "?" {
        explain(placed, instances)
        continue
      }
      switch answer(line, old: old, placed, instances) {
      case .text(let text): state.set(key, to: text)
      case .unclear: continue
      case .end: return .leave
      }
      guard let problem = state.problem(placed, instances, snapshot: snapshot) else { return .next }
      show(problem)
    }
  }

  /// The stored form of a line: empty keeps what is there, `-` empties it, a number chooses.
  private mutating func answer(
    _ line: String, old: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> Typed {
    let bare = trimmed(line)
    if bare.isEmpty { return .text(old) }
    if bare == "-" { return .text("") }
    let question = placed.question
    if question.list != nil { return chosen(bare, placed, instances) }
    if let text = storedForm(of: bare, question: question, zone: state.world.zone) {
      return .text(text)
    }
    show(
      InterviewProblem(
        key: AnswerKey(question.name, instances), kind: .unreadable(question.type)))
    return .unclear
  }

  private mutating func confirm() -> Move {
    console.write("\n\(Texts.confirm[language]) ")
    guard let line = console.readLine() else { return .leave }
    switch Said(line) {
    case .yes, .empty: return .next
    case .leave: return .leave
    case .back: return .back
    case .no, .other:
      show(Texts.notStored)
      return .back
    }
  }
}
