import Expressions

/// How the offset changes in every year (POSIX `TZ`, as zone files end with): `EET-2EEST,M3.5.0/3,M10.5.0/4`.
struct ZoneRule: Sendable {
  /// Seconds east of UTC.
  private let standard: Int
  /// In summer: the offset, and from which to which local time of the year.
  private let summer: (offset: Int, from: YearPoint, until: YearPoint)?

  /// Nil for what is no such rule.
  init?(_ text: String) {
    var reader = RuleReader(text)
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    let offset = reader.isAt(",") ? standard + 3600 : reader.time().map { -$0 } ?? standard + 3600
    guard reader.skip(","), let from = reader.point(), reader.skip(","),
      let until = reader.point(), reader.isAtEnd
    else { return nil }
    summer = (offset, from, until)
  }

  func offset(at time: Int) -> Int {
    guard let summer else { return standard }
    let days = Int((Double(time + standard) / 86_400).rounded(.down))
    guard let year = CalendarDate(daysSince1970: days)?.year else { return standard }
    let from = summer.from.seconds(in: year) - standard
    let until = summer.until.seconds(in: year) - summer.offset
    let isSummer =
      from < until ? from <= time && time < until : time < until || from <= time
    return isSummer ? summer.offset : standard
  }
}

/// A local time in every year.
private struct YearPoint {
  enum Day {
    /// A day of the week (0 is Sunday) in a week of a month; the fifth week is the last.
    case week(month: Int, week: Int, day: Int)
    /// 1–365; the 29th of February is never counted.
    case julian(Int)
    /// 0–365.
    case ordinal(Int)
  }

  let day: Day
  /// After midnight; may be negative, and more than a day.
  let seconds: Int

  /// Seconds between 1970 began and this time began, both by the same local clock.
  func seconds(in year: Int) -> Int { days(in: year) * 86_400 + seconds }

  private func days(in year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    switch day {
    case .julian(let number):
      return start(year, 1) + number - 1 + (isLeap && number >= 60 ? 1 : 0)
    case .ordinal(let number): return start(year, 1) + number
    case .week(let month, let week, let day):
      let first = start(year, month)
      let after = month == 12 ? start(year + 1, 1) : start(year, month + 1)
      // The first of January 1970 was a Thursday.
      let weekday = ((first + 4) % 7 + 7) % 7
      var found = first + (day - weekday + 7) % 7 + (week - 1) * 7
      while found >= after { found -= 7 }
      return found
    }
  }

  private func start(_ year: Int, _ month: Int) -> Int {
    CalendarDate(year: year, month: month, day: 1)?.daysSince1970 ?? 0
  }
}

private struct RuleReader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ sign: Character) -> Bool { rest.first == sign }

  mutating func skip(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  /// Three letters or more, or anything in angle brackets.
  mutating func name() -> Bool {
    if skip("<") {
      guard let end = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  /// `[+-]h[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let isNegative = isAt("-")
    if isNegative || isAt("+") { rest.removeFirst() }
    guard let hours = whole() else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let part = whole() else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `Mm.w.d`, `Jn` or `n`, and `/time` where it is not two o'clock.
  mutating func point() -> YearPoint? {
    guard let day = day() else { return nil }
    guard skip("/") else { return YearPoint(day: day, seconds: 7200) }
    return time().map { YearPoint(day: day, seconds: $0) }
  }

  private mutating func day() -> YearPoint.Day? {
    if skip("J") { return whole().map { .julian($0) } }
    guard skip("M") else { return whole().map { .ordinal($0) } }
    guard let month = whole(), skip("."), let week = whole(), skip("."), let day = whole(),
      (1...12).contains(month), (1...5).contains(week), (0...6).contains(day)
    else { return nil }
    return .week(month: month, week: week, day: day)
  }

  private mutating func whole() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count < 6 ? Int(digits) : nil
  }
}
