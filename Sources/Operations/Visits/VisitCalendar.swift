package import Diagnostics
import Expressions
import NetworkModel
import SurveyModel
import VisitPlanning

extension Workspace {
  /// A visitor's planned visits as an iCalendar file (RFC 5545). The same plan gives the same bytes:
  /// the file's time stamp is the wave's first day, not the clock's.
  package func visitCalendar(
    _ name: String, visitor: String, language: Language
  ) throws(Stopped) -> String {
    let network = try definitions().mustHaveNetwork(self)
    let lines = try listVisits(name, visitor: visitor)
    let waveName = try visitWave(name)
    guard let wave = network.wave(waveName) else {
      throw VisitFileProblems.otherWave(waveName, waveName, at: visitPath(waveName))
    }
    let calendar = VisitCalendar(
      wave: wave, network: network, zone: try zone(of: network), language: language)
    return calendar.text(lines)
  }
}

private struct VisitCalendar {
  let wave: Wave
  let network: Network
  let zone: LocalZone
  let language: Language

  func text(_ visits: [VisitLine]) -> String {
    var text = CalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//haamu//visits//" + language.rawValue.uppercased())
    text.line("CALSCALE", "GREGORIAN")
    if isHelsinki { for (name, value) in helsinkiTimes { text.line(name, value) } }
    for visit in visits { add(visit, to: &text) }
    text.line("END", "VCALENDAR")
    return text.text
  }

  private var isHelsinki: Bool { network.timeZone == "Europe/Helsinki" }

  private func add(_ line: VisitLine, to text: inout CalendarText) {
    let (visit, unit) = (line.visit, line.unit[language.rawValue])
    text.line("BEGIN", "VEVENT")
    text.line("UID", text: "\(line.id).\(wave.name)@\(network.name)")
    text.line("DTSTAMP", basic(wave.from) + "T000000Z")
    if let hours = visit.hours {
      time("DTSTART", visit.day, hours.from, &text)
      time("DTEND", visit.day, hours.until, &text)
    } else {
      text.line("DTSTART;VALUE=DATE", basic(visit.day))
    }
    let role = line.scenario?[language.rawValue] ?? visit.scenario
    text.line("SUMMARY", text: role.map { "\(unit): \($0)" } ?? unit)
    text.line("LOCATION", text: unit)
    let point = network.libraries.flatMap(\.servicePoints).first { $0.name == visit.place }
    if let latitude = point?.latitude, let longitude = point?.longitude {
      text.line("GEO", "\(latitude);\(longitude)")
    }
    text.line("END", "VEVENT")
  }

  /// By the clock on the wall where the zone's rules are told in the file; else in universal time.
  private func time(_ name: String, _ day: CalendarDate, _ minute: Int, _ text: inout CalendarText)
  {
    if isHelsinki {
      return text.line(name + ";TZID=Europe/Helsinki", basic(day) + "T" + clock(minute * 60_000))
    }
    guard let time = TimeOfDay(milliseconds: minute * 60_000) else { return }
    let milliseconds = zone.moment(day, time).millisecondsSince1970
    let days = (milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000
    guard let date = CalendarDate(daysSince1970: days) else { return }
    text.line(name, basic(date) + "T" + clock(milliseconds - days * 86_400_000) + "Z")
  }

  private func basic(_ day: CalendarDate) -> String { day.iso.replacing("-", with: "") }

  private func clock(_ milliseconds: Int) -> String {
    HourSpan.text(milliseconds / 60_000).replacing(":", with: "") + "00"
  }
}
