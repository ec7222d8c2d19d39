import Diagnostics
import Expressions
import Interview
import NetworkModel
import SurveyModel

/// What fronts show, made from where the interview stands.
extension TerminalInterview {
  func prompt(_ placed: PlacedQuestion, _ instances: [Int]) -> QuestionPrompt {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    let stored = journey.state.answer(key)
    let (number, total) = journey.progress
    return QuestionPrompt(
      key: key, number: number, total: total, section: section(placed, instances),
      label: label(placed, instances), hint: text(question.hint, placed, instances),
      guidance: text(question.guidanceHint, placed, instances), unit: question.unit ?? "",
      isRequired: journey.state.isRequired(placed, instances), kind: kind(placed, instances),
      stored: stored, shown: shown(stored, question), earlier: earlier(question))
  }

  /// The question, and of a range its ends: "How likely … (0–10)".
  private func label(_ placed: PlacedQuestion, _ instances: [Int]) -> String {
    let question = placed.question
    let label = text(question.label, placed, instances)
    guard let range = question.rangeParameters else { return label }
    let ends = [range.start, range.end].map { shown(decimalText($0.double), question) }
    return "\(label) (\(ends.joined(separator: "–")))"
  }

  private func kind(_ placed: PlacedQuestion, _ instances: [Int]) -> QuestionPrompt.Kind {
    let type = placed.question.type
    let alone = placed.question.list.flatMap { journey.state.outline.survey.list($0) }?.choices
      .filter(\.standsAlone).map(\.name)
    let options = journey.state.choices(of: placed, instances, snapshot: journey.snapshot)
      .map { choice in
        QuestionPrompt.Option(
          name: choice.name,
          label: choice.label.isEmpty ? choice.name : choice.label[language.rawValue],
          standsAlone: type == .selectMultiple && alone?.contains(choice.name) == true)
      }
    let told = parted(options)
    return switch type {
    case .selectOne, .selectOneFromFile: .one(told)
    case .selectMultiple: .several(told)
    case .rank: .ranking(told)
    default: .typed(type)
    }
  }

  /// Options of one label are told apart: a library and its only service point may have one name.
  private func parted(_ options: [QuestionPrompt.Option]) -> [QuestionPrompt.Option] {
    let counts = Dictionary(options.map { ($0.label, 1) }, uniquingKeysWith: +)
    return options.map { option in
      guard counts[option.label] ?? 0 > 1 else { return option }
      let level = journey.snapshot[unit: option.name]?.level
      let mark =
        switch level {
        case .library?: DriverTexts.library[language]
        case .servicePoint?: DriverTexts.servicePoint[language]
        case nil: option.name
        }
      return QuestionPrompt.Option(
        name: option.name, label: "\(option.label) – \(mark)", standsAlone: option.standsAlone)
    }
  }

  func telling(_ placed: PlacedQuestion, _ instances: [Int]) -> Telling {
    let question = placed.question
    let answer = journey.state.visible.answers[AnswerKey(question.name, instances)] ?? ""
    let unit = question.unit.map { " \($0)" } ?? ""
    return Telling(
      label: text(question.label, placed, instances), hint: text(question.hint, placed, instances),
      answer: question.type == .note ? nil : shown(answer, question) + unit)
  }

  func repeatPrompt(_ group: Repeat, _ key: RepeatKey) -> RepeatPrompt {
    let count = journey.state.visible.repeatCounts[key] ?? 0
    let instances = (0..<count).map { place -> String in
      let inside = journey.steps.compactMap { step -> String? in
        guard case .question(let placed, let path) = step, placed.repeats.last == group.name,
          path == key.outer + [place]
        else { return nil }
        let answer = journey.state.answer(AnswerKey(placed.question.name, path))
        return answer.isEmpty ? nil : shown(answer, placed.question)
      }
      return inside.joined(separator: " · ")
    }
    return RepeatPrompt(name: name(of: group), instances: instances)
  }

  // MARK: Everything at once

  func overview() -> Overview {
    var number = 0
    let lines = journey.steps.compactMap { step -> Overview.Line? in
      switch step {
      case .question(let placed, let instances):
        number += 1
        return line(placed, instances, number)
      case .told(let placed, let instances):
        return placed.question.type == .note ? nil : line(placed, instances, nil)
      case .more: return nil
      }
    }
    return Overview(
      title: journey.state.outline.survey.title[language.rawValue], lines: lines,
      warnings: warnings())
  }

  private func line(
    _ placed: PlacedQuestion, _ instances: [Int], _ number: Int?
  ) -> Overview.Line {
    let question = placed.question
    let key = AnswerKey(question.name, instances)
    let stored = journey.state.visible.answers[key] ?? ""
    let answer = shown(stored, question)
    let wrong = journey.state.problem(placed, instances, snapshot: journey.snapshot)
    let state: Overview.Line.State =
      switch wrong?.kind {
      case .required?: .missing
      case nil: stored.isEmpty ? .empty : .answered
      default: .wrong(wrong?.what ?? Trilingual(""))
      }
    let unit = question.unit.map { " \($0)" } ?? ""
    return Overview.Line(
      step: .question(key), number: number, section: section(placed, instances),
      label: text(question.label, placed, instances),
      answer: answer.isEmpty ? "" : answer + unit, state: state)
  }

  /// Calculations that gave nothing although there was something to calculate from.
  private func warnings() -> [Trilingual] {
    let state = journey.state
    return state.outline.questions.flatMap { placed in
      state.visible.instances(of: placed.repeats).compactMap { instances in
        let found = state.warnings[AnswerKey(placed.question.name, instances)] ?? []
        guard let first = found.first else { return nil }
        let label = text(placed.question.label, placed, instances)
        return Trilingual((label.isEmpty ? placed.question.name : label) + ": ") + first.text
      }
    }
  }

  // MARK: The wave before

  /// What the unit answered to a question in the wave before; nil when nothing is known.
  func earlierAnswer(_ question: Question) -> String? {
    earlierAnswers()?.answers[question.name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func earlier(_ question: Question) -> String? {
    guard let known = earlierAnswers(), let answer = known.answers[question.name], !answer.isEmpty
    else { return nil }
    let unit = question.unit.map { " \($0)" } ?? ""
    return "\(known.wave[language.rawValue]): \(shown(answer, question))\(unit)"
  }

  private func earlierAnswers() -> EarlierAnswers? { unit.flatMap(keeping.earlier) }

  /// Whom the answers are of; nil while that is not known.
  var unit: String? {
    guard let unit = journey.state.outline.question(with: .unit)?.question.name else { return nil }
    let name = journey.state.answer(AnswerKey(unit))
    return name.isEmpty ? nil : name
  }

  // MARK: Words

  func text(_ label: Label, _ placed: PlacedQuestion, _ instances: [Int]) -> String {
    journey.state.rendered(
      label, in: language.rawValue, placed, instances, snapshot: journey.snapshot)
  }

  private func shown(_ stored: String, _ question: Question) -> String {
    journey.state.shown(
      stored, of: question, in: language.rawValue, snapshot: journey.snapshot)
  }

  /// The outermost group around a question, and the instance of the innermost repeat.
  private func section(_ placed: PlacedQuestion, _ instances: [Int]) -> String {
    var parts: [String] = []
    let top = journey.state.outline.topGroups.first { $0.name == placed.path.first }
    if let top { parts.append(top.label[language.rawValue]) }
    if let name = placed.repeats.last, let group = journey.state.outline.repeats[name] {
      parts.append("\(self.name(of: group)) \((instances.last ?? 0) + 1)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func name(of group: Repeat) -> String {
    (group.itemLabel.isEmpty ? group.label : group.itemLabel)[language.rawValue]
  }
}
