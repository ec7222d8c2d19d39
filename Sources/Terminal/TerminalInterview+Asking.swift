import Diagnostics
import Interview
import SurveyModel

/// One question: it is put again until its answer is valid, left empty on purpose, or left behind.
extension TerminalInterview {
  mutating func ask(_ placed: PlacedQuestion, _ instances: [Int]) -> InterviewEnd? {
    let prompt = prompt(placed, instances)
    let told = problem
    problem = nil
    switch front.ask(prompt, problem: told) {
    case .wish(let wish): return grant(wish)
    case .keep: return take(prompt.stored, placed, instances)
    case .skip: return take("", placed, instances)
    case .chosen(let names): return take(names.joined(separator: " "), placed, instances)
    case .typed(let line):
      guard let text = understood(line, placed, instances) else { return nil }
      return take(text, placed, instances)
    }
  }

  /// The stored form of what was typed; nil when it cannot be understood, which is told.
  private mutating func understood(
    _ line: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> String? {
    let question = placed.question
    if question.type == .image || question.type == .file { return attached(line, question) }
    let zone = journey.state.world.zone
    if let text = storedForm(of: line, question: question, zone: zone) { return text }
    let key = AnswerKey(question.name, instances)
    problem = Remark(InterviewProblem(key: key, kind: .unreadable(question.type)))
    return nil
  }

  private mutating func attached(_ path: String, _ question: Question) -> String? {
    do throws(Stopped) {
      let (name, notice) = try keeping.attach(
        path, to: question, of: journey.draft(confirmed: confirmed))
      if let notice { front.say(Remark(notice)) }
      return name
    } catch {
      let found = error.diagnostics.first
      problem = Remark(
        found?.what ?? Trilingual(""), why: found?.why, fix: found?.fix, isProblem: true)
      return nil
    }
  }

  /// Takes an answer if it is valid; what stood before stays if it is not.
  private mutating func take(
    _ text: String, _ placed: PlacedQuestion, _ instances: [Int]
  ) -> InterviewEnd? {
    let key = AnswerKey(placed.question.name, instances)
    var changed = journey
    if let wrong = changed.answer(key, text) {
      problem = Remark(wrong)
      return nil
    }
    journey = changed
    switch confirmPlausible(key, text, placed.question) {
    case .yes: break
    case .no: return nil
    case .wish(let wish): return grant(wish)
    }
    switch confirmImpersonal(key, text, placed.question) {
    case .yes: break
    case .no: return nil
    case .wish(let wish): return grant(wish)
    }
    journey.forward()
    returnToEnd()
    keep()
    return nil
  }
}

extension Remark {
  init(_ problem: InterviewProblem) {
    self.init(problem.what, fix: problem.fix, isProblem: true)
  }
}
