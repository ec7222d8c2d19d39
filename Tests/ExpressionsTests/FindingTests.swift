import Diagnostics
import ExpressionSamples
import Expressions
import Testing

/// A finding that is due at the marked place, and a like expression that is right.
struct Finding: Sendable, CustomTestStringConvertible {
  let code: String
  /// The expression with the place between « and »; one mark alone is an empty place.
  let marked: String
  let right: String
  let expectation: Expressions.Expectation
  /// Where it stands: outside any repeat, or inside `finding`.
  let scope: MapScope

  init(
    _ code: String, _ marked: String, right: String,
    for expectation: Expressions.Expectation = .truth,
    outside: Bool = false
  ) {
    scope = outside ? MapScope(survey.symbols) : survey
    self.code = code
    self.marked = marked
    self.right = right
    self.expectation = expectation
  }

  var testDescription: String { "\(code) \(marked.prefix(60))" }

  var source: String { marked.filter { $0 != "«" && $0 != "»" } }

  var range: Range<Int> {
    let start = marked.prefix { $0 != "«" }.utf8.count
    let end = marked.filter { $0 != "«" }.prefix { $0 != "»" }.utf8.count
    return start..<end
  }
}

/// A survey as an expression sees it from inside the repeat `finding`.
let survey = MapScope(
  [
    Symbol(name: "greeted", type: .choice, choices: ["yes", "no", "na"]),
    Symbol(name: "help", type: .choices, choices: ["desk", "phone", "none"]),
    Symbol(name: "wait", type: .integer),
    Symbol(name: "mark", type: .decimal),
    Symbol(name: "comment", type: .text),
    Symbol(name: "visited", type: .dateTime),
    Symbol(name: "day", type: .date),
    Symbol(name: "clock", type: .time),
    Symbol(name: "unit", type: .choice),
    Symbol(name: "loans", type: .integer, repeats: ["shelf"]),
    Symbol(name: "note", type: .text, repeats: ["finding"]),
    Symbol(name: "other", type: .any),
  ],
  repeats: ["finding"])

func findings(_ source: String, in scope: MapScope, for expectation: Expressions.Expectation)
  -> [ExpressionProblem]
{
  switch Expression.parse(source) {
  case .success(let expression): expression.check(in: scope, expecting: expectation).problems
  case .failure(let problem): [problem]
  }
}

@Suite struct `Findings in expressions` {
  @Test(arguments: syntaxFindings + nameFindings + typeFindings + resultFindings)
  func `stand where they belong`(finding: Finding) throws {
    let found = findings(finding.source, in: finding.scope, for: finding.expectation)
    let problem = try #require(found.first, "\(finding.source)")
    #expect(found.count == 1, "\(found.map(\.code))")
    #expect(problem.code == finding.code)
    #expect(problem.range == finding.range, "\(finding.marked)")
    #expect(problem.severity == (finding.code >= "HS0240" ? .warning : .error))
    #expect(findings(finding.right, in: finding.scope, for: finding.expectation) == [])
  }

  @Test(arguments: syntaxFindings + nameFindings + typeFindings + resultFindings)
  func `speak three languages`(finding: Finding) throws {
    let problem = try #require(
      findings(finding.source, in: finding.scope, for: finding.expectation).first)
    for text in [problem.what, problem.why, problem.fix].compactMap({ $0 }) {
      #expect(Set([text.fi, text.sv, text.en]).count == 3)
      #expect(text.en.count < 140 && !text.en.hasSuffix("."))
    }
  }

  @Test func `every code has a case`() {
    let all = syntaxFindings + nameFindings + typeFindings + resultFindings
    let known = (200...234).map { "HS0\($0)" } + (240...243).map { "HS0\($0)" }
    #expect(Set(all.map(\.code)) == Set(known))
    let page = fileText("docs/specification/expressions.md")
    for code in known { #expect(page.contains("| \(code) |"), "\(code)") }
  }

  @Test func `all come at once, in the order of the source`() {
    let found = findings(
      "${gretted} = 'yes' and selctd(${help}, 'x') and ${wait} = 'a'", in: survey, for: .truth)
    #expect(found.map(\.code) == ["HS0213", "HS0210", "HS0221"])
  }

  @Test func `name the nearest question as a compiler would`() throws {
    let problem = try #require(findings("${gretted} = 'yes'", in: survey, for: .truth).first)
    #expect(problem.what.en == "${gretted} is not a question of this survey")
    #expect(problem.what.fi == "${gretted} ei ole tämän kyselyn kysymys")
    #expect(problem.fix?.en == "did you mean ${greeted}?")
    #expect(problem.fix?.sv == "Menade du ${greeted}?")
  }

  @Test(arguments: [
    ("${greeted} = 'yse'", "did you mean 'yes'?"),
    ("${greeted} = 'maybe'", "known: yes, no, na"),
    ("selectd(${help}, 'desk')", "did you mean selected()?"),
    ("position(..) = 1", "write position()"),
    ("${wait} / 2 > 1", "division is written div"),
    ("/data/visit/greeted = 'yes'", "refer to the question by its name: ${greeted}"),
    ("${wait} > 1 adn ${wait} < 5", "did you mean and?"),
    ("${wait} > 1,5", "the decimal separator is a point: 1.5"),
    ("${wait} == 1", "write = instead"), ("${wait}\u{A0}= 1", "write a plain space"),
    ("greeted = 'yes'", "did you mean ${greeted}?"),
    ("greted = 'yes'", "did you mean ${greeted}?"),
    ("${wait} > 1 = true", "did you mean true()?"),
    ("${day} > today", "did you mean today()?"),
    (
      "substring(${comment}, 1, 2) = 'a'",
      "write substring-before(a, 'x'), substring-after(a, 'x') instead"
    ),
    ("round(${mark}, 1, 2) > 1", "write round(x) or round(x, 2)"),
    (
      "sum(${loans}) > ${loans}",
      "make one of them: sum(${loans}), min(${loans}), max(${loans}), count-non-empty(${loans})"
    ),
    ("pulldata('netwrk', 'name', 'name', 'x') = 'y'", "did you mean 'network'?"),
  ])
  func `name the way on`(source: String, fix: String) throws {
    let problem = try #require(findings(source, in: survey, for: .truth).first)
    #expect(problem.fix?.en == fix)
  }

  @Test func `columns of a list have names of their own`() {
    let list = MapScope(
      survey.symbols,
      columns: [Symbol(name: "region", type: .choice), Symbol(name: "population", type: .integer)])
    #expect(
      findings("region = ${unit} and population < 5000 and name != ''", in: list, for: .truth) == []
    )
    #expect(
      findings("regon = ${unit}", in: list, for: .truth).first?.fix?.en == "did you mean region?")
    #expect(
      findings("population-1 > 5", in: list, for: .truth).first?.fix?.en
        == "did you mean population - 1?")
    #expect(findings("population = 'x'", in: list, for: .truth).map(\.code) == ["HS0221"])
  }

  @Test func `the own answer has its type and its list`() {
    let scope = MapScope(current: survey.symbol("greeted"))
    #expect(findings(". = 'yes'", in: scope, for: .truth) == [])
    #expect(findings(". = 'maybe'", in: scope, for: .truth).map(\.code) == ["HS0219"])
    #expect(findings(". > 5", in: scope, for: .truth).map(\.code) == ["HS0221"])
  }

  @Test(arguments: [
    ("1 = 2", false), ("1 = 1", true), ("${wait} > 5 and 1 = 2", false),
    ("true() or ${wait} > 5", true),
    ("not(1 = 1)", false), ("if(1 = 1, false(), ${wait} > 1)", false),
  ])
  func `a constant condition has a constant value`(source: String, truth: Bool) throws {
    let checked = try Expression.parse(source).get().check(in: survey, expecting: .truth)
    #expect(checked.constantValue?.truth == truth)
    #expect(checked.problems.map(\.code) == ["HS0242"] || source.hasPrefix("true()"))
  }

  @Test(arguments: [
    "${wait} > 5", "today() > '2018-04-03'", "date('2018-04-03T23:30:00Z') = '2018-04-04'",
    "position() = 1", "${wait} > 1 and ${mark} < 2",
  ])
  func `a condition on answers has none`(source: String) throws {
    let checked = try Expression.parse(source).get().check(in: survey, expecting: .truth)
    #expect(checked.constantValue == nil)
    #expect(checked.problems == [])
  }

  @Test func `true() alone is no mistake`() throws {
    let checked = try Expression.parse("false()").get().check(in: survey, expecting: .truth)
    #expect(checked.problems == [] && checked.constantValue == .boolean(false))
  }
}
