import Diagnostics
import Expressions
import NetworkModel
import SurveyModel

/// Expressions mention what exists and use it as what it is. The findings are the expression
/// checker's own; this rule tells it what can be seen from each place.
struct ExpressionsFit: SurveyRule {
  /// "This is always false": told by ``QuestionsAreReachable`` where it hides a question.
  static let constantCode = "HS0242"

  func check(_ draft: SurveyDraft, _ findings: inout Findings) {
    let names = SurveyNames(draft)
    for site in draft.expressions {
      let checked = checked(site, names)
      let isHiding = site.use == .relevant && checked.constantValue?.truth == false
      for problem in checked.problems where !(isHiding && problem.code == Self.constantCode) {
        let place = findings.source.place(site.range(problem.range))
        findings.add(problem.diagnostic(at: place))
      }
    }
  }

  func checked(_ site: ExpressionSite, _ names: SurveyNames) -> CheckedExpression {
    site.expression.check(
      in: SurveyScope(names: names, site: site), expecting: expectation(site, names.draft))
  }

  private func expectation(_ site: ExpressionSite, _ draft: SurveyDraft) -> Expectation {
    switch site.use {
    case .relevant, .constraint, .required, .readOnly, .choiceFilter: return .truth
    case .numerator, .denominator: return .value(.decimal)
    case .repeatCount: return .value(.integer)
    case .calculation, .defaultAnswer:
      guard case .question(let index) = site.standing else { return .anything }
      return .value(draft.questions[index].question.valueType)
    }
  }
}

/// What the questions of a survey look like to expressions; made once for all of them.
struct SurveyNames {
  let draft: SurveyDraft
  let symbols: [String: Symbol]
  let names: [String]

  init(_ draft: SurveyDraft) {
    self.draft = draft
    var symbols: [String: Symbol] = [:]
    for site in draft.questions where symbols[site.question.name] == nil {
      symbols[site.question.name] = Symbol(
        name: site.question.name, type: site.hasType ? site.question.valueType : .any,
        repeats: site.repeats, choices: draft.choiceNames(of: site.question))
    }
    self.symbols = symbols
    names = draft.questions.map(\.question.name)
  }
}

extension SurveyDraft {
  /// The names that may be chosen, or nil when they are not known.
  func choiceNames(of question: Question) -> [String]? {
    switch question.type {
    case .selectOneFromFile:
      network.map { network in
        question.list == "events"
          ? network.events.map(\.name)
          : network.libraries.flatMap { [$0.name] + $0.servicePoints.map(\.name) }
      }
    case .acknowledge: ["OK"]
    case .selectOne, .selectMultiple, .rank:
      list(of: question).map { $0.choices.map(\.name) + (question.orOther ? ["other"] : []) }
    default: nil
    }
  }
}

/// What one expression of a survey sees.
private struct SurveyScope: NameScope {
  let names: SurveyNames
  let site: ExpressionSite

  private var question: Question? {
    guard case .question(let index) = site.standing else { return nil }
    return names.draft.questions[index].question
  }

  func symbol(_ name: String) -> Symbol? { names.symbols[name] }
  var symbolNames: [String] { names.names }
  var repeats: [String] { names.draft.repeats(at: site.standing) }

  /// Only a constraint looks at the answer that is being given.
  var current: Symbol? {
    guard site.use == .constraint, let question else { return nil }
    return names.symbols[question.name]
  }

  var columns: [Symbol] {
    guard site.use == .choiceFilter, let question else { return [] }
    if question.type == .selectOneFromFile {
      return question.list == "events"
        ? eventSymbols(names.draft.network) : NetworkColumns(names.draft.network).symbols
    }
    guard let list = names.draft.list(of: question) else { return [] }
    return [Symbol(name: "name", type: .choice, choices: list.choices.map(\.name))]
      + list.columns.map { Symbol(name: $0, type: .text) }
  }

  func tableColumns(_ table: String) -> [String]? {
    switch table {
    case "network": NetworkSnapshot.columns
    case "events": Event.columns
    default: nil
    }
  }

  var tableNames: [String] { ["network", "events"] }
}

/// The columns of the list `events`, with the values they can have as far as these are known.
private func eventSymbols(_ network: Network?) -> [Symbol] {
  Event.columns.map { column in
    switch column {
    case "name": Symbol(name: column, type: .choice, choices: network?.events.map(\.name))
    case "theme":
      Symbol(name: column, type: .choice, choices: network.map { $0.events.compactMap(\.theme) })
    case "from", "until": Symbol(name: column, type: .date)
    default: Symbol(name: column, type: .text)
    }
  }
}

/// The columns of the list `network`, with the values they can have as far as these are known.
struct NetworkColumns {
  let symbols: [Symbol]

  init(_ network: Network?) {
    let units = network.map { network in
      network.libraries.flatMap { [$0.name] + $0.servicePoints.map(\.name) }
    }
    symbols = NetworkSnapshot.columns.map { column in
      switch column {
      case "name": Symbol(name: column, type: .choice, choices: units)
      case "level":
        Symbol(name: column, type: .choice, choices: ["library", "service_point"])
      case "library":
        Symbol(name: column, type: .choice, choices: network?.libraries.map(\.name))
      case "region": Symbol(name: column, type: .choice, choices: network?.regions.map(\.name))
      case "municipality":
        Symbol(name: column, type: .choices, choices: network?.municipalities.map(\.name))
      case "type":
        Symbol(name: column, type: .choice, choices: ServicePoint.Kind.allCases.map(\.rawValue))
      case "self_service":
        Symbol(
          name: column, type: .choice, choices: ServicePoint.SelfService.allCases.map(\.rawValue))
      default: Symbol(name: column, type: .decimal)
      }
    }
  }
}
