package import Diagnostics
package import Expressions
package import NetworkModel
package import SurveyModel

/// Says the expressions of a survey in the words of its own questions and choices, as its printed form does.
package struct SpokenConditions {
  private let outline: SurveyOutline
  private let snapshot: NetworkSnapshot?
  private let language: Language

  package init(_ outline: SurveyOutline, _ snapshot: NetworkSnapshot?, _ language: Language) {
    self.outline = outline
    self.snapshot = snapshot
    self.language = language
  }

  /// - Parameter question: whose own answer `.` means; nil where there is none.
  package func sentence(_ expression: Expression, of question: String? = nil) -> String {
    var names = FormNames(outline, snapshot, language)
    names.current = question
    return Wording(language, names).sentence(expression.root)
  }
}
