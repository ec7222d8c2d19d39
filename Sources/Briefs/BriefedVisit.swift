package import Diagnostics
package import Expressions
package import NetworkModel
package import Scenarios
package import SurveyModel

/// Everything that the page of a visit is made of.
package struct BriefedVisit: Sendable {
  package let id: String
  package let visitor: String
  package let language: Language
  package let day: CalendarDate
  /// Minutes of the day between which the visit takes place; nil: any time that the place is open.
  package var window: ClosedRange<Int>?
  /// When the place is open that day; nil: nobody told.
  package var open: ClosedRange<Int>?
  package let place: ServicePoint
  package let library: Library
  package let municipalities: [Label]
  /// Where the journey begins, and how far it is from there, one way.
  package var start: (label: Label, kilometres: Double)?
  package var scenario: Scenario?
  /// As the plan calls it; nil: a visit without a scenario.
  package var scenarioLabel: Label?
  /// The language in which to be served; nil: the visitor's own.
  package var spoken: String?
  package let wave: Wave
  /// Between which days the staff were told that visits may come.
  package let told: ClosedRange<CalendarDate>
  package let outline: SurveyOutline
  package let network: Label
  package var isSynthetic = false

  package init(
    id: String, visitor: String, language: Language, day: CalendarDate, place: ServicePoint,
    library: Library, municipalities: [Label], wave: Wave, told: ClosedRange<CalendarDate>,
    outline: SurveyOutline, network: Label
  ) {
    self.id = id
    self.visitor = visitor
    self.language = language
    self.day = day
    self.place = place
    self.library = library
    self.municipalities = municipalities
    self.wave = wave
    self.told = told
    self.outline = outline
    self.network = network
  }
}
