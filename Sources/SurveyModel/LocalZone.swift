package import Expressions

/// A time zone, as far as surveys need one. Its rules come from outside; this only applies them.
package struct LocalZone: Sendable {
  /// Minutes east of UTC in force at an instant (milliseconds since 1970).
  package let offset: @Sendable (_ milliseconds: Int) -> Int

  package init(offset: @escaping @Sendable (_ milliseconds: Int) -> Int) { self.offset = offset }

  package static let utc = LocalZone { _ in 0 }

  /// The local calendar day of a moment, whatever offset it was written with.
  package func day(of moment: Moment) -> CalendarDate {
    let milliseconds = moment.millisecondsSince1970
    let local = milliseconds + offset(milliseconds) * 60_000
    let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    return CalendarDate(daysSince1970: days) ?? CalendarDate.epoch
  }

  /// The moment of a local day and time. Where clocks skip the hour it is the one after; where
  /// they repeat it, the first.
  package func moment(_ date: CalendarDate, _ time: TimeOfDay) -> Moment {
    let local = date.daysSince1970 * 86_400_000 + time.milliseconds
    let around = [offset(local - 86_400_000), offset(local + 86_400_000)]
    let early = around.max() ?? 0
    let late = around.min() ?? 0
    let first = local - early * 60_000
    let instant = offset(first) == early ? first : local - late * 60_000
    return moment(milliseconds: instant)
  }

  /// An instant written with the offset in force.
  package func moment(milliseconds: Int) -> Moment {
    Moment(millisecondsSince1970: milliseconds, offsetMinutes: offset(milliseconds))
  }
}

extension CalendarDate {
  static let epoch = CalendarDate(year: 1970, month: 1, day: 1)!
}
