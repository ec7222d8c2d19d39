import Diagnostics
import Expressions
import SurveyModel

/// Questions, notes and formulas.
extension FormBuilder {
  func block(_ question: Question, level: Int) -> FormBlock? {
    var own = self
    own.names.current = question.name
    if question.type == .note {
      return .note(
        FormNote(
          text: text(question.label), hint: text(question.hint),
          condition: condition(question.relevant, FormWords.showOnlyIf)))
    }
    if question.isPrinted, let number = names.numbers[question.name] {
      return .question(own.asked(question, number, level))
    }
    return formula(question)
  }

  private func asked(_ question: Question, _ number: Int, _ level: Int) -> FormQuestion {
    let (answer, instruction) = space(question)
    var asked = FormQuestion(
      level: level, number: number, label: text(question.label), unit: question.unit,
      isRequired: question.required == .always, guidance: text(question.guidanceHint),
      instruction: instruction, answer: answer)
    asked.conditions =
      [
        condition(question.relevant, FormWords.askOnlyIf),
        condition(question.required.expression, FormWords.requiredIf),
        condition(question.readOnly.expression, FormWords.lockedIf),
        filter(question),
      ].compactMap(\.self)
    asked.touchpoint = question.touchpoint.flatMap { name in
      survey.touchpoints.first { $0.name == name }.map { text($0.label) }
    }
    asked.hints = [text(question.hint)].filter { !$0.isEmpty }
    asked.limits = [limit(question), sentinels(question), unlessSaid(question)].compactMap(\.self)
    return asked
  }

  /// What is worked out from answers is told, where it has a name, in small print.
  private func formula(_ question: Question) -> FormBlock? {
    guard question.isCalculated, !question.label.isEmpty else { return nil }
    let words: String
    if let quotient = question.quotient {
      words = wording.value(quotient.numerator.root) + " ÷ " + divisor(quotient.denominator.root)
    } else if let calculation = question.calculation {
      words = wording.value(calculation.root)
    } else {
      return nil
    }
    return .formulas([FormFormula(label: text(question.label), unit: question.unit, words: words)])
  }

  /// Brackets where division would bind tighter than what is inside.
  private func divisor(_ node: Node) -> String {
    let words = wording.value(node)
    if case .chain = node.form { return "(\(words))" }
    return words
  }

  // MARK: What an answer must meet

  private func limit(_ question: Question) -> FormCondition? {
    guard let constraint = question.constraint else { return nil }
    let message = text(question.constraintMessage)
    if !message.isEmpty {
      return FormCondition(sentence: message.paragraphs.joined(separator: " "))
    }
    if let (low, high) = constraint.bounds {
      return FormCondition(sentence: FormWords.allowed[language] + range(low, high) + ".")
    }
    return condition(constraint, FormWords.condition)
  }

  private func range(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?): spoken(from: low, to: high, language)
    case (let low?, nil): FormWords.atLeast[language] + spoken(low, language)
    case (nil, let high?): FormWords.atMost[language] + spoken(high, language)
    case (nil, nil): ""
    }
  }

  /// "−1 = tietoa ei ole", unless the survey's own texts say it.
  private func sentinels(_ question: Question) -> FormCondition? {
    let told = question.hint[language.rawValue] + question.constraintMessage[language.rawValue]
    let untold = question.sentinels.filter { sentinel in
      !told.contains(decimalText(sentinel.value.double))
        && !told.contains(spoken(sentinel.value.double, language))
    }
    guard !untold.isEmpty else { return nil }
    let parts = untold.map {
      spoken($0.value.double, language) + " = " + FormWords.missing($0.reason)[language]
    }
    return FormCondition(sentence: parts.joined(separator: ", ") + ".")
  }

  /// What stands as the answer when nothing is written.
  private func unlessSaid(_ question: Question) -> FormCondition? {
    let value: String
    switch question.defaultAnswer {
    case nil: return nil
    case .literal(let text):
      guard !text.isEmpty else { return nil }
      let labels = text.split(separator: " ").map { name in
        names.choice(String(name), of: question.name) ?? String(name)
      }
      value = question.list == nil ? text : labels.joined(separator: ", ")
    case .computed(let expression): value = wording.value(expression.root)
    }
    return FormCondition(sentence: FormWords.unlessSaid[language] + value + ".")
  }

  /// A filter of a list that is not printed; that of a printed one stands beside its choices.
  private func filter(_ question: Question) -> FormCondition? {
    guard question.type == .selectOneFromFile, let filter = question.choiceFilter,
      units(question).isEmpty
    else { return nil }
    return condition(filter, FormWords.onlyChoices)
  }
}

extension Question {
  fileprivate var isCalculated: Bool { calculation != nil || quotient != nil }
}

extension Condition {
  fileprivate var expression: Expression? {
    if case .when(let expression) = self { expression } else { nil }
  }
}
