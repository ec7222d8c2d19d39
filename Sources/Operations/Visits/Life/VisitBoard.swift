package import Diagnostics
package import Expressions
import Intake
import NetworkModel
package import SurveyModel
package import VisitHistory
import VisitPlanning

/// A round at a glance: how far the visits of each region and visitor have come, what is late, and when it will
/// be finished. For the coordinator.
package struct VisitBoard: Sendable {
  package struct Row: Sendable {
    package let name: String
    package let label: Label
    /// Visits that nobody took over, by phase.
    package let counts: [VisitPhase: Int]
    package let late: Int

    package var visits: Int { counts.values.reduce(0, +) }
  }

  package struct LateVisit: Sendable {
    package let id: String
    package let phase: VisitPhase
    package let visitor: String
    package let unit: Label
    package let unitName: String
    /// The last day on which it was in time.
    package let due: CalendarDate
  }

  package let wave: String
  package let waveLabel: Label
  package let until: CalendarDate
  /// In the order of the network; libraries of no region come last, under no name.
  package let regions: [Row]
  /// In the order of the file.
  package let visitors: [Row]
  package let all: Row
  /// The longest overdue first.
  package let late: [LateVisit]
  package let forecast: RoundForecast
  /// Places that wait for a visit and whose staff were not told.
  package let untold: [String]
  /// Files of responses of the wave that are nobody's visit.
  package let strays: [String]
  /// Names of visits with events that cannot be.
  package let contradictory: [String]
}

extension Workspace {
  package func visitBoard(_ name: String) throws(Stopped) -> VisitBoard {
    VisitBoard(try visitRound(name))
  }
}

extension VisitBoard {
  init(_ round: VisitRound) {
    let visits = round.visits.filter { $0.phase != .replaced }
    let regions = round.regionOfPlace
    let names = round.network.regions.map { ($0.name, $0.label) } + [("", Label.none)]
    self.regions = names.compactMap { name, label in
      Row(name, label, visits.filter { regions[$0.visit.place] ?? "" == name })
    }
    visitors = round.file.visitors.compactMap { written in
      let name = written.visitor.name
      return Row(name, .none, visits.filter { $0.visit.visitor == name })
    }
    all = Row("", .none, visits) ?? Row(name: "", label: .none, counts: [:], late: 0)
    late = visits.compactMap { LateVisit($0, round) }
      .sorted { ($0.due.daysSince1970, $0.id) < ($1.due.daysSince1970, $1.id) }
    forecast = RoundForecast(
      made: visits.count(where: \.phase.isMade), wanted: visits.count, from: round.wave.from,
      today: round.today)
    let gate = NoticeGate(round.file, round.network)
    var seen: Set<String> = []
    untold = visits.filter { !$0.phase.isMade && !gate.isTold($0.visit.place, on: $0.visit.day) }
      .map(\.visit.place).filter { seen.insert($0).inserted }
    strays = round.strays.map(\.stored.file.shown)
    contradictory = round.visits.filter { visit in
      visit.replay.steps.contains { $0.refusal != nil }
    }.map(\.id)
    wave = round.wave.name
    waveLabel = round.wave.label
    until = round.wave.until
  }
}

extension VisitBoard.Row {
  /// Nil where there are no visits.
  fileprivate init?(_ name: String, _ label: Label, _ visits: [TrackedVisit]) {
    guard !visits.isEmpty else { return nil }
    self.name = name
    self.label = label
    counts = visits.reduce(into: [:]) { $0[$1.phase, default: 0] += 1 }
    late = visits.count { $0.state?.isLate == true }
  }
}

extension VisitBoard.LateVisit {
  fileprivate init?(_ visit: TrackedVisit, _ round: VisitRound) {
    guard visit.state?.isLate == true,
      let since = visit.replay.steps.last(where: { $0.event.kind == .late })?.event.at
    else { return nil }
    id = visit.id
    phase = visit.phase
    visitor = visit.visit.visitor
    unitName = visit.visit.place
    unit = round.label(ofPlace: visit.visit.place)
    let mending = round.zone.day(
      of: Moment(millisecondsSince1970: since.millisecondsSince1970 - 1, offsetMinutes: 0))
    // A visit that was planned when its day had passed was due before it was late.
    let report = CalendarDate(
      daysSince1970: visit.visit.day.daysSince1970 + round.file.days.report)
    due = phase == .returned ? mending : report ?? mending
  }
}

extension VisitRound {
  /// As it is on the wave's first day.
  var regionOfPlace: [String: String] {
    let snapshot = NetworkSnapshot(network, on: wave.from)
    return Dictionary(
      network.libraries.enumerated().flatMap { index, library in
        library.servicePoints.compactMap { point in
          snapshot.regionOfLibrary[index].map { (point.name, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  func label(ofPlace name: String) -> Label {
    network.libraries.flatMap(\.servicePoints).first { $0.name == name }?.label ?? .none
  }
}
