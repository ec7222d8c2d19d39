/// A day of the Gregorian calendar, without a time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when there is no such day; years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01 (proleptic Gregorian; the era arithmetic counts years from March so
  /// that the leap day comes last).
  package var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of ``daysSince1970``; nil outside the years 1 to 9999.
  package init?(daysSince1970 days: Int) {
    guard abs(days) < 4_000_000 else { return nil }
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * m + 2) / 5 + 1)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// `YYYY-MM-DD`.
  package var iso: String {
    padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A time of day to the millisecond, without a time zone.
package struct TimeOfDay: Sendable, Hashable, Comparable {
  package let milliseconds: Int

  /// Nil outside one day.
  package init?(milliseconds: Int) {
    guard (0..<86_400_000).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// `HH:MM:SS.mmm`, ODK's form without the offset.
  package var iso: String {
    let seconds = milliseconds / 1000
    return padded(seconds / 3600, to: 2) + ":" + padded(seconds / 60 % 60, to: 2) + ":"
      + padded(seconds % 60, to: 2) + "." + padded(milliseconds % 1000, to: 3)
  }
}

/// An instant with the offset from UTC under which it was written down. Order and equality are
/// those of the instant alone.
package struct Moment: Sendable, Hashable, Comparable {
  package let millisecondsSince1970: Int
  package let offsetMinutes: Int

  package init(millisecondsSince1970: Int, offsetMinutes: Int) {
    self.millisecondsSince1970 = millisecondsSince1970
    self.offsetMinutes = offsetMinutes
  }

  package static func == (left: Moment, right: Moment) -> Bool {
    left.millisecondsSince1970 == right.millisecondsSince1970
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(millisecondsSince1970) }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}

func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
