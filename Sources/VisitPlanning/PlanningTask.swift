package import Expressions

/// What a visitor plays: only the name and the language matter to a plan.
package struct ScenarioChoice: Sendable, Hashable {
  package let name: String
  /// The visitor must be able to be served in it; nil: any.
  package let language: String?

  package init(name: String, language: String? = nil) {
    self.name = name
    self.language = language
  }
}

/// A visit of an earlier wave.
package struct PastVisit: Sendable, Hashable {
  package let visitor: String
  package let place: String
  package let day: CalendarDate

  package init(visitor: String, place: String, day: CalendarDate) {
    self.visitor = visitor
    self.place = place
    self.day = day
  }
}

/// A visit as it is planned.
package struct PlannedVisit: Sendable, Hashable {
  package var place: String
  package var visitor: String
  /// Nil where the plan has no scenarios.
  package var scenario: String?
  package var day: CalendarDate
  /// Nil where the place's hours are not known.
  package var hours: HourSpan?

  package init(
    place: String, visitor: String, scenario: String? = nil, day: CalendarDate,
    hours: HourSpan? = nil
  ) {
    self.place = place
    self.visitor = visitor
    self.scenario = scenario
    self.day = day
    self.hours = hours
  }
}

package struct PlanningRules: Sendable, Hashable {
  /// No visitor comes to a place again before so many months have passed.
  package var monthsApart = 12
  /// How long a visit may take, within the opening hours.
  package var visitMinutes = 120
  /// How much longer roads are than straight lines.
  package var roadFactor = 1.0
  /// No more kilometres than these, there and back.
  package var budgetKilometres: Double?

  package init() {}
}

/// Everything that a plan depends on, apart from the seed.
package struct PlanningTask: Sendable {
  package var wave: DaySpan
  package var places: [VisitedPlace]
  package var visitors: [Visitor]
  package var scenarios: [ScenarioChoice]
  package var rules: PlanningRules
  package var history: [PastVisit]
  /// The plan that stands; a new one changes as few of its visits as possible.
  package var standing: [PlannedVisit]
  /// The first day on which something can still be changed: standing visits before it stay, and no
  /// new visit comes before it. Nil: everything can.
  package var firstDay: CalendarDate?

  package init(
    wave: DaySpan, places: [VisitedPlace], visitors: [Visitor], scenarios: [ScenarioChoice] = [],
    rules: PlanningRules = PlanningRules(), history: [PastVisit] = [],
    standing: [PlannedVisit] = [], firstDay: CalendarDate? = nil
  ) {
    self.wave = wave
    self.places = places
    self.visitors = visitors
    self.scenarios = scenarios
    self.rules = rules
    self.history = history
    self.standing = standing
    self.firstDay = firstDay
  }

  /// Whether a standing visit has to stay as it is.
  func isSettled(_ visit: PlannedVisit) -> Bool {
    firstDay.map { visit.day < $0 } ?? false
  }
}
