import Expressions
package import Statistics
package import SurveyModel

/// How good the visits of a wave are as measurements: for the coordinator, and nobody else.
package struct VisitQuality: Sendable {
  package let wave: String
  package let survey: String
  /// Some of the answers were invented.
  package let isSynthetic: Bool
  /// Visits that count and say who made them.
  package let visits: Int
  /// Visits that count and do not say who made them; left out of everything.
  package let unsigned: Int
  package let overlap: VisitOverlap
  /// Questions as asked, groups, overall last.
  package let agreement: [ItemAgreement]
  /// Of the overall score.
  package let correlation: Result<OneWayCorrelation, NotEstimable>
  package let leniency: Result<VisitorLeniency, LeniencyRefusal>
  /// In the order of visitors' names.
  package let punctuality: [VisitorPunctuality]
  /// Visits of the standing plan of which no report counts; nil without a plan.
  package let unreported: Int?

  package var visitors: [String] { punctuality.map(\.visitor) }
}

/// A visit with what it says, as all parts of the quality see it.
struct MeasuredVisit: Sendable {
  let id: String
  let place: String
  let library: String
  let visitor: String
  let day: CalendarDate?
  /// When the visit was, where the hour is known.
  let visited: Moment?
  let submitted: Moment?
  let submittedDay: CalendarDate?
  /// The plan's name of the visit, where the survey asks for it.
  let planned: String?
  /// In points; nil where the survey gives no overall score.
  let overall: Double?
  /// For each compared item its value; nil where there is none.
  let values: [Double?]
}

/// Places that several visitors saw in the wave.
package struct VisitOverlap: Sendable, Hashable {
  package let places: Int
  package let visits: Int
  /// Further visits of a visitor to the same place, which are no second opinion.
  package let repeated: Int
  /// Pairs of visits to the same place, and those of them on one day.
  package let pairs: Int
  package let pairsOfOneDay: Int
}

/// How far visitors agree on one item.
package struct ItemAgreement: Sendable {
  package let item: String
  package let label: Label
  package let level: KrippendorffAlpha.Level
  /// Places with two values or more.
  package let places: Int
  package let alpha: Result<KrippendorffAlpha, NotEstimable>
}
