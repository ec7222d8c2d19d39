import ExpressionSamples
import Expressions
import Foundation
import LocalTime
import SurveyModel
import Testing

private let helsinki = timeZone(named: "Europe/Helsinki") ?? .utc

/// Foundation's own calendar, the referee.
private let calendar: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(identifier: "Europe/Helsinki") ?? .gmt
  return calendar
}()

private func milliseconds(_ text: String) -> Int { Moment(text)?.millisecondsSince1970 ?? 0 }

private func time(_ text: String) -> TimeOfDay {
  TimeOfDay(text + ":00") ?? TimeOfDay(milliseconds: 0)!
}

@Suite struct `Local time in Helsinki` {
  /// An instant, its local day, the offset in force.
  @Test(arguments: [
    ("2018-01-15T21:59:59.999Z", "2018-01-15", 120), ("2018-01-15T22:00:00Z", "2018-01-16", 120),
    ("2018-06-15T20:59:59.999Z", "2018-06-15", 180), ("2018-06-15T21:00:00Z", "2018-06-16", 180),
    ("2018-03-25T00:59:59.999Z", "2018-03-25", 120), ("2018-03-25T01:00:00Z", "2018-03-25", 180),
    ("2018-10-28T00:59:59.999Z", "2018-10-28", 180), ("2018-10-28T01:00:00Z", "2018-10-28", 120),
    ("2018-03-24T22:00:00Z", "2018-03-25", 120), ("2018-03-25T21:00:00Z", "2018-03-26", 180),
    ("2018-10-27T21:00:00Z", "2018-10-28", 180), ("2018-10-28T22:00:00Z", "2018-10-29", 120),
    ("2018-12-31T23:30:00+03:00", "2018-12-31", 120),
    ("2018-12-31T23:30:00-05:00", "2019-01-01", 120),
    ("1969-12-31T21:59:59.999Z", "1969-12-31", 120), ("1969-12-31T22:00:00Z", "1970-01-01", 120),
  ])
  func `has days that begin at local midnight`(_ instant: String, _ day: String, _ offset: Int) {
    let moment = Moment(instant)!
    #expect(helsinki.day(of: moment).iso == day)
    #expect(helsinki.offset(moment.millisecondsSince1970) == offset)
  }

  /// A local day and time, and the moment that it is.
  @Test(arguments: [
    ("2018-03-05", "10:15", "2018-03-05T10:15:00.000+02:00"),
    ("2018-07-05", "10:15", "2018-07-05T10:15:00.000+03:00"),
    ("2018-03-25", "02:59", "2018-03-25T02:59:00.000+02:00"),
    ("2018-03-25", "03:00", "2018-03-25T04:00:00.000+03:00"),
    ("2018-03-25", "03:30", "2018-03-25T04:30:00.000+03:00"),
    ("2018-03-25", "04:00", "2018-03-25T04:00:00.000+03:00"),
    ("2018-10-28", "02:59", "2018-10-28T02:59:00.000+03:00"),
    ("2018-10-28", "03:00", "2018-10-28T03:00:00.000+03:00"),
    ("2018-10-28", "03:59", "2018-10-28T03:59:00.000+03:00"),
    ("2018-10-28", "04:00", "2018-10-28T04:00:00.000+02:00"),
  ])
  func `skips an hour in spring and takes the first of two in autumn`(
    _ day: String, _ clock: String, _ moment: String
  ) {
    #expect(helsinki.moment(CalendarDate(day)!, time(clock)).iso == moment)
  }

  @Test func `agrees with Foundation's calendar on days and offsets`() {
    var chance = Seeded()
    let from = milliseconds("1970-01-01T00:00:00Z")
    let until = milliseconds("2037-12-31T00:00:00Z")
    for _ in 0..<3000 {
      let instant = Int.random(in: from...until, using: &chance)
      let date = Date(timeIntervalSince1970: Double(instant) / 1000)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = helsinki.day(of: Moment(millisecondsSince1970: instant, offsetMinutes: 0))
      #expect(
        [day.year, day.month, day.day] == [parts.year, parts.month, parts.day],
        "seed \(chance.seed), \(instant)")
      #expect(
        helsinki.offset(instant) * 60 == calendar.timeZone.secondsFromGMT(for: date),
        "seed \(chance.seed), \(instant)")
    }
  }

  @Test func `agrees with Foundation's calendar on moments of local times that there are`() {
    var chance = Seeded()
    for _ in 0..<3000 {
      let day = CalendarDate(daysSince1970: chance.below(24_000))!
      let clock = TimeOfDay(milliseconds: chance.below(86_400) * 1000)!
      let moment = helsinki.moment(day, clock)
      let local = moment.local
      let parts = DateComponents(
        year: day.year, month: day.month, day: day.day, hour: clock.milliseconds / 3_600_000,
        minute: clock.milliseconds / 60_000 % 60, second: clock.milliseconds / 1000 % 60)
      let expected = calendar.date(from: parts)?.timeIntervalSince1970 ?? 0
      if local?.date == day, local?.time == clock {
        #expect(
          Double(moment.millisecondsSince1970) / 1000 == expected,
          "seed \(chance.seed), \(day.iso) \(clock.iso)")
      } else {
        // The hour that is skipped: an hour later on the clock, on the same day.
        #expect(local?.date == day, "seed \(chance.seed), \(day.iso)")
        #expect((local?.time.milliseconds ?? 0) - clock.milliseconds == 3_600_000)
      }
    }
  }

  @Test func `reads back every instant from its own day and clock, but for the repeated hour`() {
    var chance = Seeded()
    for _ in 0..<2000 {
      let instant = chance.below(2_000_000_000) * 1000
      let moment = helsinki.moment(milliseconds: instant)
      guard let local = moment.local else { continue }
      let again = helsinki.moment(local.date, local.time).millisecondsSince1970
      #expect([0, 3_600_000].contains(instant - again), "seed \(chance.seed), \(instant)")
    }
  }
}

@Suite struct `Time zones by name` {
  @Test(arguments: ["", "Europe/Helsingfors", "Nowhere", "../etc/passwd"])
  func `are nil when there is none`(_ name: String) { #expect(timeZone(named: name) == nil) }

  @Test func `work where clocks skip a day and where half hours count`() {
    let apia = timeZone(named: "Pacific/Apia")
    #expect(apia?.day(of: Moment("2011-12-30T09:59:00Z")!).iso == "2011-12-29")
    #expect(apia?.day(of: Moment("2011-12-30T10:00:00Z")!).iso == "2011-12-31")
    let kolkata = timeZone(named: "Asia/Kolkata")
    #expect(kolkata?.moment(milliseconds: 0).iso == "1970-01-01T05:30:00.000+05:30")
    let newYork = timeZone(named: "America/New_York")
    #expect(
      newYork?.moment(CalendarDate("2018-03-11")!, time("02:30")).iso
        == "2018-03-11T03:30:00.000-04:00")
  }

  @Test func `show a clock that goes on`() {
    let first = presentMilliseconds()
    #expect(first > milliseconds("2026-01-01T00:00:00Z"))
    #expect(presentMilliseconds() >= first)
  }
}
