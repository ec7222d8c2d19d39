import Diagnostics
import Interview
import NetworkModel
import SurveyModel

extension TerminalInterview {
  /// "kysymys 7/31, osio Saapuminen", the question, its hint and its choices.
  mutating func heading(
    _ placed: PlacedQuestion, _ instances: [Int], _ number: Int, _ total: Int
  ) {
    let section = sectionLabel(placed, instances)
    console.write("\n")
    show(
      Trilingual(fi: "kysymys ", sv: "fråga ", en: "question ")
        + Trilingual("\(number)/\(total)\(section.isEmpty ? "" : ", \(section)")"))
    let question = placed.question
    let mark = state.isRequired(placed, instances) ? " *" : ""
    let unit = question.unit.map { " (\($0))" } ?? ""
    console.write(text(question.label, placed, instances) + unit + mark + "\n")
    let hint = text(question.hint, placed, instances)
    if !hint.isEmpty { console.write("  \(hint)\n") }
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    if offered.count > 12 {
      show(Texts.filter)
    } else {
      list(offered, of: offered)
    }
    if question.type == .selectMultiple || question.type == .rank { show(Texts.several) }
    if question.type == .acknowledge { show(Texts.acknowledge) }
  }

  /// A note, or an answer that cannot be changed.
  mutating func tell(_ placed: PlacedQuestion, _ instances: [Int]) {
    let question = placed.question
    console.write("\n" + text(question.label, placed, instances))
    if question.type != .note {
      let answer = state.visible.answers[AnswerKey(question.name, instances)] ?? ""
      let known = state.shown(answer, of: question, in: language.rawValue, snapshot: snapshot)
      console.write(": \(known)\(question.unit.map { " \($0)" } ?? "")")
    }
    console.write("\n")
    let hint = text(question.hint, placed, instances)
    if !hint.isEmpty { console.write("  \(hint)\n") }
  }

  /// Some of the choices that are offered, each with the key that chooses it.
  mutating func list(_ shown: [OfferedChoice], of offered: [OfferedChoice]) {
    for (key, choice) in ChoiceKeys.of(offered) where shown.contains(choice) {
      console.write("  \(key) \(label(choice))\n")
    }
  }

  mutating func explain(_ placed: PlacedQuestion, _ instances: [Int]) {
    let guidance = text(placed.question.guidanceHint, placed, instances)
    if !guidance.isEmpty { console.write("  \(guidance)\n") }
    let offered = state.choices(of: placed, instances, snapshot: snapshot)
    list(offered, of: offered)
    show(Texts.help)
  }

  mutating func show(_ text: Trilingual) { console.write(text[language] + "\n") }

  /// What is wrong; and where, when that is nothing that is asked.
  mutating func show(_ problem: InterviewProblem) {
    let instances = problem.key.instances
    if let placed = state.outline[problem.key.question], state.isReadOnly(placed, instances) {
      tell(placed, instances)
    }
    show(Trilingual("! ") + problem.what)
    if let fix = problem.fix { show(Trilingual("  ") + fix) }
  }

  func text(_ label: Label, _ placed: PlacedQuestion, _ instances: [Int]) -> String {
    state.rendered(label, in: language.rawValue, placed, instances, snapshot: snapshot)
  }

  /// The outermost group around a question, and the instance of the innermost repeat.
  private func sectionLabel(_ placed: PlacedQuestion, _ instances: [Int]) -> String {
    var parts: [String] = []
    let top = state.outline.topGroups.first { $0.name == placed.path.first }
    if let top { parts.append(top.label[language.rawValue]) }
    if let name = placed.repeats.last, let group = state.outline.repeats[name] {
      let label = group.itemLabel.isEmpty ? group.label : group.itemLabel
      parts.append("\(label[language.rawValue]) \((instances.last ?? 0) + 1)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func label(_ choice: OfferedChoice) -> String {
    choice.label.isEmpty ? choice.name : choice.label[language.rawValue]
  }
}
