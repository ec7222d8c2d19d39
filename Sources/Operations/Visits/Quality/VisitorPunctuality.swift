import Expressions
import VisitPlanning

/// When a visitor went and when the report came.
package struct VisitorPunctuality: Sendable, Hashable {
  package let visitor: String
  package let visits: Int
  /// For each visit of the plan by how many days it was later than planned; negative is earlier.
  package let daysLate: [Int]
  /// For each visit whose hour is known the hours from it to the report.
  package let hours: [Double]
  /// Reports that came on a later day than the visit.
  package let onLaterDays: Int

  /// Of an even number the mean of the middle two; nil for none.
  package static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2
      : sorted.count == 1 ? last : sorted[middle]
  }

  init(_ visitor: String, _ visits: [MeasuredVisit], _ plan: PlannedDays) {
    self.visitor = visitor
    self.visits = visits.count
    daysLate = visits.compactMap { visit in
      guard let day = visit.day, let planned = plan.day(of: visit) else { return nil }
      return day.daysSince1970 - planned.daysSince1970
    }
    hours = visits.compactMap { visit in
      guard let from = visit.visited, let until = visit.submitted else { return nil }
      return Double(until.millisecondsSince1970 - from.millisecondsSince1970) / 3_600_000
    }
    onLaterDays = visits.count { visit in
      guard let day = visit.day, let until = visit.submittedDay else { return false }
      return until > day
    }
  }
}

/// The days of the plan that stands, by the visit's own name, or by who went where.
struct PlannedDays {
  private let standing: [RecordedVisit]

  init(_ standing: [RecordedVisit]) { self.standing = standing }

  func day(of visit: MeasuredVisit) -> CalendarDate? {
    index(of: visit).map { standing[$0].visit.day }
  }

  /// Visits that none of the reports is about.
  func unreported(_ visits: [MeasuredVisit]) -> Int {
    standing.count - Set(visits.compactMap(index)).count
  }

  private func index(of visit: MeasuredVisit) -> Int? {
    if let name = visit.planned, let index = standing.firstIndex(where: { $0.id == name }) {
      return index
    }
    return standing.firstIndex {
      $0.visit.place == visit.place && $0.visit.visitor == visit.visitor
    }
  }
}
