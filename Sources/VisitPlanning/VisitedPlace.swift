package import Expressions
package import NetworkModel

/// From one minute of the day to another.
package struct HourSpan: Sendable, Hashable {
  package let from: Int
  package let until: Int

  package init(from: Int, until: Int) {
    self.from = from
    self.until = until
  }

  /// `HH:MM`.
  package static func text(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// When a place is open.
package struct OpeningHours: Sendable, Hashable {
  package enum Day: Sendable, Hashable {
    case closed
    /// Open, nobody told when.
    case open
    case hours(HourSpan)
  }

  /// Monday first.
  package var weekdays: [Day]
  /// Days on which the place is closed all the same.
  package var closed: Set<CalendarDate>

  package init(weekdays: [Day], closed: Set<CalendarDate> = []) {
    self.weekdays = weekdays
    self.closed = closed
  }

  /// What is taken for granted where nobody told the hours: open from Monday to Friday.
  package static let unknown = OpeningHours(
    weekdays: Array(repeating: .open, count: 5) + [.closed, .closed])

  package subscript(day: CalendarDate) -> Day {
    closed.contains(day) ? .closed : weekdays[day.weekday - 1]
  }
}

/// A service point that is to be visited so many times in the wave.
package struct VisitedPlace: Sendable, Hashable {
  package var name: String
  package var library: String
  package var municipalities: [String]
  package var region: String?
  package var position: Position?
  package var visits: Int
  package var opening: OpeningHours
  /// The language in which the visitor must be able to be served there; nil: any.
  package var language: String?

  package init(
    name: String, library: String, municipalities: [String], region: String? = nil,
    position: Position? = nil, visits: Int, opening: OpeningHours = .unknown,
    language: String? = nil
  ) {
    self.name = name
    self.library = library
    self.municipalities = municipalities
    self.region = region
    self.position = position
    self.visits = visits
    self.opening = opening
    self.language = language
  }
}
