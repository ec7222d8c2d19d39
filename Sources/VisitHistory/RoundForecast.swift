package import Expressions

/// When a round will be finished, if visits go on to be made as they have been.
///
/// The count of visits made in d days is taken as Poisson: with k made, the pace lies between
/// (√k − 1)²/d and (√k + 1)²/d a day, about 95 % (the square root of a Poisson count has the
/// standard deviation 1/2 whatever its mean: Anscombe 1948). Nothing is told with few days or visits.
package struct RoundForecast: Sendable, Hashable {
  package enum Outlook: Sendable, Hashable {
    case finished
    /// Nothing can be told yet.
    case tooEarly
    /// The last visit is made between the two days; nil: nobody can say how late.
    case between(CalendarDate, CalendarDate?)
  }

  package let made: Int
  package let wanted: Int
  /// Days from the wave's first to today, both included; 0 before it begins.
  package let days: Int
  package let outlook: Outlook

  /// So many days and visits it takes before a pace is told.
  package static let fewestDays = 5
  package static let fewestVisits = 5

  package init(made: Int, wanted: Int, from: CalendarDate, today: CalendarDate) {
    self.made = made
    self.wanted = wanted
    days = max(0, today.daysSince1970 - from.daysSince1970 + 1)
    if made >= wanted {
      outlook = .finished
    } else if days < Self.fewestDays || made < Self.fewestVisits {
      outlook = .tooEarly
    } else {
      let root = Double(made).squareRoot()
      let left = Double((wanted - made) * days)
      func day(_ pace: Double) -> CalendarDate? {
        CalendarDate(daysSince1970: today.daysSince1970 + Int((left / pace).rounded(.up)))
      }
      outlook = .between(
        day((root + 1) * (root + 1)) ?? today, day((root - 1) * (root - 1)))
    }
  }
}
