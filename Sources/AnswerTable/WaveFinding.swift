import Expressions
import Intake
import NetworkModel
import SurveyModel

/// The wave of one response after another. The rule is ``SelectionRules``' own; what it said of a
/// day, and of a named wave, is remembered.
struct WaveFinding {
  private let rules: SelectionRules
  private let survey: String
  private let numbers: [String: Int16]
  private var days: [Int64: Day] = [:]
  private var latest: (day: Int64, found: Day)?
  private var named: [UInt64: Int16] = [:]

  /// A day of UTC, in which one local day may end and the next begin.
  private struct Day {
    /// Where the second part begins, in milliseconds; nil: ask each time.
    let boundary: Int?
    let before: Int16
    let after: Int16
  }

  init(_ rules: SelectionRules) {
    self.rules = rules
    survey = rules.current.survey.name
    numbers = Dictionary(
      rules.snapshot.network.waves.enumerated().map { ($1.name, Int16(truncatingIfNeeded: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  func number(_ wave: String?) -> Int16 { wave.flatMap { numbers[$0] } ?? -1 }

  /// - Parameter code: of the text, in its column.
  mutating func wave(named text: () -> String, code: UInt64) -> Int16 {
    if let known = named[code] { return known }
    let found = number(rules.wave(of: survey, named: text(), time: .empty, finished: nil))
    named[code] = found
    return found
  }

  mutating func wave(at moment: Moment) -> Int16 {
    let milliseconds = moment.millisecondsSince1970
    let number = Int64((milliseconds < 0 ? milliseconds - 86_399_999 : milliseconds) / 86_400_000)
    let day: Day
    if let latest, latest.day == number {
      day = latest.found
    } else {
      day = days[number] ?? look(at: number)
      days[number] = day
      latest = (number, day)
    }
    guard let boundary = day.boundary else { return asked(moment) }
    return milliseconds < boundary ? day.before : day.after
  }

  func wave(_ date: CalendarDate) -> Int16 {
    number(rules.wave(of: survey, named: "", time: .date(date), finished: nil))
  }

  private func asked(_ moment: Moment) -> Int16 {
    number(rules.wave(of: survey, named: "", time: .dateTime(moment), finished: nil))
  }

  private func look(at number: Int64) -> Day {
    let start = Int(number) * 86_400_000
    let end = start + 86_399_999
    func day(_ milliseconds: Int) -> CalendarDate {
      rules.zone.day(of: Moment(millisecondsSince1970: milliseconds, offsetMinutes: 0))
    }
    let (first, last) = (day(start), day(end))
    if first == last { return Day(boundary: start, before: -1, after: wave(first)) }
    let midnight = TimeOfDay(milliseconds: 0).map {
      rules.zone.moment(last, $0).millisecondsSince1970
    }
    guard let midnight, midnight > start, midnight <= end, day(midnight - 1) == first,
      day(midnight) == last
    else { return Day(boundary: nil, before: -1, after: -1) }
    return Day(boundary: midnight, before: wave(first), after: wave(last))
  }
}
