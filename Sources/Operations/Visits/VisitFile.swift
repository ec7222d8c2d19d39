package import Expressions
package import SurveyModel
package import VisitHistory
package import VisitPlanning

/// A scenario of a plan with its name for people.
package struct PlannedScenario: Sendable, Hashable {
  package let choice: ScenarioChoice
  package let label: Label
}

/// A visit of a plan with the name that later entries call it by.
package struct RecordedVisit: Sendable, Hashable {
  package let id: String
  package var visit: PlannedVisit
}

/// That the staff of a place were told that visits may come, and between which days.
package struct StaffNotice: Sendable, Hashable {
  package let unit: String
  package let told: CalendarDate
  package let period: DaySpan
}

/// Something that an entry says of a visit.
package struct VisitEntry: Sendable, Hashable {
  package let visit: String
  package let event: VisitEvent
}

/// How many days each step may take.
package struct RoundDays: Sendable, Hashable {
  /// From the day of a visit to its report.
  package var report = 3
  /// From a report's return to its mending.
  package var mending = 7
  /// From publishing to the library's reply.
  package var reply = 14
}

/// What a file says of a place; what it does not say is what the file says of all.
struct PlaceWishes: Sendable {
  let unit: String
  var visits: Int?
  var language: String?
  var opening = OpeningWishes()
}

struct OpeningWishes: Sendable {
  var hours: [(weekdays: Set<Int>, span: HourSpan?)] = []
  var closed: Set<CalendarDate> = []
}

/// `Surveys/visits/<wave>.xml`: what a round of visits is planned from, and the entries of what was
/// planned, in the order in which they were made.
package struct VisitFile: Sendable {
  package var path: String
  package var wave: String
  package var survey: String
  var rules = PlanningRules()
  var visitsEach = 3
  /// Variances of library, visitor and the rest, in squared points.
  var spread: (library: Double, visitor: Double, rest: Double)?
  var opening = OpeningWishes()
  var places: [PlaceWishes] = []
  package var scenarios: [PlannedScenario] = []
  var visitors: [WrittenVisitor] = []
  package var notices: [StaffNotice] = []
  /// The visits that stand, in the order of their entries.
  package var standing: [RecordedVisit] = []
  /// Every visit that was ever planned, in the order of entries.
  package var planned: [RecordedVisit] = []
  /// What the entries say of visits, in their order.
  package var entries: [VisitEntry] = []
  package var days = RoundDays()
  /// Home libraries of people who review and make no visits.
  var reviewers: [String: String] = [:]
  /// How many visits were ever planned; a name is given once.
  var visitCount = 0
  var isSynthetic = false

  /// A visitor as the file has it; names of places are not looked up yet.
  struct WrittenVisitor: Sendable {
    var visitor: Visitor
    var start: String?
    var municipality: String?
  }
}
