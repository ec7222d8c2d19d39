package import Diagnostics
package import Expressions
import LocatedXML
import NetworkModel
import SurveyModel
import VisitPlanning

/// What a coordinator records of having told staff.
package struct NoticeRequest: Sendable {
  /// Service points or libraries; none: every place that the wave visits.
  package var units: [String] = []
  package var told: CalendarDate
  /// Nil: the wave's first and last day.
  package var from: CalendarDate?
  package var until: CalendarDate?
  package var by: String

  package init(told: CalendarDate, by: String) {
    self.told = told
    self.by = by
  }
}

extension Workspace {
  /// Records that staff were told that visits may come in a period. The same notice again changes
  /// nothing.
  ///
  /// Throws HC0301–HC0307 for the file, HC0305 for an unknown unit, HC0324 for days that cannot be.
  /// - Returns: the units of which it was told, in place of visits.
  package func recordNotice(
    _ name: String, _ request: NoticeRequest
  ) throws(Stopped) -> VisitChange {
    let wave = try visitWave(name)
    return try whileChanging(wave) { () throws(Stopped) in
      let round = try visitRound(wave)
      let (file, network) = (round.file, round.network)
      let period = DaySpan(
        from: request.from ?? round.wave.from, until: request.until ?? round.wave.until)
      guard period.from <= period.until, request.told <= period.from,
        request.told <= round.today
      else { throw NoticeProblems.days(request.told, period, at: file.path) }
      let known = network.libraries.flatMap { [$0.name] + $0.servicePoints.map(\.name) }
      for unit in request.units where !known.contains(unit) {
        throw Stopped(
          VisitFileProblems.unknownName(unit, known, at: Place(file: "--unit \(unit)")),
          status: .notThere)
      }
      let units =
        request.units.isEmpty
        ? file.task(network, round.wave, history: [], firstDay: nil).places
          .filter { $0.visits > 0 }.map(\.name) : request.units
      var change = VisitChange(path: file.path)
      var lines: [UInt8] = []
      for unit in units {
        let notice = StaffNotice(unit: unit, told: request.told, period: period)
        guard !file.notices.contains(notice) else {
          change.already.append(unit)
          continue
        }
        lines += try entryLines { (writer) throws(XMLWriterError) in
          try notice.write(&writer, at: round.now, by: request.by)
        }
        change.told.append(unit)
      }
      if !lines.isEmpty { try append(lines: lines, to: file.path) }
      return change
    }
  }
}

extension StaffNotice {
  fileprivate func write(
    _ writer: inout XMLWriter, at: Moment, by: String
  ) throws(XMLWriterError) {
    try writer.startElement(XMLName("notice", in: visitsNamespace))
    try writer.attribute("unit", unit)
    try writer.attribute("told", told.iso)
    try writer.attribute("from", period.from.iso)
    try writer.attribute("until", period.until.iso)
    try writer.attribute("at", Value.dateTime(at).storedText)
    try writer.attribute("by", by)
    try writer.endElement()
  }
}

private enum NoticeProblems {
  static func days(_ told: CalendarDate, _ period: DaySpan, at path: String) -> Stopped {
    let days = "\(period.from.iso) – \(period.until.iso)"
    return Stopped(
      Diagnostic(
        .error, "HC0324", at: Place(file: path),
        what: Trilingual(
          fi: "kertominen \(told.iso) ja käyntiaika \(days) eivät sovi yhteen",
          sv: "informationen \(told.iso) och besökstiden \(days) passar inte ihop",
          en: "told on \(told.iso) and visits in \(days) do not go together"),
        why: Trilingual(
          fi:
            "Henkilökunnalle kerrotaan viimeistään ajan alkaessa, ja kirjataan vasta kun on kerrottu.",
          sv:
            "Personalen informeras senast när tiden börjar, och det antecknas först när det är gjort.",
          en:
            "Staff are told by the first day of the period, and it is recorded when it has been done."
        ),
        fix: Trilingual("--told 2018-03-11 --from 2018-04-01 --until 2018-05-31")))
  }
}
