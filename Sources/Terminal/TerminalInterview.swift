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
    show(Texts.help)
    var index = 0
    while true {
      let steps = steps()
      guard index < steps.count else {
        guard let first = firstProblem(steps) else { break }
        show(Trilingual("! ") + first.problem.what)
        index = first.index
        continue
      }
      switch ask(steps[index], number: index + 1, of: steps.count) {
      case .next: index += 1
      case .stay: break
      case .back: index = max(0, index - 1)
      case .leave: return .left
      }
    }
    return confirm() ? .submitted(state.visible) : .left
  }

  // MARK: What is asked

  enum Step {
    case question(PlacedQuestion, [Int])
    /// "One more?" after the last instance of a repeat.
    case more(Repeat, RepeatKey)
  }

  enum Move { case next, stay, back, leave }

  /// Everything that is relevant now, in the survey's order.
  private func steps() -> [Step] { steps(state.outline.survey.items, []) }

  private func steps(_ items: [Item], _ instances: [Int]) -> [Step] {
    items.flatMap { item -> [Step] in
      switch item {
      case .question(let question):
        guard let placed = state.outline[question.name],
          state.isRelevant(AnswerKey(question.name, instances)),
          question.calculation == nil, question.quotient == nil, question.type != .hidden
        else { return [] }
        return [.question(placed, instances)]
      case .group(let group): return steps(group.items, instances)
      case .repeat(let group):
        let key = RepeatKey(group.name, instances)
        let count = state.visible.repeatCounts[key] ?? 0
        let inner = (0..<count).flatMap { steps(group.items, instances + [$0]) }
        return inner + (group.count == nil ? [.more(group, key)] : [])
      }
    }
  }

  private func firstProblem(_ steps: [Step]) -> (index: Int, problem: InterviewProblem)? {
    for (index, step) in steps.enumerated() {
      if case .question(let placed, let instances) = step,
        let problem = state.problem(placed, instances, snapshot: snapshot)
      {
        return (index, problem)
      }
    }
    return nil
  }

  // MARK: Asking

  private mutating func ask(_ step: Step, number: Int, of total: Int) -> Move {
    switch step {
    case .more(let group, let key): return askForMore(group, key)
    case .question(let placed, let instances):
      heading(placed, instances, number, total)
      if placed.question.type == .note { return .next }
      return read(placed, instances)
    }
  }

  private mutating func askForMore(_ group: Repeat, _ key: RepeatKey) -> Move {
    let name = (group.itemLabel.isEmpty ? group.label : group.itemLabel)[language.rawValue]
    console.write("\n\(name): \(Texts.more[language]) ")
    guard let line = console.readLine() else { return .leave }
    switch line.lowercased() {
    case ":q": return .leave
    case "<": return .back
    case "k", "j", "y", "kyllä", "ja", "yes":
      state.addInstance(of: key)
      // The steps are laid anew, and this place is now the new instance's first question.
      return steps(group.items, key.outer + [0]).isEmpty ? .next : .stay
    default: return .next
    }
  }

  private mutating func read(_ placed: PlacedQuestion, _ instances: [Int]) -> Move {
    let key = AnswerKey(placed.question.name, instances)
    while true {
      let old = state.answer(key)
      console.write(old.isEmpty ? "> " : "[\(old)] > ")
      guard let line = console.readLine() else { return .leave }
      switch line {
      case ":q": return .leave
      case "<": return .back
      case "?":
        explain(placed, instances)
        continue
      default: break
      }
      guard let text = answer(line, old: old, placed, instances) else { continue }
      state.set(key, to: text)
      guard let problem = state.problem(placed, instances, snapshot: snapshot) else { return .next }
      show(Trilingual("! ") + problem.what)
      if let fix = problem.fix { show(Trilingual("  ") + fix) }
    }
  }

  /// The stored form of a line: empty keeps what is there, `-` empties it, a number chooses.
  private mutating func answer(
    _ line: String, old: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> String? {
    if line.isEmpty { return old }
    if line == "-" { return "" }
    let question = placed.question
    if question.list != nil { return chosen(line, placed, instances) }
    if question.type == .acknowledge { return "OK" }
    if let text = storedForm(of: line, question: question, zone: state.world.zone) { return text }
    show(Trilingual("! ") + Misfit.notOfType(question.type).what)
    return nil
  }

  private mutating func confirm() -> Bool {
    console.write("\n\(Texts.confirm[language]) ")
    guard let line = console.readLine() else { return false }
    return ["", "k", "j", "y", "kyllä", "ja", "yes"].contains(line.lowercased())
  }

  mutating func show(_ text: Trilingual) { console.write(text[language] + "\n") }
}
