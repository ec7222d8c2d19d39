package import SurveyModel

/// Everything of a survey that decides how answers are read, as canonical text: names, types,
/// lists, scores, weights and expressions, but not wording, order, layout or who may see what.
/// Two files with the same meaning give the same text; a line is `subject attribute=value`.
package func meaning(of survey: Survey) -> String {
  SurveyMeaning(survey).facts.map { "\($0.subject.key) \($0.attribute)=\($0.value)\n" }.joined()
}

/// What a fact is about.
struct MeaningSubject: Sendable, Hashable {
  enum Kind: String, Sendable {
    case survey, touchpoint, list, choice, question, group
    case `repeat`
  }

  let kind: Kind
  let name: String

  var key: String { kind.rawValue + " " + name }
}

struct MeaningFact: Sendable, Hashable {
  let subject: MeaningSubject
  let attribute: String
  let value: String
}

/// The facts of a survey, sorted by subject and attribute.
struct SurveyMeaning: Sendable {
  private(set) var facts: [MeaningFact] = []

  init(_ survey: Survey) {
    let whole = MeaningSubject(kind: .survey, name: survey.name)
    add(whole, "name", survey.name)
    add(whole, "critical_cap", survey.criticalCap.map { decimalText($0) })
    for point in survey.touchpoints {
      add(MeaningSubject(kind: .touchpoint, name: point.name), "name", point.name)
    }
    for list in survey.lists { add(list) }
    for item in survey.items { add(item, inside: "") }
    facts.sort {
      ($0.subject.key, $0.attribute, $0.value) < ($1.subject.key, $1.attribute, $1.value)
    }
  }

  private mutating func add(_ subject: MeaningSubject, _ attribute: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    facts.append(MeaningFact(subject: subject, attribute: attribute, value: value))
  }

  private mutating func add(_ list: ChoiceList) {
    add(MeaningSubject(kind: .list, name: list.name), "name", list.name)
    for choice in list.choices {
      let subject = MeaningSubject(kind: .choice, name: list.name + "/" + choice.name)
      add(subject, "name", choice.name)
      add(subject, "score", choice.score.map { decimalText($0) })
      add(subject, "missing", choice.missing?.rawValue)
      if choice.exclusive { add(subject, "exclusive", "yes") }
      for (column, value) in choice.columns { add(subject, column, value) }
    }
  }

  private mutating func add(_ item: Item, inside path: String) {
    switch item {
    case .question(let question): add(question, inside: path)
    case .group(let group):
      let subject = MeaningSubject(kind: .group, name: group.name)
      add(subject, "name", path + group.name)
      add(subject, "weight", decimalText(group.weight))
      add(subject, "touchpoint", group.touchpoint)
      add(subject, "relevant", group.relevant?.canonicalText)
      for inner in group.items { add(inner, inside: path + group.name + "/") }
    case .repeat(let group):
      let subject = MeaningSubject(kind: .repeat, name: group.name)
      add(subject, "name", path + group.name)
      add(subject, "relevant", group.relevant?.canonicalText)
      add(subject, "repeat_count", group.count?.canonicalText)
      for inner in group.items { add(inner, inside: path + group.name + "/") }
    }
  }

  private mutating func add(_ question: Question, inside path: String) {
    let subject = MeaningSubject(kind: .question, name: question.name)
    add(subject, "name", path + question.name)
    add(subject, "type", question.type.rawValue)
    add(subject, "list", question.list)
    add(subject, "role", question.role?.rawValue)
    addExpressions(of: question, subject)
    addNumbers(of: question, subject)
    if question.orOther { add(subject, "or_other", "yes") }
    add(subject, "weight", decimalText(question.weight))
    if question.critical { add(subject, "critical", "yes") }
    add(subject, "touchpoint", question.touchpoint)
    add(subject, "theme", question.theme)
  }

  private mutating func addExpressions(of question: Question, _ subject: MeaningSubject) {
    add(subject, "relevant", question.relevant?.canonicalText)
    add(subject, "constraint", question.constraint?.canonicalText)
    add(subject, "calculation", question.calculation?.canonicalText)
    add(subject, "numerator", question.quotient?.numerator.canonicalText)
    add(subject, "denominator", question.quotient?.denominator.canonicalText)
    add(subject, "choice_filter", question.choiceFilter?.canonicalText)
    add(subject, "required", question.required.canonicalText)
    add(subject, "read_only", question.readOnly.canonicalText)
    switch question.defaultAnswer {
    case .literal(let text): add(subject, "default", text)
    case .computed(let expression): add(subject, "default", expression.canonicalText)
    case nil: break
    }
  }

  private mutating func addNumbers(of question: Question, _ subject: MeaningSubject) {
    add(subject, "unit", question.unit)
    add(subject, "better", question.better?.rawValue)
    add(subject, "decimals", question.decimals.map(String.init))
    if question.linearScore { add(subject, "score", "linear") }
    if let range = question.rangeParameters {
      let numbers = [range.start, range.end, range.step].map { decimalText($0) }
      add(subject, "parameters", numbers.joined(separator: " "))
    }
    let bands = question.bands.map { band in
      (band.upTo.map { "…" + decimalText($0) } ?? "…") + ":" + decimalText(band.score)
    }
    add(subject, "band", bands.joined(separator: " "))
    let sentinels = question.sentinels.map { decimalText($0.value) + ":" + $0.reason.rawValue }
    add(subject, "missing", sentinels.sorted().joined(separator: " "))
  }
}

/// The shortest text of an exact decimal: `0.5`, `-3`.
func decimalText(_ number: FixedDecimal) -> String {
  let magnitude = number.millionths.magnitude
  let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
  let sign = number.millionths < 0 ? "-" : ""
  guard fraction > 0 else { return sign + String(whole) }
  var digits = String(fraction)
  digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return sign + String(whole) + "." + digits
}
