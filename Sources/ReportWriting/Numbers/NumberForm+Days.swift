import Diagnostics

extension NumberForm {
  /// "5.3.2018" or "5 March 2018" from an ISO day; text that is no ISO day stays as it is.
  package func day(_ iso: String) -> String {
    guard let day = Day(iso) else { return iso }
    return switch language {
    case .fi, .sv: "\(day.day).\(day.month).\(day.year)"
    case .en: "\(day.day)\u{A0}\(Self.months[day.month - 1])\u{A0}\(day.year)"
    }
  }

  /// "1.4.–31.5.2018", "1.4–31.5.2018", "1 April – 31 May 2018".
  package func days(from first: String, until last: String) -> String {
    guard let from = Day(first), let until = Day(last), from != until else { return day(first) }
    guard from.year == until.year else { return day(first) + " – " + day(last) }
    return switch language {
    case .fi: "\(from.day).\(from.month).–" + day(last)
    case .sv: "\(from.day).\(from.month)–" + day(last)
    case .en: "\(from.day)\u{A0}\(Self.months[from.month - 1]) – " + day(last)
    }
  }

  private struct Day: Equatable {
    let year: Int
    let month: Int
    let day: Int

    init?(_ iso: String) {
      let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
        (1...12).contains(month), (1...31).contains(day)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
