import Diagnostics
import Expressions
import LocatedXML
import SurveyModel

extension SurveyReader {
  mutating func readQuestion(
    _ element: FormedElement, _ around: Surround, _ findings: inout Findings
  ) -> Question {
    let standing = Standing.question(questions.count)
    let type = element["type"].flatMap { QuestionType(rawValue: $0.value) } ?? .text
    var question = Question(
      name: element["name"]?.value ?? "", type: type,
      place: source.range(element.element.startTag))
    var expressions: [ExpressionSite] = []
    readTexts(of: element, standing, &question)
    readPlainAttributes(of: element, &question)
    readExpressions(of: element, standing, &question, &expressions, &findings)
    question.bands = element.children("band").compactMap { band in
      band["score"].flatMap { FixedDecimal($0.value) }
        .map { Band(upTo: band["up_to"].flatMap { FixedDecimal($0.value) }, score: $0) }
    }
    question.sentinels = element.children("missing").compactMap { missing in
      guard let value = missing["value"].flatMap({ FixedDecimal($0.value) }),
        let reason = missing["as"].flatMap({ MissingReason(rawValue: $0.value) })
      else { return nil }
      return SentinelValue(value: value, reason: reason)
    }
    questions.append(
      QuestionSite(
        question: question, element: element, sections: around.sections, repeats: around.repeats,
        expressions: expressions))
    return question
  }

  private mutating func readTexts(
    of element: FormedElement, _ standing: Standing, _ question: inout Question
  ) {
    let hasLabel = ![.calculate, .hidden].contains(question.type) || element["numerator"] != nil
    question.label = readText("label", of: element, needed: hasLabel, standing: standing)
    question.hint = readText("hint", of: element, standing: standing)
    question.guidanceHint = readText("guidance_hint", of: element, standing: standing)
    question.constraintMessage = readText("constraint_message", of: element, standing: standing)
    question.requiredMessage = readText("required_message", of: element, standing: standing)
  }

  private func readPlainAttributes(of element: FormedElement, _ question: inout Question) {
    question.list = element["list"]?.value
    question.role = element["role"].flatMap { Role(rawValue: $0.value) }
    question.appearance = element["appearance"]?.value
    question.orOther = element["or_other"]?.value == "yes"
    question.weight = element["weight"].flatMap { FixedDecimal($0.value) } ?? .one
    question.critical = element["critical"]?.value == "yes"
    question.touchpoint = element["touchpoint"]?.value
    question.theme = element["theme"]?.value
    question.unit = element["unit"]?.value
    question.better = element["better"].flatMap { Better(rawValue: $0.value) }
    question.standard = element["standard"]?.value
    question.decimals = element["decimals"].flatMap { Int($0.value) }
    question.sameAs = element["same_as"]?.value
    question.linearScore = element["score"]?.value == "linear"
    if question.type == .range {
      question.rangeParameters = RangeNotation(element["parameters"]?.value ?? "").parameters
    }
  }

  private func readExpressions(
    of element: FormedElement, _ standing: Standing, _ question: inout Question,
    _ sites: inout [ExpressionSite], _ findings: inout Findings
  ) {
    func read(_ use: ExpressionUse) -> Expression? {
      guard let site = readExpression(use, of: element, standing, &findings) else { return nil }
      sites.append(site)
      return site.expression
    }
    question.relevant = read(.relevant)
    question.constraint = read(.constraint)
    question.calculation = read(.calculation)
    question.choiceFilter = read(.choiceFilter)
    let numerator = read(.numerator)
    let denominator = read(.denominator)
    if let numerator, let denominator {
      question.quotient = Quotient(numerator: numerator, denominator: denominator)
    }
    question.required = condition(element["required"]) { read(.required) }
    question.readOnly = condition(element["read_only"]) { read(.readOnly) }
    if let written = element["default"], !written.value.isEmpty {
      question.defaultAnswer =
        isComputed(written.value)
        ? read(.defaultAnswer).map { .computed($0) } : .literal(written.value)
    }
  }

  private func condition(
    _ attribute: XMLAttribute?, _ read: () -> Expression?
  ) -> Condition {
    switch attribute?.value {
    case nil, "no": .never
    case "yes": .always
    default: read().map { .when($0) } ?? .never
    }
  }

  /// A default is a literal unless it holds `${` or `(`.
  private func isComputed(_ text: String) -> Bool { text.contains("${") || text.contains("(") }

  func readExpression(
    _ use: ExpressionUse, of element: FormedElement, _ standing: Standing,
    _ findings: inout Findings
  ) -> ExpressionSite? {
    guard let attribute = element[use.rawValue],
      let expression = parse(attribute, &findings)
    else { return nil }
    return ExpressionSite(
      use: use, expression: expression, attribute: attribute, standing: standing)
  }
}

/// Reads an expression out of an attribute; what cannot be read is pointed at in the file.
func parse(_ attribute: XMLAttribute, _ findings: inout Findings) -> Expression? {
  switch Expression.parse(attribute.value) {
  case .success(let expression): return expression
  case .failure(let problem):
    let range =
      problem.range.isEmpty && attribute.value.isEmpty
      ? attribute.valueRange : attribute.text.sourceRange(problem.range)
    findings.add(problem.diagnostic(at: findings.source.place(range)))
    return nil
  }
}
