import Diagnostics
import Expressions
import LocatedXML
import NetworkModel
import SurveyModel

/// What an expression decides.
enum ExpressionUse: String, Sendable, Hashable {
  case relevant, constraint, calculation, numerator, denominator, required
  case readOnly = "read_only"
  case defaultAnswer = "default"
  case choiceFilter = "choice_filter"
  case repeatCount = "repeat_count"
}

/// An expression with the attribute that it was read from and where it stands.
struct ExpressionSite: Sendable {
  let use: ExpressionUse
  let expression: Expression
  let attribute: XMLAttribute
  let standing: Standing

  /// The bytes in the file of a stretch of the expression.
  func range(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty && range.lowerBound == 0
      ? attribute.valueRange : attribute.text.sourceRange(range)
  }
}

/// A question with its element and what stands around it.
struct QuestionSite: Sendable {
  let question: Question
  let element: FormedElement
  /// Indices of the groups and repeats around it, outermost first.
  let sections: [Int]
  /// The names of the repeats around it, outermost first.
  let repeats: [String]
  let expressions: [ExpressionSite]

  /// False when the type could not be read: what depends on it stays silent.
  var hasType: Bool { element["type"] != nil }

  func expression(_ use: ExpressionUse) -> ExpressionSite? { expressions.first { $0.use == use } }
}

/// A group or a repeat.
struct SectionSite: Sendable {
  let name: String
  let isRepeat: Bool
  let element: FormedElement
  /// Indices of the groups and repeats around it, outermost first.
  let around: [Int]
  /// The names of the repeats around it and, for a repeat, its own name last.
  let repeats: [String]
  let weight: FixedDecimal
  let expressions: [ExpressionSite]

  func expression(_ use: ExpressionUse) -> ExpressionSite? { expressions.first { $0.use == use } }
}

struct ListSite: Sendable {
  let list: ChoiceList
  let element: FormedElement
  /// In the order of ``ChoiceList/choices``.
  let choices: [FormedElement]
}

/// A survey as far as it could be read, with the element behind every value.
struct SurveyDraft: Sendable {
  let element: FormedElement
  let network: Network?
  var survey: Survey
  var questions: [QuestionSite] = []
  var sections: [SectionSite] = []
  var lists: [ListSite] = []
  var touchpoints: [FormedElement] = []
  var texts: [TextSite] = []
  /// The first question of each name.
  var questionIndex: [String: Int] = [:]

  subscript(question name: String) -> QuestionSite? { questionIndex[name].map { questions[$0] } }

  /// Every expression of the survey in the order of the file.
  var expressions: [ExpressionSite] {
    (questions.flatMap(\.expressions) + sections.flatMap(\.expressions)).sorted {
      $0.attribute.nameRange.lowerBound < $1.attribute.nameRange.lowerBound
    }
  }

  /// The repeats around a place, outermost first. A repeat's own relevance and count are decided
  /// outside it.
  func repeats(at standing: Standing) -> [String] {
    switch standing {
    case .question(let index): questions[index].repeats
    case .section(let index):
      sections[index].isRepeat ? Array(sections[index].repeats.dropLast()) : sections[index].repeats
    case .elsewhere: []
    }
  }

  func list(of question: Question) -> ChoiceList? { question.list.flatMap { survey.list($0) } }
}

/// A demand on surveys: one file each in `Rules`.
protocol SurveyRule: Sendable {
  func check(_ draft: SurveyDraft, _ findings: inout Findings)
}
