package import Expressions
package import NetworkModel

/// Days from one to another, both included.
package struct DaySpan: Sendable, Hashable {
  package let from: CalendarDate
  package let until: CalendarDate

  package init(from: CalendarDate, until: CalendarDate) {
    self.from = from
    self.until = until
  }

  package func holds(_ day: CalendarDate) -> Bool { from <= day && day <= until }
}

/// Somebody who makes visits: a pseudonym, never a name.
package struct Visitor: Sendable, Hashable {
  package var name: String
  /// The library that knows the visitor; all its service points are barred.
  package var home: String?
  /// Where the visitor lives and those of the home library; their libraries are barred as well.
  package var municipalities: Set<String>
  /// Names of service points, libraries or municipalities where the visitor may not go.
  package var barred: Set<String>
  /// At most so many visits in the wave.
  package var capacity: Int
  /// Languages in which the visitor can be served; empty: nothing is known, and nothing is asked.
  package var languages: [String]
  /// Where journeys begin.
  package var start: Position?
  /// Weekdays (1 Monday … 7 Sunday) on which the visitor is free.
  package var weekdays: Set<Int>
  /// Days on which the visitor is free; empty: the whole wave.
  package var free: [DaySpan]
  package var away: [DaySpan]

  package init(
    name: String, home: String? = nil, municipalities: Set<String> = [],
    barred: Set<String> = [],
    capacity: Int, languages: [String] = [], start: Position? = nil,
    weekdays: Set<Int> = Set(1...7), free: [DaySpan] = [], away: [DaySpan] = []
  ) {
    self.name = name
    self.home = home
    self.municipalities = municipalities
    self.barred = barred
    self.capacity = capacity
    self.languages = languages
    self.start = start
    self.weekdays = weekdays
    self.free = free
    self.away = away
  }

  package func isFree(on day: CalendarDate) -> Bool {
    weekdays.contains(day.weekday) && (free.isEmpty || free.contains { $0.holds(day) })
      && !away.contains { $0.holds(day) }
  }
}

extension CalendarDate {
  /// 1 Monday … 7 Sunday. (1970-01-01 was a Thursday.)
  package var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  /// The same day so many months on; the month's last day where it has none of that number.
  func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    guard (1...9999).contains(year) else { return nil }
    return CalendarDate(
      year: year, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year)))
  }
}
