import Diagnostics
import Expressions
import Intake
import NetworkModel
import SurveyModel
import VisitPlanning

/// No visit opens before its staff were told that visits may come in a period that holds its day.
///
/// Why: staff must know beforehand that, for what, and when visits are made; never on which day.
struct NoticeGate {
  let path: String
  let wave: String
  private let notices: [StaffNotice]
  private let libraryOfPlace: [String: String]

  init(_ file: VisitFile, _ network: Network) {
    path = file.path
    wave = file.wave
    notices = file.notices
    libraryOfPlace = network.libraryOfPlace
  }

  /// Whether the staff of a place knew before the day. A library is told by a notice of its own, or of any of
  /// its service points.
  func isTold(_ unit: String, on day: CalendarDate) -> Bool {
    notices.contains { notice in
      isOf(notice, unit) && notice.period.holds(day) && notice.told <= day
    }
  }

  private func isOf(_ notice: StaffNotice, _ unit: String) -> Bool {
    notice.unit == unit || notice.unit == libraryOfPlace[unit]
      || libraryOfPlace[notice.unit] == unit
  }

  /// Whether the staff of a place were told of visits at all.
  func isAnnounced(_ unit: String) -> Bool { notices.contains { isOf($0, unit) } }

  /// Nil where the gate is open.
  func problem(_ unit: String, on day: CalendarDate, at place: Place? = nil) -> Diagnostic? {
    guard !isTold(unit, on: day) else { return nil }
    let (fi, sv) = (day.shown(.fi), day.shown(.sv))
    return Diagnostic(
      .error, "HC0323", at: place ?? Place(file: path),
      what: Trilingual(
        fi: "\(unit): henkilökunnalle ei ole kerrottu käynneistä, jotka voivat tulla \(fi)",
        sv: "\(unit): personalen har inte informerats om besök som kan komma \(sv)",
        en: "\(unit): the staff have not been told of visits that may come on \(day.iso)"),
      why: Trilingual(
        fi: "Haamukäynti on sallittu vain, kun henkilökunta tietää siitä etukäteen: että käyntejä"
          + " tehdään ja millä ajalla, ei minä päivänä.",
        sv: "Dolda besök är tillåtna bara när personalen vet om dem på förhand: att de görs och"
          + " under vilken tid, inte vilken dag.",
        en: "Mystery visits are allowed only when the staff know beforehand: that they are made and"
          + " in which period, not on which day."),
      fix: Trilingual(
        fi: "kerro heille ja kirjaa se: haamu visits notice \(wave) --unit \(unit) --told PÄIVÄ",
        sv: "informera dem och anteckna det: haamu visits notice \(wave) --unit \(unit) --told DAG",
        en: "tell them and record it: haamu visits notice \(wave) --unit \(unit) --told DAY"))
  }
}

extension Workspace {
  /// The gate of a survey's visits in a wave; nil where no round is planned there.
  func noticeGate(
    _ survey: Survey, wave: String?, _ network: Network
  ) throws(Stopped) -> NoticeGate? {
    guard survey.kind == .mysteryVisit, let wave, try visitWaves().contains(wave) else {
      return nil
    }
    let file = try visitFile(wave, network)
    return file.survey == survey.name ? NoticeGate(file, network) : nil
  }

  /// Refuses responses about visits of which the staff were not told, all of them at once.
  /// - Parameter places: where each response was written, as far as that is known.
  func mustBeTold(
    _ responses: [Response], _ storing: StoringResponses, _ network: Network,
    at places: [Place?] = []
  ) throws(Stopped) {
    let outline = storing.rules.current
    var gates: [String: NoticeGate] = [:]
    var problems: [Diagnostic] = []
    for (number, response) in responses.enumerated() {
      guard let wave = storing.wave(of: response),
        let unit = outline.question(with: .unit).flatMap({ response[$0.question.name] }),
        let day = storing.rules.day(of: response, outline)
      else { continue }
      if gates[wave] == nil {
        guard let gate = try noticeGate(outline.survey, wave: wave, network) else { return }
        gates[wave] = gate
      }
      let place = number < places.count ? places[number] : nil
      if let problem = gates[wave]?.problem(unit, on: day, at: place) { problems.append(problem) }
    }
    if !problems.isEmpty { throw Stopped(problems, status: .gateRefused) }
  }
}
