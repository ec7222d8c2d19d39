import Expressions
import NetworkModel
import Scenarios
import SurveyModel
import VisitChecks
import VisitPlanning

/// What a wave's plan says of a report: which visit it tells of, and when the place is open.
struct ExpectedVisits {
  private let round: BriefedRound
  private let places: [VisitedPlace]

  init(_ round: BriefedRound) {
    self.round = round
    places = round.file.task(round.network, round.wave, history: [], firstDay: nil).places
  }

  func complete(_ report: inout CheckedReport) {
    let planned = visit(of: report)
    report.isPlanned = !round.file.standing.isEmpty
    report.expected = planned.map { recorded in
      ExpectedVisit(
        id: recorded.id, day: recorded.visit.day,
        window: recorded.visit.hours.map { $0.from...$0.until })
    }
    report.scenario = planned.flatMap { recorded in
      round.scenarios.first { $0.name == recorded.visit.scenario }
    }
    if let day = report.arrival?.day { report.opening = opening(of: report.unit, on: day) }
  }

  /// The visit that the report names (role `visit`); else that of its visitor to its unit, the nearest in
  /// days.
  private func visit(of report: CheckedReport) -> RecordedVisit? {
    let named = report.outline.question(with: .visit).flatMap { report.response[$0.question.name] }
    if let recorded = round.file.standing.first(where: { $0.id == named }) { return recorded }
    let day = report.arrival?.day.daysSince1970
    return round.file.standing.filter { recorded in
      recorded.visit.visitor == report.visitor && recorded.visit.place == report.unit
    }.min { one, other in
      distance(one, day) < distance(other, day)
    }
  }

  private func distance(_ recorded: RecordedVisit, _ day: Int?) -> Int {
    day.map { abs(recorded.visit.day.daysSince1970 - $0) } ?? 0
  }

  /// Days on which a place is closed are told; that it is closed at weekends is only taken for granted
  /// where nobody told its hours.
  private func opening(of unit: String, on day: CalendarDate) -> OpenOnTheDay {
    guard let place = places.first(where: { $0.name == unit }) else { return .unknown }
    let own = round.file.places.first { $0.unit == unit }?.opening.hours ?? []
    let isTold = !(own.isEmpty && round.file.opening.hours.isEmpty)
    switch place.opening[day] {
    case .closed: return isTold || place.opening.closed.contains(day) ? .closed : .unknown
    case .open: return .unknown
    case .hours(let span): return .hours(from: span.from, until: span.until)
    }
  }
}
