package import Expressions
package import SurveyModel

// What a visitor plays on a mystery visit, as it is written in `Surveys/visits/scenarios.xml`.
//
// This room holds the definition and what follows from it alone: which answers are right where. It
// knows no XML, no plan and no page.

/// A part for a visitor: who one is, what one does, says and does not say, and what is known to be
/// true of what will be reported.
package struct Scenario: Sendable, Hashable {
  package let name: String
  package let label: Label
  /// The surveys that a visit by this scenario answers; the first is the one meant where a question is
  /// named without its survey.
  package let surveys: [String]
  /// The choice that such a visit gives to the question with the role `scenario`; nil: nothing said.
  package var choice: String?
  /// The visitor must be able to be served in it; nil: any.
  package var language: String?
  /// How long the visit takes, in minutes; nil: nobody said.
  package var minutes: Int?
  package var persona: Label = .none
  package var task: Label = .none
  package var steps: [Label] = []
  package var says: [Label] = []
  package var avoids: [Label] = []
  package var brings: [Label] = []
  package var facts: [Fact] = []

  package init(name: String, label: Label, surveys: [String]) {
    self.name = name
    self.label = label
    self.surveys = surveys
  }

  /// The facts about questions of one survey, in the order of the file.
  package func facts(of survey: String) -> [Fact] { facts.filter { $0.survey == survey } }
}

/// What is known of the answer to a question, before anybody has gone anywhere.
package struct Fact: Sendable, Hashable {
  package let survey: String
  package let question: String
  /// What is true, in words for who checks it after the visit; empty where there are none.
  package let reference: Label
  package let right: [RightAnswer]

  package init(survey: String, question: String, reference: Label, right: [RightAnswer]) {
    self.survey = survey
    self.question = question
    self.reference = reference
    self.right = right
  }
}

/// One way to be right, everywhere or at one unit, always or in one wave.
package struct RightAnswer: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    /// One of these choices, or for several choices nothing but these.
    case values([String])
    /// Both ends included; nil: no end.
    case range(least: Double?, greatest: Double?)
    /// The whole text.
    case pattern(Pattern)
  }

  package let form: Form
  /// A service point, or a library with all of its service points.
  package let unit: String?
  package let wave: String?

  package init(_ form: Form, unit: String? = nil, wave: String? = nil) {
    self.form = form
    self.unit = unit
    self.wave = wave
  }
}
