import LocatedXML
import NetworkModel
import Scenarios
import SurveyModel

/// A scenario with its element and those of its facts.
struct ScenarioSite: Sendable {
  let scenario: Scenario
  let element: FormedElement

  var facts: [FormedElement] { element.children("fact") }
}

/// A file of scenarios as far as it could be read, with what it may speak of.
struct ScenarioDraft: Sendable {
  let element: FormedElement
  let language: String
  let sites: [ScenarioSite]
  let texts: [TextSite]
  let surveys: [SurveyOutline]
  /// Nil where none is at hand: its names are not checked then.
  let network: Network?

  func survey(_ name: String) -> SurveyOutline? { surveys.first { $0.survey.name == name } }

  /// The survey and the name of the question that a fact is about; nil survey: unknown, and told of.
  func address(of fact: FormedElement, in site: ScenarioSite) -> (SurveyOutline?, String) {
    let address = questionAddress(fact["question"]?.value ?? "", site.scenario.surveys)
    return (survey(address.survey), address.question)
  }
}

/// `question` of the first survey, or `survey/question`.
func questionAddress(_ text: String, _ surveys: [String]) -> (survey: String, question: String) {
  let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
  return parts.count == 2 ? (parts[0], parts[1]) : (surveys.first ?? "", text)
}

/// A demand on a file of scenarios: one file each in `Rules`.
protocol ScenarioRule: Sendable {
  func check(_ draft: ScenarioDraft, _ findings: inout Findings)
}

/// Every demand on a file of scenarios, in the order they are checked.
let scenarioRules: [any ScenarioRule] = [
  TextsAreWritten(), TranslationsAreThere(), ScenarioNamesAreUnique(), ScenariosFitTheirSurveys(),
  FactsAreAboutQuestions(), RightAnswersCanBeGiven(), RightAnswersArePlaced(),
]
