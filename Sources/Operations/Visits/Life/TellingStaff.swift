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
      if let problem = NoticeProblem(request.told, period, round) {
        throw Stopped(problem.finding(request.told, period, round))
      }
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

/// What is wrong with the days of a notice.
private enum NoticeProblem {
  case reversed, elsewhere, late, future

  init?(_ told: CalendarDate, _ period: DaySpan, _ round: VisitRound) {
    if period.until < period.from {
      self = .reversed
    } else if period.until < round.wave.from || round.wave.until < period.from {
      self = .elsewhere
    } else if told > round.today {
      self = .future
    } else if told > period.from {
      self = .late
    } else {
      return nil
    }
  }

  func finding(_ told: CalendarDate, _ period: DaySpan, _ round: VisitRound) -> Diagnostic {
    let wave = "\(round.wave.from.iso) – \(round.wave.until.iso)"
    return Diagnostic(
      .error, "HC0324", at: Place(file: round.file.path),
      what: what(told, "\(period.from.iso) – \(period.until.iso)", wave),
      why: self == .late || self == .future
        ? Trilingual(
          fi:
            "henkilökunnalle kerrotaan viimeistään ajan alkaessa, ja kirjataan vasta kun on kerrottu",
          sv:
            "personalen informeras senast när tiden börjar, och det antecknas först när det är gjort",
          en:
            "staff are told by the first day of the period, and it is recorded when it has been done"
        )
        : nil,
      fix: fix(told, round))
  }

  private func what(_ told: CalendarDate, _ days: String, _ wave: String) -> Trilingual {
    switch self {
    case .reversed:
      Trilingual(
        fi: "aika \(days) päättyy ennen kuin alkaa", sv: "tiden \(days) slutar innan den börjar",
        en: "the period \(days) ends before it begins")
    case .elsewhere:
      Trilingual(
        fi: "aika \(days) ei osu kierrokseen (\(wave))",
        sv: "tiden \(days) faller utanför mätomgången (\(wave))",
        en: "the period \(days) is outside the wave (\(wave))")
    case .future:
      Trilingual(
        fi: "kertomispäivä \(told.iso) on edessäpäin", sv: "dagen \(told.iso) har inte varit ännu",
        en: "the day \(told.iso), on which staff were told, is still to come")
    case .late:
      Trilingual(
        fi: "henkilökunnalle kerrottiin \(told.iso), kun aika \(days) oli jo alkanut",
        sv: "personalen informerades \(told.iso), när tiden \(days) redan hade börjat",
        en: "staff were told on \(told.iso), when the period \(days) had begun already")
    }
  }

  private func fix(_ told: CalendarDate, _ round: VisitRound) -> Trilingual {
    switch self {
    case .reversed, .elsewhere:
      Trilingual("--from \(round.wave.from.iso) --until \(round.wave.until.iso)")
    case .future:
      Trilingual(
        fi: "kirjaa vasta kun on kerrottu", sv: "anteckna när det är gjort",
        en: "record it when it has been done")
    case .late:
      Trilingual(
        fi: "käynnit voivat alkaa kertomisesta: --from \(told.iso)",
        sv: "besöken kan börja då: --from \(told.iso)",
        en: "visits may begin then: --from \(told.iso)")
    }
  }
}
