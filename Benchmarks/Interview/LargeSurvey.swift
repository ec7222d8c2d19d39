import Expressions
import InterviewSamples
import SurveyModel

/// A survey of 500 questions with some 2,000 expressions, of which a tenth look ahead: what stands
/// in the document first is not always known first.
struct LargeSurvey {
  let outline: SurveyOutline
  let expressions: Int

  init() throws {
    let groups = (0..<25).map { number in
      group(
        "g\(number)", Self.relevance(of: number * 20),
        Self.questions(number * 20..<(number + 1) * 20))
    }
    outline = try Samples.survey(groups.joined())
    let ofQuestions = outline.questions.map { Self.expressions(of: $0.question).count }
    expressions = ofQuestions.reduce(0, +) + outline.sections.count { $0.relevant != nil }
  }

  private static func questions(_ numbers: Range<Int>) -> String {
    numbers.map { number in
      switch number % 5 {
      case 4: calculation(number)
      case 3: choice(number)
      default: figure(number)
      }
    }.joined()
  }

  /// A number with relevance, constraint, a demand, a lock and in each fifth a default.
  private static func figure(_ number: Int) -> String {
    let before = number - 5
    let value =
      number % 5 == 2 && before > 0 ? "default=\"round(1 + coalesce(${q\(before)}, 2))\"" : ""
    return question(
      "q\(number)", "integer",
      relevance(of: number) + " constraint=\". &gt;= 0 and . &lt; 100000 + string-length('x')\""
        + " required=\"\(condition(number))\" read_only=\"not(\(condition(number)))\" " + value)
  }

  /// A choice whose list depends on an earlier answer.
  private static func choice(_ number: Int) -> String {
    question(
      "q\(number)", "select_one",
      "list=\"places\" required=\"\(condition(number))\" "
        + "choice_filter=\"town = 'iitti' or ${q\(number - 1)} &gt; 3\" " + relevance(of: number)
        + " read_only=\"not(\(condition(number)))\"")
  }

  /// A sum of what stands around it; each tenth question's of a calculation that stands later.
  private static func calculation(_ number: Int) -> String {
    let ahead = number % 10 == 4 && number + 5 < 500 ? " + coalesce(${q\(number + 5)}, 0)" : ""
    let around = (number - 4..<number - 1).map { "coalesce(${q\($0)}, 0)" }
    return question(
      "q\(number)", "calculate",
      "calculation=\"\(around.joined(separator: " + "))\(ahead)\" " + relevance(of: number))
  }

  private static func relevance(of number: Int) -> String {
    "relevant=\"\(condition(number))\""
  }

  /// True for almost every answer, and never without looking.
  private static func condition(_ number: Int) -> String {
    let known = [number - 5 - number % 5, number - 10 - number % 5].filter { $0 >= 0 }
    let parts = known.map { "coalesce(${q\($0)}, 1) &gt;= 0" } + ["string-length(${unit}) &lt; 90"]
    return parts.joined(separator: " and ")
  }

  /// Every expression of a question that an interview may have to work out.
  static func expressions(of question: Question) -> [Expression] {
    var all = [question.relevant, question.constraint, question.calculation, question.choiceFilter]
    for case .when(let expression) in [question.required, question.readOnly] {
      all.append(expression)
    }
    if case .computed(let expression)? = question.defaultAnswer { all.append(expression) }
    return all.compactMap(\.self)
  }
}
